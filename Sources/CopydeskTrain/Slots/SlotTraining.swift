import Copydesk
import DeskFacts
import DeskLexicon
import DeskStory
import DeskText

/// Teaches what good copy puts into its slots, from an archive as it stands and with faults planted in it.
struct SlotTraining {
  let archive: Archive
  let desk: Desk
  let work: WorkFolder
  let grammar: GrammarModel
  let context: ContextModel
  let treebank: Treebank
  let output: String
  /// One in so many articles is read.
  let every: Int
  /// How many trees weigh the doubts of each network.
  var treeCount = 300

  private static let hidden = 48
  private static let rate: Float = 0.05
  /// Of the slots of good copy this share is learned from, by net: there are more than enough.
  private static let shares: [SlotNet: Float] = [
    .comma: 0.35, .article: 0.5, .preposition: 0.6, .form: 0.25, .hyphen: 0.6,
  ]

  func run() throws(ConfigurationErrors) -> SlotModel {
    var draft = ModelDraft<SlotSection>()
    let counted = FormGroups(grammar.words, count: grammar.words.wordCount, treebank)
    draft.set(Inflections.sections(of: counted.groups, groupOfWord: counted.groupOfWord))
    var stamp: [UInt8] = []
    stamp.append(number: grammar.stamp, bytes: 8)
    draft.set([(.grammar, stamp), (.symbols, symbols)])
    let nets = SlotNet.allCases
    for net in nets {
      draft.set([
        (net.section, blank(net, hidden: 16).section()),
        (net.treeSection, DecisionTrees.none(featureCount: SlotJudge.featureCount)),
      ])
    }
    let model = try draft.model(at: output, with: grammar)
    draft.set(
      try work.sections(nets.map(\.section), mark: "-\(grammar.stamp)-\(every)") {
        zip(nets, Pair.results(nets.count) { section(nets[$0], model) }).map { ($0.section, $1) }
      })
    let weighing = SlotWeighing(archive: archive, desk: desk, grammar: grammar, context: context, treeCount: treeCount)
    draft.set(weighing.trees(try draft.model(at: output, with: grammar)))
    return try draft.model(at: output, with: grammar)
  }

  /// What the context model calls the words of the grammar model.
  private var symbols: [UInt8] {
    SlotSymbols.section(
      of: (0..<grammar.words.wordCount).map { number in
        let text = grammar.words.text(of: number)
        let isName = text.first?.isUppercase ?? false
        switch text {
        case "'s", "'": return ContextWords.possessive
        case "-": return ContextWords.hyphen
        case _ where text.first?.isNumber ?? false: return ContextStream.symbol(ofNumber: text)
        default:
          return context.words.symbol(of: ContextStream.plain(mark: text.lowercased()))
            ?? (isName ? ContextWords.rareName : ContextWords.rare)
        }
      })
  }

  private func blank(_ net: SlotNet, hidden: Int) -> LayerTrainer {
    let features = SlotFeatures(grammar.words.counts, tags: grammar.tags)
    return LayerTrainer(
      rows: features.rowCount(net), hidden: hidden, answers: net.answerCount, dropout: 0.1,
      seed: UInt64(net.rawValue + 7))
  }

  private func section(_ net: SlotNet, _ model: SlotModel) -> [UInt8] {
    let trainer = blank(net, hidden: Self.hidden)
    var random = SeededNumbers(UInt64(net.rawValue) + 91)
    var chosen = archive.articles.filter { $0.use == .counting }.enumerated().filter { $0.offset % every == 0 }
      .map(\.element)
    for index in chosen.indices.reversed() { chosen.swapAt(index, random.number(below: index + 1)) }
    var lesson = SlotLesson(net: net, model: model, tagger: grammar.tagger, trainer: trainer)
    var progress = Progress("learning \(net)", of: chosen.count)
    for (number, article) in chosen.enumerated() {
      let share = Float(number) / Float(chosen.count)
      lesson.rate = Self.rate * (1 - 0.95 * share)
      let story = desk.story(article.text)
      for sentence in SlotSentences.sentences(of: story, grammar) {
        lesson.learn(sentence, share: Self.shares[net] ?? 1, &random)
      }
      if number > chosen.count * 7 / 10, number % max(1, chosen.count / 20) == 0 { trainer.remember() }
      progress.reach(number, lesson.remark)
    }
    trainer.settle()
    progress.finish(lesson.remark)
    return trainer.section()
  }
}

/// Learns one net, sentence by sentence.
private struct SlotLesson {
  private let net: SlotNet
  private let model: SlotModel
  private let planter: SlotPlanter
  private let trainer: LayerTrainer
  private let faults: [SlotFault]
  private var rows: [Int32]
  private var right = 0
  private var all = 0
  var rate: Float = 0

  init(net: SlotNet, model: SlotModel, tagger: Tagger, trainer: LayerTrainer) {
    self.net = net
    self.model = model
    self.trainer = trainer
    planter = SlotPlanter(model.asker, tagger)
    faults = SlotFault.allCases.filter { $0.net == net }
    rows = [Int32](repeating: 0, count: model.features.count)
  }

  var remark: String { "right in \(right * 1000 / max(1, all)) of 1000, \(all) asked" }

  mutating func learn(_ sentence: ParseFeatures.Sentence, share: Float, _ random: inout SeededNumbers) {
    let asks = model.asker.asks(in: sentence).filter { $0.net == net }
    for ask in asks where random.share() < share { learn(ask, right: ask.written, sentence) }
    for fault in faults {
      if let plant = planter.plant(fault, in: sentence, asks: asks, &random) {
        learn(plant.ask, right: plant.right, plant.sentence)
      }
    }
  }

  private mutating func learn(_ ask: SlotAsk, right answer: Int, _ sentence: ParseFeatures.Sentence) {
    model.features.fill(&rows, sentence, ask)
    let scores = trainer.score(rows, allowed: ask.answers)
    var best = answer
    for other in 0..<net.answerCount where scores[other] > scores[best] { best = other }
    all += 1
    if best == answer { right += 1 }
    trainer.learn(rows, right: answer, rate: rate)
  }
}
