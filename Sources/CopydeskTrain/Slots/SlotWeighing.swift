import Copydesk
import DeskFacts
import DeskLexicon
import DeskStory
import DeskText

/// Teaches how far to trust a doubt, with copy from which the networks learned nothing.
struct SlotWeighing {
  let archive: Archive
  let desk: Desk
  let grammar: GrammarModel
  let context: ContextModel
  let treeCount: Int

  /// Of the faults that could be planted this share is; one a sentence would be far more than there are doubts.
  private static let share: Float = 0.12
  private static let leafCount = 63

  /// The sections of trees for the networks of the model.
  func trees(_ model: SlotModel) -> [(SlotSection, [UInt8])] {
    let judge = SlotJudge(model, context)
    let (grammar, desk) = (grammar, desk)
    let parts = Halves.results(of: archive.articles.filter { $0.use == .deciding }, "weighing doubts") {
      articles, report in
      var rows = SlotRows(judge, grammar.tagger, seed: UInt64(articles.count))
      for (number, article) in articles.enumerated() {
        for sentence in SlotSentences.sentences(of: desk.story(article.text), grammar) {
          rows.add(sentence, plants: Self.share)
        }
        report(number)
      }
      return rows.rows
    }
    return SlotNet.allCases.map { net in
      var rows = DecisionRows(featureCount: SlotJudge.featureCount)
      for part in parts { if let some = part[net] { rows.add(some) } }
      let boosting = Boosting(rows, treeCount: treeCount, leafCount: Self.leafCount)
      boosting.train()
      return (net.treeSection, boosting.section())
    }
  }
}

/// What good sentences and spoiled ones teach about doubts.
private struct SlotRows {
  private let judge: SlotJudge
  private let planter: SlotPlanter
  private var random: SeededNumbers
  private(set) var rows: [SlotNet: DecisionRows] = [:]

  init(_ judge: SlotJudge, _ tagger: Tagger, seed: UInt64) {
    self.judge = judge
    planter = SlotPlanter(judge.model.asker, tagger)
    random = SeededNumbers(seed)
  }

  mutating func add(_ sentence: ParseFeatures.Sentence, plants share: Float) {
    let asks = judge.model.asker.asks(in: sentence)
    for ask in asks { add(ask, sentence) { _ in false } }
    for fault in SlotFault.allCases where random.share() < share {
      guard let plant = planter.plant(fault, in: sentence, asks: asks, &random) else { continue }
      add(plant.ask, plant.sentence) { $0 == plant.right ? true : nil }
    }
  }

  /// Adds the doubt about the slot, if there is one; `isRight` says whether it is right to think that answer meant, nil
  /// where nothing can be learned of it.
  private mutating func add(_ ask: SlotAsk, _ sentence: ParseFeatures.Sentence, _ isRight: (Int) -> Bool?) {
    guard let doubt = judge.suspicion(ask, in: sentence), let label = isRight(doubt.meant) else { return }
    let features = judge.features(of: doubt, in: sentence)
    rows[ask.net, default: DecisionRows(featureCount: SlotJudge.featureCount)].add(features, isMeant: label)
  }
}
