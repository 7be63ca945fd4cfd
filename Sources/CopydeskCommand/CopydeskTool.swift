import ArgumentParser

/// The `copydesk` command.
@main
struct CopydeskTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copydesk",
    abstract: "A copy desk as a command: reads wire copy and marks what a slot editor would mark.",
    version: version,
    subcommands: [CheckCommand.self, ExplainCommand.self, RulesCommand.self, InspectCommand.self])

  static let version = "0.1.0"
}
