import ArgumentParser

/// The `copydesk` command.
@main
struct CopydeskTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copydesk",
    abstract: "A copy desk as a command: reads wire copy and marks what a slot editor would mark.",
    version: version,
    subcommands: [
      CheckCommand.self, ExplainCommand.self, RulesCommand.self, InspectCommand.self, WordsCommand.self,
      TryCommand.self,
    ])

  static let version = "0.1.0"

  /// As ArgumentParser’s own, but a command line that cannot be understood ends with status 2 like all other trouble.
  static func main() async {
    do {
      _ = try parseAsRoot()
    } catch {
      if exitCode(for: error) == .validationFailure {
        Terminal.complain(plainly: fullMessage(for: error))
        exit(withError: ExitCode(2))
      }
    }
    await main(nil)
  }
}
