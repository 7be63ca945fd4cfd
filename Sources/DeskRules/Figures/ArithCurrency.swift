package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `50 million rupiah ($300,000)`: no rate of exchange comes near.
package struct ArithCurrency: Rule {
  package let info = RuleInfo("arith.currency", "A sum of money that is far from its conversion", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let all = story.figures.all
    return zip(all, all.dropFirst()).compactMap { original, converted in
      guard case .money(let one) = original.kind, case .money(let other) = converted.kind,
        original.sentence == converted.sentence, isBracketed(original, converted, story),
        let allowed = allowed(one, other, story), original.value > 0, converted.value > 0
      else { return nil }
      let ratio = original.interval / converted.interval
      guard converted.hedge != .atLeast, original.hedge != .atLeast, !ratio.meets(allowed) else { return nil }
      return Finding(
        story.range(original.tokens.lowerBound, converted.tokens.upperBound),
        one == other
          ? .same(story.text(of: original), story.text(of: converted))
          : .far(story.text(of: original), story.text(of: converted)),
        related: [
          Finding.Related(story.range(of: original), "the sum"),
          Finding.Related(story.range(of: converted), "its conversion"),
        ])
    }
  }

  /// How many of the one may go into one of the other: by the rates of thirty years, and as much again.
  private func allowed(_ one: String, _ other: String, _ story: StoryAnalysis) -> Interval? {
    if one == other { return Interval(1, 1) }
    guard let first = rates(one, story), let second = rates(other, story) else { return nil }
    let ratio = first / second
    return Interval(ratio.low / 2, ratio.high * 2)
  }

  /// How many go into a dollar of the United States, from the fewest to the most.
  private func rates(_ currency: String, _ story: StoryAnalysis) -> Interval? {
    guard let entry = story.lexicon.currencyRates.value(of: currency) else { return nil }
    let bounds = entry.split(separator: " ").compactMap { Double($0) }
    return bounds.count == 2 ? Interval(bounds[0], bounds[1]) : nil
  }

  /// `(about $3,500)`, right behind the sum.
  private func isBracketed(_ original: Quantity, _ converted: Quantity, _ story: StoryAnalysis) -> Bool {
    let bracket = original.tokens.upperBound
    return story.isMark(bracket, "(") && story.isMark(converted.tokens.upperBound, ")")
      && converted.tokens.lowerBound - bracket <= 3
      && ((bracket + 1)..<converted.tokens.lowerBound).allSatisfy {
        FigureHedge.isPlain(story.word($0)) || story.word($0) == "or"
      }
  }
}

extension String {
  fileprivate static func far(_ sum: String, _ conversion: String) -> String {
    "\(sum) is nowhere near \(conversion) at any rate of exchange: thousand, million or billion?"
  }

  fileprivate static func same(_ sum: String, _ other: String) -> String {
    "\(sum) and \(other) are two sums: work it out again"
  }
}
