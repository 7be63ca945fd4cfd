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
      let id = rule.id + String(repeating: " ", count: width - rule.id.count)
      let severity = rule.severity.rawValue + String(repeating: " ", count: 10 - rule.severity.rawValue.count)
      Terminal.say("\(id)  \(severity)  \(rule.summary)\n")
    }
    Terminal.say("\(rules.count) rules; copydesk explain RULE shows one whole\n")
  }
}
