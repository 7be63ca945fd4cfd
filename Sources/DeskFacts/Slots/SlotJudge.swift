package import DeskLexicon
import Glibc

/// Weighs what a slot’s network doubts against what was counted of the words round it.
package struct SlotJudge: Sendable {
  package let model: SlotModel
  private let context: ContextModel

  package static let featureCount = 31

  /// What the network doubts less is no doubt.
  private static let gate: Float = 0.7

  package init(_ model: SlotModel, _ context: ContextModel) {
    self.model = model
    self.context = context
  }

  /// The doubt about a slot, with odds from all the evidence; nil where there is none.
  package func doubt(_ ask: SlotAsk, in sentence: ParseFeatures.Sentence) -> SlotModel.Doubt? {
    guard var doubt = suspicion(ask, in: sentence) else { return nil }
    doubt.odds = model.weigh(features(of: doubt, in: sentence), ask.net)
    return doubt
  }

  /// What the network alone doubts, of what is not in its usual company.
  package func suspicion(_ ask: SlotAsk, in sentence: ParseFeatures.Sentence) -> SlotModel.Doubt? {
    guard !isUsual(ask, sentence) else { return nil }
    return model.doubt(ask, in: sentence).flatMap { $0.odds > Self.gate ? $0 : nil }
  }

  /// A word that stood so often beside each of its neighbours, or between them, is right.
  private static let often: (beside: Float, between: Float) = (24, 5.6)

  /// Only a form that may be any and a preposition are known by their neighbours alone.
  private func isUsual(_ ask: SlotAsk, _ sentence: ParseFeatures.Sentence) -> Bool {
    let sights = sentence.sights
    guard ask.net == .form && ask.kind != .beForm || ask.net == .preposition, ask.slot.count == 1 else { return false }
    func symbol(_ place: Int) -> Int {
      sights.indices.contains(place) ? model.symbols.symbol(of: sights[place]) : ContextWords.boundary
    }
    let place = ask.slot.lowerBound
    let (left, here, right) = (symbol(place - 1), symbol(place), symbol(place + 1))
    if ask.net == .preposition { return three(left, here, right) >= Self.often.between }
    return pair(left, here) >= Self.often.beside && pair(here, right) >= Self.often.beside
  }

  /// The evidence for a doubt, in numbers.
  package func features(of doubt: SlotModel.Doubt, in sentence: ParseFeatures.Sentence) -> [Float] {
    let (ask, sights) = (doubt.ask, sentence.sights)
    func symbol(_ place: Int) -> Int {
      sights.indices.contains(place) ? model.symbols.symbol(of: sights[place]) : ContextWords.boundary
    }
    let (start, end) = (ask.slot.lowerBound, ask.slot.upperBound)
    let left = [symbol(start - 2), symbol(start - 1)]
    let right = [symbol(end), symbol(end + 1)]
    let written = sights[ask.slot].map { model.symbols.symbol(of: $0) }
    let meant = model.asker.fill(ask, with: doubt.meant).map { model.symbols.symbol(of: $0) }
    let (own, other) = (company(left, written, right), company(left, meant, right))
    func shape(_ place: Int) -> Float { sights.indices.contains(place) ? Float(sights[place].shape.rawValue) : -1 }
    var features: [Float] = [doubt.odds, doubt.lead, Float(ask.kind.rawValue), Float(ask.written), Float(doubt.meant)]
    features += [Float(min(start, 12)), Float(min(sights.count - end, 12)), Float(sights.count)]
    features += [shape(start - 1), shape(end), frequency(left[1]), frequency(right[0])]
    features += [frequency(written.first ?? right[0]), frequency(meant.first ?? right[0])]
    features.append(other.chance - own.chance)
    features += own.counts
    features += other.counts
    for index in 2...5 { features.append(other.counts[index] - own.counts[index]) }
    return features
  }

  /// Of a preposition: how much of the word before it is followed by the one that was meant, and by the one that stands
  /// there.
  func habit(_ doubt: SlotModel.Doubt, in sentence: ParseFeatures.Sentence) -> (meant: Float, written: Float) {
    let place = doubt.ask.slot.lowerBound
    guard doubt.ask.net == .preposition, place > 0 else { return (0, 0) }
    let before = model.symbols.symbol(of: sentence.sights[place - 1])
    let count = max(1, expf(frequency(before)))
    let meant = model.symbols.symbol(of: model.asker.prepositions[doubt.meant])
    let written = model.symbols.symbol(of: sentence.sights[place])
    return (pair(before, meant) / count, pair(before, written) / count)
  }

  private func frequency(_ symbol: Int) -> Float { context.words.facts(of: symbol).frequency }

  /// How likely the words are in a row, and how often their grams round the slot were counted, as logarithms.
  private func company(_ left: [Int], _ slot: [Int], _ right: [Int]) -> (chance: Float, counts: [Float]) {
    let row = left + slot + right
    var chance: Float = 0
    for place in 2..<row.count { chance += self.chance(row[place - 2], row[place - 1], row[place]) }
    let counts = [
      pair(row[1], row[2]), pair(row[2], row[3]), three(row[0], row[1], row[2]), three(row[1], row[2], row[3]),
      row.count > 4 ? three(row[2], row[3], row[4]) : 0, row.count > 5 ? pair(row[3], row[4]) : 0,
    ]
    return (chance, counts.map { log1pf($0) })
  }

  /// The logarithm of the chance of a word after two others.
  private func chance(_ first: Int, _ second: Int, _ word: Int) -> Float {
    let seen = Chance.Seen(pair: pair(second, word), three: three(first, second, word))
    let share = expf(max(-3, frequency(word)) - context.words.total)
    return logf(Chance.of(seen, share: share, neighbour: expf(frequency(second)), both: pair(first, second)))
  }

  private func pair(_ one: Int, _ two: Int) -> Float { context.counts.count(of: GramCounts.key(one, two)) }

  private func three(_ one: Int, _ two: Int, _ three: Int) -> Float {
    context.counts.count(of: GramCounts.key(one, two, three))
  }
}
