import ArgumentParser
import Copydesk
import DeskLexicon
import DeskText

/// `copydesk-train`.
@main
struct TrainTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copydesk-train",
    abstract: "Makes the models that Copydesk reads by.",
    subcommands: [ContextCommand.self, GrammarCommand.self, SlotsCommand.self], defaultSubcommand: ContextCommand.self)
}

/// `copydesk-train context`.
struct ContextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "context",
    abstract: "Makes a context model of an archive of published stories.",
    discussion: """
      The archive is files of JSONL with “id”, “title” and “text”, folders of stories, or - for JSONL on standard input.
      A stopped run goes on where its last stage ended, if it is given the same archive and work folder.
      """)

  @OptionGroup var options: TrainOptions

  @Option(help: "A file of ids of articles that nothing may be learned from, one a line.")
  var without: String?

  @Option(help: "How many million places the network learns from.")
  var examples = 24

  @Option(help: "How many trees make the decision.")
  var trees = 480

  @Flag(help: "Print what the model finds in articles it has not seen.")
  var evaluate = false

  @Option(help: "With --evaluate, how many of the loudest alarms are printed.")
  var alarms = 0

  func run() throws { try options.run(train) }

  private func train() throws(ConfigurationErrors) {
    let bench = try options.bench(without: try without.map(WordLists.lines) ?? [])
    let confused = try WordLists.lines(in: bench.folder.file("Dictionaries/words/confused.txt")).map {
      $0.split(separator: " ").map(String.init)
    }
    let training = Training(
      archive: bench.stories, desk: bench.desk, work: bench.work, output: options.output,
      exampleCount: examples * 1_000_000, treeCount: trees, confused: confused)
    let model = try training.run()
    guard evaluate else { return }
    let rivals = (0..<model.words.count).map { Array(model.rivals.of($0)) }
    let evaluation = Evaluation(
      archive: bench.stories, desk: bench.desk, model: model, writtenFor: Training.reversed(rivals))
    print(evaluation.report(alarmCount: alarms))
  }
}
