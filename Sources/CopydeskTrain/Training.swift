import Copydesk
import DeskFacts
import DeskLexicon
import DeskStory
import DeskText

/// Makes a context model of an archive, stage by stage. What a stage has made is kept in the work folder, where a run
/// that goes on finds it.
struct Training {
  let archive: Archive
  let desk: Desk
  let work: WorkFolder
  let output: String
  /// How many places the network learns from.
  let exampleCount: Int
  let treeCount: Int
  let confused: [[String]]

  func run() throws(ConfigurationErrors) -> ContextModel {
    var draft = ModelDraft<ContextSection>()
    var vocabulary = try work.stage("words") { Vocabulary(archive, desk, confused: confused) }
    let rivals = RivalFinder(vocabulary, desk.lexicon).rivals(confused: confused)
    let rows = RowNumbers(vocabulary.entries, rivals)
    let draftPath = work.path + "/draft.model"
    setWords(vocabulary, rows, rivals, in: &draft)
    let symbols = SymbolArchive(archive, desk, try draft.model(at: draftPath).words)
    vocabulary.setCounts(ofSymbols: symbols.counts(of: vocabulary.entries.count))
    setWords(vocabulary, rows, rivals, in: &draft)
    let isSeldom = zip(vocabulary.entries, rivals).map { $0.count < 300 && !$1.isEmpty }
    draft.set(try work.sections([.grams, .sightings]) { GramCounter(symbols.symbols, isSeldom: isSeldom).sections() })
    draft.set(try work.sections([.network]) { [(.network, network(symbols, rows, rivals))] })
    let writtenFor = Self.reversed(rivals)
    draft.set([(.trees, decision(try draft.model(at: draftPath), writtenFor))])
    draft.set([(.articles, articles(try draft.model(at: draftPath)))])
    return try draft.model(at: output)
  }

  private func setWords(
    _ vocabulary: Vocabulary, _ rows: RowNumbers, _ rivals: [[Rivals.Rival]], in draft: inout ModelDraft<ContextSection>
  ) {
    draft.set(vocabulary.sections(inputs: rows.input.map(Int.init), outputs: rows.output.map(Int.init)))
    var starts: [UInt8] = []
    var list: [UInt8] = []
    for each in rivals {
      starts.append(number: list.count / Rivals.size, bytes: 4)
      for rival in each {
        list.append(number: rival.symbol, bytes: 2)
        list.append(rival.slip.rawValue)
      }
    }
    starts.append(number: list.count / Rivals.size, bytes: 4)
    draft.set([(.rivals, list), (.rivalStarts, starts)])
  }

  /// Of each word those that may be written for it.
  static func reversed(_ rivals: [[Rivals.Rival]]) -> [[Rivals.Rival]] {
    var result = [[Rivals.Rival]](repeating: [], count: rivals.count)
    for (written, each) in rivals.enumerated() {
      for rival in each { result[rival.symbol].append(Rivals.Rival(written, rival.slip)) }
    }
    return result
  }

  private func network(_ symbols: SymbolArchive, _ rows: RowNumbers, _ rivals: [[Rivals.Rival]]) -> [UInt8] {
    let shape = ContextNetwork.Shape(
      inputRows: rows.inputCount, width: 48, seats: 5, hidden: 112, outputRows: rows.outputCount)
    let both = zip(rivals, Self.reversed(rivals)).map { meant, written in
      Array(Set((meant + written).map { rows.output[$0.symbol] })).sorted()
    }
    let examples = NetworkExamples(symbols.symbols, rows, rivals: both, shape: shape, wanted: exampleCount)
    let trainer = NetworkTrainer(examples, shape)
    trainer.train(on: examples.places(seed: 1), seed: 2)
    return trainer.section()
  }

  private func decision(_ model: ContextModel, _ writtenFor: [[Rivals.Rival]]) -> [UInt8] {
    trees("asking questions", featureCount: SlipFeatures.count, size: (treeCount, 96)) { seed in
      var planter = Planter(model, writtenFor, seed: seed)
      return { analysis, rows in
        let reader = ContextReader(analysis, model)
        for question in planter.untouched(reader) {
          rows.add(question.features, isMeant: false, weight: Self.weight(ofFrequency: question.frequency))
        }
        for plant in planter.plants(in: reader) {
          for question in plant.questions { rows.add(question.features, isMeant: question.rival.symbol == plant.meant) }
        }
      }
    }
  }

  /// Where “the” stands behind a preposition it is taken away; where none stands, none is missing.
  private func articles(_ model: ContextModel) -> [UInt8] {
    let count = min(treeCount, 240)
    return trees("asking for articles", featureCount: ArticleReader.featureCount, size: (count, 31)) { _ in
      { analysis, rows in
        guard let reader = ArticleReader(ContextReader(analysis, model)) else { return }
        for place in reader.symbols.indices {
          if let question = reader.question(at: place) { rows.add(question, isMeant: false) }
          if let question = reader.questionWithoutArticle(at: place) { rows.add(question, isMeant: true) }
        }
      }
    }
  }

  /// Adds to the rows what one story teaches.
  private typealias Lesson = (StoryAnalysis, inout DecisionRows) -> Void

  /// Trees that learn from the articles set apart for them. `lesson` is made once for each half of the articles, with a
  /// number to draw by.
  private func trees(
    _ name: String, featureCount: Int, size: (trees: Int, leaves: Int), _ lesson: @escaping @Sendable (UInt64) -> Lesson
  ) -> [UInt8] {
    let desk = desk
    let parts = Halves.results(of: archive.articles.filter { $0.use == .deciding }, name) { articles, report in
      var rows = DecisionRows(featureCount: featureCount)
      let teach = lesson(UInt64(articles.count))
      for (number, article) in articles.enumerated() {
        teach(desk.analysis(of: desk.story(article.text)), &rows)
        report(number)
      }
      return rows
    }
    var rows = parts[0]
    for part in parts.dropFirst() { rows.add(part) }
    let boosting = Boosting(rows, treeCount: size.trees, leafCount: size.leaves)
    boosting.train()
    return boosting.section()
  }

  /// A seldom word that is right says more than a common one: there are few of them to learn from, and slips are
  /// planted among them as often.
  private static func weight(ofFrequency frequency: Float) -> Float { max(1, min(6, 1 + (9 - frequency) * 0.6)) }
}
