/// How many slips of the hand part two words: a letter more, less or other, or two that changed places.
package enum SlipDistance {
  /// 0 to 2, or 3 for anything more.
  package static func between(_ left: [UInt8], _ right: [UInt8]) -> Int {
    left.withUnsafeBytes { left in right.withUnsafeBytes { between(left, $0) } }
  }

  /// The same of words where they lie.
  static func between(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
    guard abs(left.count - right.count) <= 2 else { return 3 }
    // Each slip changes two letters of the set at most.
    if (letters(of: left) ^ letters(of: right)).nonzeroBitCount > 4 { return 3 }
    let width = right.count + 1
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: width * 3) { cells in
      var (before, last, row) = (0, width, width * 2)
      for j in 0..<width { cells[last + j] = j }
      for (i, a) in left.enumerated() {
        cells[row] = i + 1
        var nearest = i + 1
        for (j, b) in right.enumerated() {
          var least = min(cells[last + j] + (a == b ? 0 : 1), cells[last + j + 1] + 1, cells[row + j] + 1)
          if i > 0, j > 0, a == right[j - 1], b == left[i - 1] { least = min(least, cells[before + j - 1] + 1) }
          cells[row + j + 1] = least
          nearest = min(nearest, least)
        }
        if nearest > 2 { return 3 }
        (before, last, row) = (last, row, before)
      }
      return min(cells[last + right.count], 3)
    }
  }

  /// A bit for each letter that the word holds; what is no letter falls together with some.
  private static func letters(of word: UnsafeRawBufferPointer) -> UInt32 {
    word.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }
}
