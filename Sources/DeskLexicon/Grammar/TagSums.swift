/// What a word adds to the tagger’s sums from each position round the word that is tagged, worked out once for a word
/// that stands there a second time and kept from sentence to sentence.
package struct TagSums: Sendable {
  /// Where the sums of a word from a position begin, by the word’s number and the position.
  private var places: [Int32] = []
  private(set) var sums: [GrammarLayers.Sums] = []

  /// The positions from which the sums of a word are kept: of those farther off, one row counts.
  static let positions: [TagFeatures.Position] = [.here, .before, .after, .twoBefore, .twoAfter]
  /// So many sums at most, 8 MB of them, stay for the next sentence.
  private static let most = 524_288

  private static let never: Int32 = -1
  private static let once: Int32 = -2

  package init() {}

  /// Forgets everything where too much is kept.
  mutating func tidy() {
    guard sums.count > Self.most else { return }
    self = TagSums()
  }

  /// Where the sums of the word begin. Nil for a word that stands there for the first time, whose rows are added up as
  /// they are.
  mutating func place(
    of word: Int, _ position: TagFeatures.Position, workedOut: (inout [GrammarLayers.Sums]) -> Void
  ) -> Int? {
    let slot = word * Self.positions.count + position.rawValue
    if slot >= places.count {
      places += [Int32](repeating: Self.never, count: slot + 512 - places.count)
    }
    if places[slot] >= 0 { return Int(places[slot]) }
    guard places[slot] == Self.once else {
      places[slot] = Self.once
      return nil
    }
    let place = sums.count
    workedOut(&sums)
    places[slot] = Int32(place)
    return place
  }
}
