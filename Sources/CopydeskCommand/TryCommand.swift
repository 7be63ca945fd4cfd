import ArgumentParser
import Copydesk
import DeskLexicon
import DeskLint
import DeskReport
import DeskText
import Glibc

/// `copydesk try`.
struct TryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Shows what the rows of a table would mark in an archive, before they go live.",
    discussion: """
      Drafts run, too. Each row is counted by itself: its hits, hits in 1,000 words, and the first of them in context; \
      its own examples are run as well. The exit status is 0 when all could be tried, 1 when an example of a row does \
      not do what it should, and 2 when the table or a story could not be read.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "A table: a file, or the name of one that comes with the program.")
  var table: String

  @Option(name: .customLong("on"), help: "A story or a folder of stories; may be given more than once.")
  var paths: [String]

  @Option(help: "Try only the row of this id; may be given more than once.")
  var row: [String] = []

  @Option(help: "How many hits of each row to show.")
  var limit = 5

  @Option(help: "How to show them: text or json.")
  var format: Format = .text

  @OptionGroup var options: DataOptions

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit is a number of hits, 0 or more") }
    guard !paths.isEmpty else { throw ValidationError("name stories or a folder of them with --on") }
  }

  func run() async throws {
    let desk = try options.desk()
    let trial = try options.telling { () throws(ConfigurationErrors) in
      try TableTrial(desk, table: table, rows: row)
    }
    let outcome = await trial.run(
      on: Walk.inputs(from: paths), limit: limit, workers: Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    switch format {
    case .json: Terminal.say(TrialReport.json(outcome))
    case .text: Terminal.say(TrialReport.text(outcome))
    }
    for item in outcome.unread { Terminal.complain("\(item.path): \(item.reason)") }
    let hasTrouble = TroubleList.complain(
      desk.lexicon.openTroubles + trial.troubles + TroubleList.endless(outcome.endless))
    let isIncomplete = hasTrouble || !outcome.unread.isEmpty
    let fails = outcome.rows.contains { !$0.failures.isEmpty }
    Terminal.end(status: isIncomplete ? 2 : fails ? 1 : 0)
  }
}
