package import DeskText

/// The sections of a slot model.
package enum SlotSection: UInt32, ModelSection {
  case grammar = 1
  case forms, formGroups, comma, article, preposition, form, hyphen
  case symbols, commaTrees, articleTrees, prepositionTrees, formTrees, hyphenTrees

  package static let name = "slot model"
  package static let magic = "CopySlot"
  package static let version: UInt32 = 1
}

/// What good copy puts into the slots of a sentence: a comma or none, an article or none, which preposition, which form
/// of a verb or noun. Reads by the words and tags of the grammar model that it was made with; mapped into memory; made
/// by `copydesk-train slots`.
package final class SlotModel: Sendable {
  package let asker: SlotAsker
  package let features: SlotFeatures
  /// What the context model calls the words of the grammar model.
  package let symbols: SlotSymbols
  private let layers: [SlotNet: GrammarLayers]
  private let trees: [SlotNet: DecisionTrees]
  private let file: OpenModel<SlotSection>

  /// Throws, naming the file, where there is none, it is foreign, of another version, cut short or damaged, or was made
  /// with another grammar model.
  package init(_ path: String, with grammar: GrammarModel) throws(ConfigurationErrors) {
    let file = try OpenModel<SlotSection>(path, atMost: 64 * 1_048_576)
    let view = file.view
    guard view[.grammar].load(0, UInt64.self) == grammar.stamp else {
      throw file.error("this slot model was made with another grammar model")
    }
    guard let forms = Inflections(view[.forms], groups: view[.formGroups]) else { throw file.damage }
    self.file = file
    symbols = SlotSymbols(view[.symbols])
    asker = SlotAsker(grammar, forms)
    features = SlotFeatures(grammar.words.counts, tags: grammar.tags)
    var layers: [SlotNet: GrammarLayers] = [:]
    var trees: [SlotNet: DecisionTrees] = [:]
    for net in SlotNet.allCases {
      guard let read = GrammarLayers(view[net.section]), read.answers == net.answerCount,
        read.rowCount == features.rowCount(net), let weighing = DecisionTrees(view[net.treeSection])
      else { throw file.damage }
      layers[net] = read
      trees[net] = weighing
    }
    self.layers = layers
    self.trees = trees
  }

  /// Whether every byte is as it was written. Reads the whole file.
  package var isWhole: Bool { file.isWhole }

  /// The other answer that fits best; nil where there is no other.
  package func doubt(_ ask: SlotAsk, in sentence: ParseFeatures.Sentence) -> Doubt? {
    guard let layers = layers[ask.net] else { return nil }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: features.count) { rows in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: ask.net.answerCount) { scores in
        guard let row = rows.baseAddress, let score = scores.baseAddress else { return nil }
        features.fill(row, sentence, ask)
        layers.score(UnsafeBufferPointer(rows), into: score, where: ask.answers)
        return best(of: UnsafeBufferPointer(scores), ask)
      }
    }
  }

  private func best(of scores: UnsafeBufferPointer<Float>, _ ask: SlotAsk) -> Doubt? {
    var (best, second): (Int?, Float) = (nil, -.infinity)
    for answer in scores.indices where answer != ask.written && ask.answers.contains(answer) {
      if let known = best, scores[answer] <= scores[known] {
        second = max(second, scores[answer])
      } else {
        second = best.map { scores[$0] } ?? second
        best = answer
      }
    }
    return best.map {
      Doubt(
        ask: ask, meant: $0, odds: scores[$0] - scores[ask.written],
        lead: min(20, scores[$0] - max(second, scores[ask.written])))
    }
  }

  /// The logarithm of the odds of a doubt that has these numbers.
  package func weigh(_ features: [Float], _ net: SlotNet) -> Float { trees[net]?.score(features) ?? -.infinity }

  /// What may have been meant in the place of what stands in a slot.
  package struct Doubt: Sendable {
    package let ask: SlotAsk
    /// The answer that fits best of the others.
    package let meant: Int
    /// The logarithm of how much better it fits.
    package var odds: Float
    /// How much worse the next best fits than the best.
    package let lead: Float

    package var fault: SlotFault { SlotFault(ask.kind, written: ask.written, meant: meant) }
  }
}

/// A network for each kind of slot.
package enum SlotNet: Int, CaseIterable, Sendable {
  case comma, article, preposition, form, hyphen

  package var section: SlotSection {
    switch self {
    case .comma: .comma
    case .article: .article
    case .preposition: .preposition
    case .form: .form
    case .hyphen: .hyphen
    }
  }

  /// Where the trees lie that weigh its doubts against what is counted.
  package var treeSection: SlotSection {
    switch self {
    case .comma: .commaTrees
    case .article: .articleTrees
    case .preposition: .prepositionTrees
    case .form: .formTrees
    case .hyphen: .hyphenTrees
    }
  }

  /// How many answers it gives.
  package var answerCount: Int {
    switch self {
    case .comma, .hyphen: 2
    case .article: 3
    case .preposition: SlotAsker.prepositionTexts.count
    case .form: Inflections.answerCount
    }
  }
}
