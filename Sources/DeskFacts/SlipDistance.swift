/// How many slips of the hand part two words: a letter more, less or other, or two that changed places.
enum SlipDistance {
  /// 0 to 2, or 3 for anything more.
  static func between(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var row = [i + 1]
      row.reserveCapacity(right.count + 1)
      for (j, b) in right.enumerated() {
        var least = min(last[j] + (a == b ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a == right[j - 1], b == left[i - 1] { least = min(least, before[j - 1] + 1) }
        row.append(least)
      }
      if row.allSatisfy({ $0 > 2 }) { return 3 }
      (before, last) = (last, row)
    }
    return min(last[right.count], 3)
  }
}
