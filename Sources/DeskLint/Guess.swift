/// Guesses what a mistyped name was meant to be.
package enum Guess {
  /// `did you mean “…”?`, or nil where nothing is near.
  package static func nearest(to name: String, among known: [String]) -> String? {
    let scored = known.map { (distance: distance(Array(name), Array($0)), name: $0) }
    guard let best = scored.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }),
      best.distance <= max(2, name.count / 4)
    else { return nil }
    return "did you mean “\(best.name)”?"
  }

  /// How many letters must be put in, taken out, changed, or swapped with their neighbour.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var above: [Int] = []
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var next = [i + 1]
      for (j, other) in right.enumerated() {
        var best = min(row[j + 1] + 1, next[j] + 1, row[j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other { best = min(best, above[j - 1] + 1) }
        next.append(best)
      }
      (above, row) = (row, next)
    }
    return row[right.count]
  }
}
