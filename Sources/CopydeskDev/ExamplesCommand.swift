import ArgumentParser
import Copydesk
import DeskLexicon
import DeskText
import Glibc

/// `copydesk-dev examples`.
struct ExamplesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "examples", abstract: "Runs the examples of every rule page and table row, in every disguise.")

  @Option(help: "The folder that holds Rules and Dictionaries.")
  var data: String?

  func run() throws {
    do throws(ConfigurationErrors) {
      let desk = try Desk(data: DataFolder(given: data, executable: DataFolder.executablePath()))
      let failures = ExampleCheck.failures(of: desk)
      for failure in failures { print("\(failure.file):\(failure.line): \(failure.message)") }
      print("\(desk.rules.count) rules, \(failures.count) failing examples")
      if failures.isEmpty { return }
    } catch {
      for each in error.errors { print(each.description) }
    }
    throw ExitCode(1)
  }
}
