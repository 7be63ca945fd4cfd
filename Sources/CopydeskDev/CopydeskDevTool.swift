import ArgumentParser

/// `copydesk-dev`: what those who write rules need.
@main
struct CopydeskDevTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copydesk-dev", abstract: "Tools for writing and measuring rules.",
    subcommands: [ExamplesCommand.self, BenchCommand.self, PlantCommand.self])
}
