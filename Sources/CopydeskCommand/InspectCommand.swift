import ArgumentParser
import Copydesk
import DeskFacts
import DeskLexicon
import DeskLint
import DeskStory
import DeskText

/// `copydesk inspect`.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Shows how a story is read: blocks, sentences, words, quotations, names, sources."
  )

  @Argument(help: "The story, or - for standard input.")
  var path: String

  @Flag(help: "Show every word with its kind, too.")
  var words = false

  @Flag(help: "Show for every word its part of speech, and the word that it hangs on.")
  var grammar = false

  @Flag(help: "Show the figures, what they may stand for, and what the story says of them together.")
  var figures = false

  @OptionGroup var options: DataOptions

  func run() throws {
    let desk = try options.desk()
    let bytes: [UInt8]
    do throws(FileError) {
      bytes =
        path == "-"
        ? try FileContents.readStandardInput(limit: Desk.largestStory)
        : try FileContents.read(path, limit: Desk.largestStory)
    } catch {
      Terminal.complain("\(error.path): \(error.reason)")
      throw ExitCode(2)
    }
    let analysis = desk.analysis(of: desk.story(bytes))
    Terminal.say(StoryPrinter.describe(analysis, words: words, grammar: grammar))
    if figures { Terminal.say(FigurePrinter(analysis).describe()) }
  }
}
