package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `between 20 and 15 miles`: a range that begins with its higher end.
package struct ArithRangeOrder: Rule {
  package let info = RuleInfo("arith.range-order", "A range that begins with its higher end", .warning)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.places(of: ["between"]).compactMap { between in
      guard let low = story.figures.figure(atToken: between + 1), low.tokens.lowerBound == between + 1,
        story.word(low.tokens.upperBound) == "and",
        let high = story.figures.figure(atToken: low.tokens.upperBound + 1), isRange(low, high),
        high.tokens.lowerBound == low.tokens.upperBound + 1, low.value > high.value, isCounted(high, story),
        !story.hasWord(Self.gaps, in: max(0, between - 4)..<between)
      else { return nil }
      return Finding(
        story.range(between, high.tokens.upperBound - 1), .order(story.text(of: low), story.text(of: high)),
        related: [
          Finding.Related(story.range(of: low), "the higher end"),
          Finding.Related(story.range(of: high), "the lower end"),
        ])
    }
  }

  /// What stands between two numbers without being a range.
  private static let gaps: Set<String> = [
    "gap", "difference", "ratio", "split", "margin", "choice", "choose", "chose", "compromise", "divided", "link",
    "comparison", "spread", "connection", "trade-off",
  ]

  private func isRange(_ low: Quantity, _ high: Quantity) -> Bool {
    // `between 1.5 and 1 billion` has its scale once.
    guard low.number.count == high.number.count, low.isInDigits == high.isInDigits, low.tail == high.tail else {
      return false
    }
    switch (low.kind, high.kind) {
    case (.percent, .percent), (.count, .percent), (.count, .count): return true
    case (.count, .measure(let unit)): return !unit.measures("temperature")
    case (.money(let one), .money(let other)): return one == other
    case (.measure(let one), .measure(let other)): return one == other && !one.measures("temperature")
    default: return false
    }
  }

  /// Whether a noun follows where it is a mere number.
  private func isCounted(_ high: Quantity, _ story: StoryAnalysis) -> Bool {
    let next = high.tokens.upperBound
    return high.kind != .count
      || story.isWord(next) && !story.isCapitalised(next) && story.tag(ofToken: next)?.part == .noun
  }
}

extension String {
  fileprivate static func order(_ low: String, _ high: String) -> String {
    "“Between \(low) and \(high)” begins with its higher end: check the two figures"
  }
}
