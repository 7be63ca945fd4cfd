import ArgumentParser
import Copydesk
import DeskLexicon
import DeskText

/// `copydesk-train slots`.
struct SlotsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slots",
    abstract: "Makes a slot model of an archive of published stories.",
    discussion: """
      A slot model goes with the grammar model and the context model it was made with, which are read from the data
      folder; make it anew after each new one of them. Treebanks say which forms irregular verbs and nouns have.
      """)

  @OptionGroup var options: TrainOptions

  @Option(parsing: .upToNextOption, help: "Treebanks that show irregular forms.")
  var treebank: [String]

  @Option(help: "Read one in so many articles.")
  var every = 1

  func run() throws { try options.run(train) }

  private func train() throws(ConfigurationErrors) {
    let bench = try options.bench()
    let grammar = try GrammarModel(bench.folder.file("Dictionaries/models/grammar.en.model"))
    let training = SlotTraining(
      archive: bench.stories, desk: bench.desk, work: bench.work, grammar: grammar,
      context: try ContextModel(bench.folder.file("Dictionaries/models/context.en.model")),
      treebank: try Treebank(treebank), output: options.output, every: max(1, every))
    _ = try training.run()
  }
}
