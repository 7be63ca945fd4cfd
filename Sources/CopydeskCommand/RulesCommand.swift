import ArgumentParser
import Copydesk
import DeskLint

/// `copydesk rules`.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Lists every rule with its usual severity.")

  @OptionGroup var options: DataOptions

  func run() throws {
    let rules = try options.desk().rules.sorted { $0.id < $1.id }
    let width = rules.map(\.id.count).max() ?? 0
    for rule in rules {
      Terminal.say("\(rule.id.padded(to: width))  \(rule.severity.rawValue.padded(to: 10))  \(rule.summary)\n")
    }
    Terminal.say("\(rules.count) rules; copydesk explain RULE shows one whole\n")
  }
}
