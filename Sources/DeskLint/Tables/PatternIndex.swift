import DeskText

/// Where the patterns of all rows are found: by a word that must stand in them and, where another word must stand right
/// beside it, by the two together, so that a common word alone sets nothing off.
struct PatternIndex: Sendable {
  /// A pattern to try.
  struct Entry: Sendable {
    let pattern: Int
    /// How many words stand before the word in the pattern.
    let before: ClosedRange<Int>
    /// The entry that comes after this one in its chain, or less than nothing.
    var next: Int32
    let key: UInt64
  }

  /// Which neighbour the second word of a key is; `none` for a word alone.
  enum Side: UInt64 { case none, before, after }

  private var entries: [Entry] = []
  private var heads: [Int32] = Array(repeating: -1, count: 4096)

  mutating func insert(_ pattern: Int, before: ClosedRange<Int>, key: UInt64) {
    if entries.count >= heads.count { grow() }
    let slot = slot(of: key)
    entries.append(Entry(pattern: pattern, before: before, next: heads[slot], key: key))
    heads[slot] = Int32(entries.count - 1)
  }

  func forEach(of key: UInt64, _ body: (Entry) -> Void) {
    var place = heads[slot(of: key)]
    while place >= 0 {
      let entry = entries[Int(place)]
      if entry.key == key { body(entry) }
      place = entry.next
    }
  }

  static func key(_ word: Int, _ side: Side, _ neighbour: Int = 0) -> UInt64 {
    UInt64(UInt32(truncatingIfNeeded: word)) << 34 | UInt64(UInt32(truncatingIfNeeded: neighbour)) << 2 | side.rawValue
  }

  private func slot(of key: UInt64) -> Int {
    let mixed = (key ^ key >> 31) &* 0x9E37_79B9_7F4A_7C15
    return Int(mixed >> 40) & (heads.count - 1)
  }

  private mutating func grow() {
    heads = Array(repeating: -1, count: heads.count * 4)
    for place in entries.indices {
      let slot = slot(of: entries[place].key)
      entries[place].next = heads[slot]
      heads[slot] = Int32(place)
    }
  }
}
