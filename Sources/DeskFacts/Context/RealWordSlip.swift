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

  static func all(in analysis: StoryAnalysis) -> [RealWordSlip] {
    guard let model = analysis.lexicon.context else { return [] }
    let reader = ContextReader(analysis, model)
    return reader.symbols.indices.compactMap { place in
      guard reader.mayAsk(place) else { return nil }
      let scored = reader.questions(at: place).map { (score: $0.odds(model.trees), rival: $0.rival) }
      guard let best = scored.max(by: { $0.score < $1.score }) else { return nil }
      let token = Int(reader.stream.tokens[place])
      let score = best.score - (isStrict(token, analysis) ? strictness : 0)
      guard score >= margins.look else { return nil }
      return RealWordSlip(token: token, meant: model.words.text(of: best.rival.symbol), odds: score)
    }
  }

  private static func isStrict(_ token: Int, _ analysis: StoryAnalysis) -> Bool {
    analysis.isQuoted(token) || analysis.block(ofToken: token).map { $0.kind != .paragraph } ?? false
  }
}
