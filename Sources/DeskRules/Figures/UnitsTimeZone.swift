package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `8 p.m. ET (2300 GMT)`: the two clocks never stand so.
package struct UnitsTimeZone: Rule {
  package let info = RuleInfo("units.time-zone", "Two times in two time zones that are not the same moment", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { bracket in
      guard story.isMark(bracket, "(") || story.isMark(bracket, "/"), let zone = offsets(bracket - 1, story),
        let local = time(before: bracket - 1, story), let (other, end) = time(from: bracket + 1, story),
        let otherZone = offsets(end, story), zone != otherZone,
        story.isMark(bracket, "/") || story.isMark(end + 1, ")"),
        !zone.contains(where: { one in otherZone.contains { isSame(local.minutes, one, other, $0) } })
      else { return nil }
      let right = ((local.minutes - Int(zone[0] * 60) + Int(otherZone[0] * 60)) % 1440 + 1440) % 1440
      let minutes = right % 60
      return Finding(
        story.range(local.first, end),
        .clock("\(right / 60):" + (minutes < 10 ? "0" : "") + "\(minutes) " + story.string(end)),
        related: [
          Finding.Related(story.range(local.first, bracket - 1), "the first time"),
          Finding.Related(story.range(bracket + 1, end), "the same in another zone"),
        ])
    }
  }

  private func isSame(_ one: Int, _ zone: Double, _ other: Int, _ otherZone: Double) -> Bool {
    (one - Int(zone * 60) - other + Int(otherZone * 60)) % 1440 == 0
  }

  /// How many hours the zone is ahead of Greenwich; some names are of two.
  private func offsets(_ token: Int, _ story: StoryAnalysis) -> [Double]? {
    guard token >= 0, token < story.tokens.count, story.tokens[token].letterCase == .allCapitals,
      let value = story.lexicon.timeZones.value(of: story.word(token))
    else { return nil }
    return value.split(separator: "|").compactMap { Double($0) }
  }

  /// The time that ends before the zone, with its first token.
  private func time(before zone: Int, _ story: StoryAnalysis) -> (minutes: Int, first: Int)? {
    for first in stride(from: zone - 1, through: max(0, zone - 5), by: -1) {
      if let (minutes, end) = time(from: first, story), end == zone {
        // The minutes of `10:30` are no time of their own.
        if story.isMark(first - 1, ":") || story.isMark(first - 1, ".") { continue }
        return (minutes, first)
      }
    }
    return nil
  }

  /// `8 p.m.`, `8:30pm`, `2030`, `20:30`, with the token behind it.
  private func time(from first: Int, _ story: StoryAnalysis) -> (Int, Int)? {
    guard story.isNumber(first) else { return nil }
    let text = story.word(first)
    var digits = text.prefix { $0.isNumber }
    var half = String(text.dropFirst(digits.count))
    var minutes = 0
    var next = first + 1
    if half.isEmpty, digits.count <= 2, story.isMark(next, ":") || story.isMark(next, "."), story.isNumber(next + 1) {
      let rest = story.word(next + 1)
      minutes = Int(rest.prefix(2)) ?? 99
      half = String(rest.dropFirst(2))
      next += 2
    } else if half.hasPrefix("."), half.count >= 3 {
      minutes = Int(half.dropFirst().prefix(2)) ?? 99
      half = String(half.dropFirst(3))
    } else if digits.count == 4, half.isEmpty {
      minutes = Int(digits.suffix(2)) ?? 99
      digits = digits.prefix(2)
    }
    guard var hour = Int(digits), minutes < 60 else { return nil }
    if half.isEmpty, ["am", "pm", "a.m.", "p.m."].contains(story.word(next)) {
      half = story.word(next).filter { $0 != "." }
      next += 1
    }
    guard half.isEmpty || (half == "am" || half == "pm") && hour <= 12, hour < 25 else { return nil }
    if !half.isEmpty { hour = hour % 12 + (half == "pm" ? 12 : 0) }
    // `8 ET` says too little.
    return half.isEmpty && text.count < 3 && minutes == 0 && next == first + 1 ? nil : (hour * 60 + minutes, next)
  }
}

extension String {
  fileprivate static func clock(_ right: String) -> String { "The first time is \(right): work it out again" }
}
