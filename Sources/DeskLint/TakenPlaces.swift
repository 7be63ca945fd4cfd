import DeskText

/// The places of a story that a finding has spoken for, found again by the stretches of text they touch.
struct TakenPlaces {
  private var byStretch: [Int: [TextRange]] = [:]
  private static let stretch = 64

  /// Takes the range, or says no where a range that was taken before marks mostly the same words.
  mutating func take(_ range: TextRange) -> Bool {
    let first = range.start / TakenPlaces.stretch
    let last = max(range.start, range.end - 1) / TakenPlaces.stretch
    for stretch in first...last {
      if byStretch[stretch]?.contains(where: { TakenPlaces.clash($0, range) }) == true { return false }
    }
    for stretch in first...last { byStretch[stretch, default: []].append(range) }
    return true
  }

  /// Whether two ranges share at least three tenths of the longer one.
  private static func clash(_ left: TextRange, _ right: TextRange) -> Bool {
    let shared = min(left.end, right.end) - max(left.start, right.start)
    let longer = max(left.length, right.length)
    return longer == 0 ? left.start == right.start : shared > 0 && shared * 10 >= longer * 3
  }
}
