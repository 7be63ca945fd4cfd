package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `tripled from 20 to 40`: the two figures make another multiple.
package struct ArithMultiple: Rule {
  package let info = RuleInfo("arith.multiple", "“Doubled” or the like between figures that make no double", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.places(of: Self.multiples.keys.sorted()).compactMap { verb in
      guard let factor = Self.multiples[story.word(verb)], let (before, after) = pair(after: verb, story),
        before.interval.low > 0
      else { return nil }
      let ratio = after.interval(beside: before) / before.interval(beside: after)
      guard !ratio.meets(allowed(factor, verb, story)) else { return nil }
      return Finding(
        story.range(verb, max(before.tokens.upperBound, after.tokens.upperBound) - 1),
        .multiple(story.text(of: before), story.text(of: after), after.value / before.value),
        related: [
          Finding.Related(story.range(of: before), "before"), Finding.Related(story.range(of: after), "after"),
        ])
    }
  }

  private static let multiples: [String: Double] = [
    "doubled": 2, "doubling": 2, "tripled": 3, "trebled": 3, "tripling": 3, "quadrupled": 4, "quadrupling": 4,
    "halved": 0.5, "halving": 0.5,
  ]

  /// `from X to Y`, `to Y from X`, with little before them.
  private func pair(after verb: Int, _ story: StoryAnalysis) -> (Quantity, Quantity)? {
    guard let limit = story.story.sentence(ofToken: verb)?.tokens.upperBound,
      let first = story.figures.next(from: verb + 1), first.tokens.upperBound < limit,
      let second = next(after: first, story), second.tokens.upperBound <= limit,
      first.tokens.lowerBound - verb <= 7, second.tokens.lowerBound - first.tokens.upperBound <= 9,
      first.kind == second.kind || first.kind == .count || second.kind == .count,
      ![.year, .day, .ordinal, .part, .age].contains(first.kind),
      ![Quantity.Kind.year, .day, .ordinal, .part, .age].contains(second.kind)
    else { return nil }
    let (one, other) = (lead(first, verb, story), lead(second, verb, story))
    if one == "from", other == "to" { return (first, second) }
    return one == "to" && other == "from" ? (second, first) : nil
  }

  /// The next figure that is no year.
  private func next(after figure: Quantity, _ story: StoryAnalysis) -> Quantity? {
    let next = story.figures.next(from: figure.tokens.upperBound)
    return next?.kind == .year ? next.flatMap { story.figures.next(from: $0.tokens.upperBound) } : next
  }

  private func lead(_ figure: Quantity, _ verb: Int, _ story: StoryAnalysis) -> String {
    var token = figure.tokens.lowerBound - 1
    while token > verb, story.word(token) != "from", story.word(token) != "to", token > figure.tokens.lowerBound - 4 {
      token -= 1
    }
    return story.word(token)
  }

  /// `More than doubled` is anything up to three times; `nearly doubled` falls short.
  private func allowed(_ factor: Double, _ verb: Int, _ story: StoryAnalysis) -> Interval {
    let isMore = story.word(verb - 1) == "than"
    let isNearly = ["nearly", "almost", "about", "roughly", "virtually"].contains(story.word(verb - 1))
    if factor < 1 { return isMore ? Interval(0, 0.5) : Interval(0.42, isNearly ? 0.62 : 0.58) }
    if isMore { return Interval(factor, .infinity) }
    return isNearly ? Interval(factor * 0.8, factor * 1.05) : Interval(factor * 0.85, min(factor * 1.25, factor + 0.75))
  }
}

extension String {
  fileprivate static func multiple(_ before: String, _ after: String, _ ratio: Double) -> String {
    "From \(before) to \(after) is \(FigureText.plain(ratio, digits: 1)) times as much: check the word and the figures"
  }
}
