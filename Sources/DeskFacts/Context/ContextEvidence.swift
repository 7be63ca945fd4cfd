import DeskLexicon
import Glibc

/// How often a word was counted beside the neighbours of a place, and how likely that makes it there.
struct Company: Sendable {
  /// Counts: with the word before, after, the two before, one on each side, the two after.
  var before: Float = 0
  var after: Float = 0
  var twoBefore: Float = 0
  var between: Float = 0
  var twoAfter: Float = 0
  /// The chance of the word after what stands before it, and before what stands after it.
  var fromLeft: Float = 0
  var fromRight: Float = 0
  /// How likely it is between its neighbours, to be compared with that of others.
  var fit: Float = 0

  /// The natural logarithms of one more than the counts, in their order.
  var logarithms: [Float] { [before, after, twoBefore, between, twoAfter].map(log1pf) }
}

/// What counts make of the chance of a word beside one or two others.
enum Chance {
  /// How often the word stood beside its neighbour, and beside both.
  struct Seen {
    let pair: Float
    let three: Float
  }

  /// In words: how far the counts of pairs, and of threes, are trusted against what is less exact.
  private static let trust: (pair: Float, three: Float) = (30, 4)

  /// From where the word was seen, its share of all words, and how often the neighbour and the two together stood.
  @inline(__always)
  static func of(_ seen: Seen, share: Float, neighbour: Float, both: Float) -> Float {
    let plain = (seen.pair + trust.pair * share) / (neighbour + trust.pair)
    return (seen.three + trust.three * plain) / (both + trust.three)
  }
}

extension [UInt16] {
  /// The symbol at the place of a stream; a boundary beyond its ends.
  func symbol(at place: Int) -> Int { indices.contains(place) ? Int(self[place]) : ContextWords.boundary }
}

/// The symbols round a place, none of them beyond a boundary.
struct Neighbours: Sendable {
  let before: Int
  let after: Int
  let twoBefore: Int
  let twoAfter: Int

  init(_ stream: [UInt16], _ place: Int) {
    before = stream.symbol(at: place - 1)
    after = stream.symbol(at: place + 1)
    twoBefore = before == ContextWords.boundary ? ContextWords.boundary : stream.symbol(at: place - 2)
    twoAfter = after == ContextWords.boundary ? ContextWords.boundary : stream.symbol(at: place + 2)
  }

  /// How often the word stood behind the one before it, and before the one behind it.
  func pairs(of word: Int, _ counts: GramCounts) -> (before: Float, after: Float) {
    (counts.count(of: GramCounts.key(before, word)), counts.count(of: GramCounts.key(word, after)))
  }
}

/// The neighbours of a place, with what is counted of them, looked up once for all words that may stand there.
struct Neighbourhood: Sendable {
  let near: Neighbours
  private let beforeCount: Float
  private let afterCount: Float
  private let pairBefore: Float
  private let pairAfter: Float

  init(_ near: Neighbours, _ model: ContextModel) {
    self.near = near
    beforeCount = expf(model.words.facts(of: near.before).frequency)
    afterCount = expf(model.words.facts(of: near.after).frequency)
    pairBefore = model.counts.count(of: GramCounts.key(near.twoBefore, near.before))
    pairAfter = model.counts.count(of: GramCounts.key(near.after, near.twoAfter))
  }

  /// The company of the word, whose pairs are looked up already.
  func company(
    of word: Int, _ facts: ContextWords.Facts, pairs: (before: Float, after: Float), _ model: ContextModel
  ) -> Company {
    let share = expf(facts.frequency - model.words.total)
    var company = Company(before: pairs.before, after: pairs.after)
    complete(&company, word, share, model.counts)
    return company
  }

  /// The company of a word that fits so well at least, or nil for another. Most are given up after a look or none: a
  /// pair is no more frequent than its words, and a three no more than its pairs.
  func company(of word: Int, _ facts: ContextWords.Facts, fitting least: Float, _ model: ContextModel) -> Company? {
    let counts = model.counts
    let share = expf(facts.frequency - model.words.total)
    let (wanted, count) = (least * share, expf(facts.frequency))
    let mostFromRight = chanceFromRight(pair: min(count, afterCount), three: min(count, pairAfter), share)
    let mostFromLeft = chanceFromLeft(pair: min(count, beforeCount), three: min(count, pairBefore), share)
    guard mostFromLeft * mostFromRight >= wanted else { return nil }
    let left = counts.count(of: GramCounts.key(near.before, word))
    let fromLeft = chanceFromLeft(pair: left, three: min(left, pairBefore), share)
    guard fromLeft * mostFromRight >= wanted else { return nil }
    let right = counts.count(of: GramCounts.key(word, near.after))
    guard fromLeft * chanceFromRight(pair: right, three: min(right, pairAfter), share) >= wanted else { return nil }
    var company = Company(before: left, after: right)
    complete(&company, word, share, counts)
    return company.fit >= least ? company : nil
  }

  /// How well a word fits that the model does not know and that stood so often.
  func fit(ofCount count: Int, _ model: ContextModel) -> Float {
    let share = Float(count + 1) / expf(model.words.total)
    return chanceFromLeft(pair: 0, three: 0, share) * chanceFromRight(pair: 0, three: 0, share) / share
  }

  /// Looks up what more there is, where the pairs are known: the table has a three only where it has its pairs.
  private func complete(_ company: inout Company, _ word: Int, _ share: Float, _ counts: GramCounts) {
    let (left, right) = (company.before > 0, company.after > 0)
    company.twoBefore = left ? counts.count(of: GramCounts.key(near.twoBefore, near.before, word)) : 0
    company.between = left && right ? counts.count(of: GramCounts.key(near.before, word, near.after)) : 0
    company.twoAfter = right ? counts.count(of: GramCounts.key(word, near.after, near.twoAfter)) : 0
    company.fromLeft = chanceFromLeft(pair: company.before, three: company.twoBefore, share)
    company.fromRight = chanceFromRight(pair: company.after, three: company.twoAfter, share)
    company.fit = company.fromLeft * company.fromRight / share
  }

  private func chanceFromLeft(pair: Float, three: Float, _ share: Float) -> Float {
    Chance.of(Chance.Seen(pair: pair, three: three), share: share, neighbour: beforeCount, both: pairBefore)
  }

  private func chanceFromRight(pair: Float, three: Float, _ share: Float) -> Float {
    Chance.of(Chance.Seen(pair: pair, three: three), share: share, neighbour: afterCount, both: pairAfter)
  }

  /// Which of the grams of the word were seen at all, as 1 or 0, in the order of `Company`.
  func sightings(of word: Int, _ model: ContextModel) -> [Float] {
    let keys = [
      GramCounts.key(near.before, word), GramCounts.key(word, near.after),
      GramCounts.key(near.twoBefore, near.before, word), GramCounts.key(near.before, word, near.after),
      GramCounts.key(word, near.after, near.twoAfter),
    ]
    return keys.map { model.counts.wasSeen($0) ? 1 : 0 }
  }
}
