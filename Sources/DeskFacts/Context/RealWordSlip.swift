import DeskLexicon
import DeskStory

/// A word that every dictionary holds, where another was meant.
package struct RealWordSlip: Sendable {
  package let token: Int
  /// In small letters.
  package let meant: String
  /// The logarithm of the odds that it was.
  package let odds: Float

  /// Whether it is nearly always right to say so.
  package var isSure: Bool { odds >= Self.margins.sure }

  /// The logarithm of the odds from which on a slip is worth a look, and from which on it is sure. From the alarms on
  /// articles that nothing was learned from; see the card of the model.
  private static let margins: (look: Float, sure: Float) = (2.4, 3.5)
  /// Nobody may mend what was said, and headlines leave words out: both want more.
  private static let strictness: Float = 0.7

  /// What it adds that only one of the dictionaries derives the word and nobody was seen to use it: kecked.
  private static let disowned: Float = 1.5

  private static func isDisowned(_ symbol: Int, _ words: ContextWords, _ lexicon: Lexicon) -> Bool {
    guard words.facts(of: symbol).frequency == 0 else { return false }
    let word = words.text(of: symbol)
    return Dialect.voted.contains { lexicon.speller($0)?.knows(word) == false }
  }

  static func all(in analysis: StoryAnalysis) -> [RealWordSlip] {
    guard let model = analysis.lexicon.context else { return [] }
    let reader = ContextReader(analysis, model)
    return reader.symbols.indices.compactMap { place in
      guard reader.mayAsk(place), let best = reader.questions(at: place).likeliest(model.trees) else { return nil }
      let token = Int(reader.stream.tokens[place])
      var odds = best.odds - (isStrict(token, analysis) ? strictness : 0)
      if odds < margins.look, odds >= margins.look - disowned,
        isDisowned(Int(reader.symbols[place]), model.words, analysis.lexicon)
      {
        odds += disowned
      }
      guard odds >= margins.look else { return nil }
      return RealWordSlip(token: token, meant: model.words.text(of: best.rival.symbol), odds: odds)
    }
  }

  private static func isStrict(_ token: Int, _ analysis: StoryAnalysis) -> Bool {
    analysis.isQuoted(token) || analysis.block(ofToken: token).map { $0.kind != .paragraph } ?? false
  }
}
