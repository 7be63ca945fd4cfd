import ArgumentParser
import Copydesk
import DeskLexicon
import DeskText

/// `copydesk-train grammar`.
struct GrammarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grammar",
    abstract: "Makes a grammar model of treebanks and an archive of published stories.",
    discussion: """
      Treebanks are files of CoNLL-U as Universal Dependencies has them. The archive says which words are alike; it is
      files of JSONL, folders of stories, or - for JSONL on standard input.
      """)

  @OptionGroup var options: TrainOptions

  @Option(parsing: .upToNextOption, help: "Treebanks to learn from.")
  var treebank: [String]

  @Option(parsing: .upToNextOption, help: "Treebanks to measure with.")
  var test: [String] = []

  func run() throws { try options.run(train) }

  private func train() throws(ConfigurationErrors) {
    let bench = try options.bench()
    let training = GrammarTraining(
      archive: bench.stories, treebank: try Treebank(treebank), desk: bench.desk, work: bench.work,
      output: options.output)
    let evaluation = GrammarEvaluation(model: try training.run())
    for path in test { print("\(path): \(evaluation.report(try Treebank([path])))") }
  }
}
