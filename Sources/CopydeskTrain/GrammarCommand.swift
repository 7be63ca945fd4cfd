import ArgumentParser
import Copydesk
import DeskLexicon
import DeskText

/// `copydesk-train grammar`.
struct GrammarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grammar",
    abstract: "Makes a grammar model of treebanks and an archive of published stories.",
    discussion: """
      Treebanks are files of CoNLL-U as Universal Dependencies has them. The archive says which words are alike; it is
      files of JSONL, folders of stories, or - for JSONL on standard input.
      """)

  @Argument(help: "Files or folders of published stories.")
  var archive: [String]

  @Option(parsing: .upToNextOption, help: "Treebanks to learn from.")
  var treebank: [String]

  @Option(parsing: .upToNextOption, help: "Treebanks to measure with.")
  var test: [String] = []

  @Option(help: "Where the model is written.")
  var output: String

  @Option(help: "A folder for what the stages make.")
  var work: String

  @Option(help: "The folder that holds Rules and Dictionaries.")
  var data: String?

  func run() throws {
    do throws(ConfigurationErrors) {
      try train()
    } catch {
      for each in error.errors { print(each.description) }
      throw ExitCode(2)
    }
  }

  private func train() throws(ConfigurationErrors) {
    let folder = try DataFolder(given: data, executable: DataFolder.executablePath())
    let stories = try Archive(archive, without: [])
    let workFolder = try WorkFolder(work, for: stories)
    let training = GrammarTraining(
      archive: stories, treebank: try Treebank(treebank),
      desk: try Desk(data: folder, cache: work, models: []), work: workFolder, output: output)
    let evaluation = GrammarEvaluation(model: try training.run())
    for path in test { print("\(path): \(evaluation.report(try Treebank([path])))") }
  }
}
