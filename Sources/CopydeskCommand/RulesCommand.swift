import ArgumentParser
import Copydesk
import DeskLint
import DeskText

/// `copydesk rules`.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Lists every rule with its usual severity.")

  @OptionGroup var options: DataOptions

  func run() throws {
    let desk = try options.desk()
    let own = try options.telling { () throws(ConfigurationErrors) in try desk.ownRows() }
    let rules = (desk.rules + own.map(\.info)).sorted { $0.id < $1.id }
    let width = rules.map(\.id.count).max() ?? 0
    for rule in rules {
      Terminal.say("\(rule.id.padded(to: width))  \(rule.severity.rawValue.padded(to: 10))  \(rule.summary)\n")
    }
    Terminal.say("\(rules.count) rules; copydesk explain RULE shows one whole\n")
  }
}
