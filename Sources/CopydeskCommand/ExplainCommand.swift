import ArgumentParser
import Copydesk

/// `copydesk explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Shows what a rule wants and why, with examples.")

  @Argument(help: "The rule, as it stands in brackets behind a finding: realword.sever-severe.")
  var rule: String

  @OptionGroup var options: DataOptions

  func run() throws {
    let desk = try options.desk()
    guard let page = desk.page(of: rule) else {
      Terminal.complain("there is no rule “\(rule)”\(desk.guess(for: rule).map { "; \($0)" } ?? "")")
      throw ExitCode(2)
    }
    Terminal.say(PagePrinter.render(page, colour: Terminal.wantsColour))
  }
}
