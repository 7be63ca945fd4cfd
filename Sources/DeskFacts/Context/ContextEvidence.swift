package import DeskLexicon
import Glibc

/// What the counts say of a word at a place of a stream: how well it keeps company with its neighbours.
package struct Company: Sendable {
  /// Natural logarithms of one more than the counts: with the word before, after, the two before, one on each side, the
  /// two after.
  package var before: Float = 0
  package var after: Float = 0
  package var twoBefore: Float = 0
  package var between: Float = 0
  package var twoAfter: Float = 0
  /// Logarithms of the chance of the word after what stands before it, and before what stands after it.
  package var fromLeft: Float = 0
  package var fromRight: Float = 0
}

/// The neighbours of a place, with what is counted of them, looked up once for all words that may stand there.
package struct Neighbourhood: Sendable {
  let before: Int
  let after: Int
  private let twoBefore: Int
  private let twoAfter: Int
  private let beforeCount: Float
  private let afterCount: Float
  private let pairBefore: Float
  private let pairAfter: Float

  /// In words: how far the counts of pairs, and of threes, are trusted against what is less exact.
  private static let trust: (pair: Float, three: Float) = (30, 4)

  package init(_ stream: [UInt16], _ place: Int, _ model: ContextModel) {
    func symbol(_ index: Int) -> Int { index >= 0 && index < stream.count ? Int(stream[index]) : ContextWords.boundary }
    before = symbol(place - 1)
    after = symbol(place + 1)
    twoBefore = before == ContextWords.boundary ? ContextWords.boundary : symbol(place - 2)
    twoAfter = after == ContextWords.boundary ? ContextWords.boundary : symbol(place + 2)
    beforeCount = expf(model.words.facts(of: before).frequency)
    afterCount = expf(model.words.facts(of: after).frequency)
    pairBefore = model.counts.count(of: GramCounts.key(twoBefore, before))
    pairAfter = model.counts.count(of: GramCounts.key(after, twoAfter))
  }

  package func company(of word: Int, _ facts: ContextWords.Facts, _ model: ContextModel) -> Company {
    let counts = model.counts
    let (left, right) = (counts.count(of: GramCounts.key(before, word)), counts.count(of: GramCounts.key(word, after)))
    // A three is no more frequent than its pairs, which the table has where it has the three.
    let three = left > 0 ? counts.count(of: GramCounts.key(twoBefore, before, word)) : 0
    let between = left > 0 && right > 0 ? counts.count(of: GramCounts.key(before, word, after)) : 0
    let ahead = right > 0 ? counts.count(of: GramCounts.key(word, after, twoAfter)) : 0
    let share = expf(facts.frequency - model.words.total)
    let trust = Self.trust
    let plainLeft = (left + trust.pair * share) / (beforeCount + trust.pair)
    let plainRight = (right + trust.pair * share) / (afterCount + trust.pair)
    return Company(
      before: log1pf(left), after: log1pf(right), twoBefore: log1pf(three), between: log1pf(between),
      twoAfter: log1pf(ahead),
      fromLeft: logf((three + trust.three * plainLeft) / (pairBefore + trust.three)),
      fromRight: logf((ahead + trust.three * plainRight) / (pairAfter + trust.three)))
  }

  /// Which of the grams of the word were seen at all, as 1 or 0, in the order of `Company`.
  package func sightings(of word: Int, _ model: ContextModel) -> [Float] {
    let keys = [
      GramCounts.key(before, word), GramCounts.key(word, after), GramCounts.key(twoBefore, before, word),
      GramCounts.key(before, word, after), GramCounts.key(word, after, twoAfter),
    ]
    return keys.map { model.counts.wasSeen($0) ? 1 : 0 }
  }
}
