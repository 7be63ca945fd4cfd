import ArgumentParser
import Copydesk
import DeskLexicon
import DeskText

/// `copydesk words`.
struct WordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words",
    abstract: "Adds to, lists and checks the desk’s own words.",
    discussion: """
      The words stand in files copydesk-words.txt beside the copy or above it, and in the one that a profile names. \
      A line is a word in small letters, right with a capital, too; a Word that is right as written; word/model, right \
      with the endings of the model word; !word, rejected; word -> other, rejected with what to write instead; or a \
      # comment.
      """,
    subcommands: [Add.self, List.self, Check.self])

  /// `copydesk words add`.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Adds words to a list, all of them or none.")

    @Argument(help: "Words, or other lines of a list: blog/jog, '!word', 'word -> other'.")
    var words: [String]

    @Option(help: "The list; otherwise copydesk-words.txt in this folder, which is made where there is none.")
    var file: String = Desk.wordsFileName

    @OptionGroup var options: DataOptions

    func run() throws {
      let desk = try options.desk()
      do throws(ConfigurationErrors) {
        let added = try HouseWordsAddition(to: file, desk.lexicon).add(words)
        for entry in added { Terminal.say("\(file): added \(WordsCommand.describe(entry))\n") }
      } catch {
        for each in error.errors { Terminal.complain(each.description) }
        Terminal.complain("nothing was written to \(file)")
        throw ExitCode(2)
      }
    }
  }

  /// `copydesk words list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Shows which words count for a story or a folder, and where they stand.")

    @Argument(help: "A story or a folder.")
    var path: String = "."

    @OptionGroup var options: DataOptions

    func run() throws {
      let desk = try options.desk()
      let words = try options.telling { () throws(ConfigurationErrors) in try desk.houseWords(for: path) }
      for entry in words.entries { Terminal.say("\(entry.file):\(entry.line): \(WordsCommand.describe(entry))\n") }
    }
  }

  /// `copydesk words check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Shows every line of a list that is wrong; ends with status 2 when there is one.")

    @Argument(help: "Lists; otherwise those that count in this folder.")
    var files: [String] = []

    @OptionGroup var options: DataOptions

    func run() throws {
      let desk = try options.desk()
      let found = try options.telling { () throws(ConfigurationErrors) in try desk.houseWordsFiles(for: ".") }
      let lists = files.isEmpty ? found : files
      var isWrong = false
      for file in lists {
        do throws(ConfigurationErrors) {
          let count = try desk.lexicon.houseWords(at: file).entries.count
          Terminal.say("\(file): \(count) \(count == 1 ? "word" : "words"), nothing wrong\n")
        } catch {
          for each in error.errors { Terminal.complain(each.description) }
          isWrong = true
        }
      }
      if lists.isEmpty { Terminal.say("no list counts here; copydesk words add WORD begins one\n") }
      for trouble in desk.lexicon.openTroubles { Terminal.complain(trouble.description) }
      if isWrong || !desk.lexicon.openTroubles.isEmpty { throw ExitCode(2) }
    }
  }

  /// The line, and behind it the forms that it makes.
  private static func describe(_ entry: HouseEntry) -> String {
    entry.forms.isEmpty ? entry.text : "\(entry.text)  # \(entry.forms.joined(separator: ", "))"
  }
}
