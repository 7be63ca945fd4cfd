import DeskLexicon
import Glibc

/// Ranks what a misspelt word may have been meant to be by how readily a hand slips so and by what stands round it.
struct SuggestionRanking {
  private let analysis: StoryAnalysis
  private let model: ContextModel
  private let stream: ContextStream
  /// How much the slip of the hand counts against what stands round it.
  private static let hand: Float = 1.5

  /// Nil in a run without the context model.
  init?(_ analysis: StoryAnalysis) {
    guard let model = analysis.lexicon.context, let stream = analysis.contextStream else { return nil }
    self.analysis = analysis
    self.model = model
    self.stream = stream
  }

  /// The candidates, likeliest first, for the word at the token. Of two as likely the first given comes first.
  func ranked(_ candidates: [String], at token: Int, written: String) -> [String] {
    guard candidates.count > 1, let place = stream.tokens.firstIndex(of: Int32(token)) else { return candidates }
    let near = Neighbourhood(Neighbours(stream.symbols, place), model)
    let weighed = candidates.enumerated().map { rank, word in
      (
        rank: rank, word: word,
        weight: Self.hand * channel(from: word, to: written) + fit(of: word, near) - strangeness(of: word)
      )
    }
    return weighed.sorted { ($1.weight, $0.rank) < ($0.weight, $1.rank) }.map(\.word)
  }

  /// The logarithm of how often the slip happens.
  private func channel(from meant: String, to written: String) -> Float {
    let slip = Slip.between(Array(meant.utf8), Array(written.utf8)) ?? .twice
    return Float(log(slip.perMillion))
  }

  /// A word of another English, or of none, is seldom meant.
  private func strangeness(of word: String) -> Float {
    analysis.lexicon.speller(analysis.dialect.dialect)?.knows(word) == false ? 4 : 0
  }

  /// The logarithm of how likely the word is there; one that the model does not know has only its frequency.
  private func fit(of word: String, _ near: Neighbourhood) -> Float {
    guard let symbol = model.words.symbol(of: word) else {
      return logf(near.fit(ofCount: analysis.lexicon.frequencies.count(of: word), model))
    }
    let pairs = near.near.pairs(of: symbol, model.counts)
    let facts = model.words.facts(of: symbol)
    return logf(near.company(of: symbol, facts, pairs: pairs, model).fit)
  }
}
