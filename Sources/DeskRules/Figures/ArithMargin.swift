package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `52-41, by 12 votes`: the margin is not the difference of the two numbers.
package struct ArithMargin: Rule {
  package let info = RuleInfo("arith.margin", "A margin that its two numbers do not make", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.figures.all.compactMap { margin in
      guard margin.hedge == .none, margin.kind == .count || margin.kind == .points, isCounted(margin, story),
        let score = scoreBefore(margin, story) ?? scoreAfter(margin, story), !score.lead.meets(margin.interval),
        !story.hasWord(Self.excuses, in: story.sentenceTokens(of: margin.tokens.lowerBound))
      else { return nil }
      let text = story.text[story.range(of: score.tokens)]
      let lead = FigureText.plain(abs(score.first.value - score.second.value))
      return Finding(
        story.range(
          min(margin.tokens.lowerBound, score.tokens.lowerBound),
          max(margin.tokens.upperBound, score.tokens.upperBound) - 1),
        .margin(text, lead, FigureText.plain(margin.value)),
        fix: margin.isInDigits && margin.tail.isEmpty
          ? .change(story.range(of: margin.number), to: lead) : nil,
        related: [
          Finding.Related(story.range(of: score.tokens), "the two numbers"),
          Finding.Related(story.range(of: margin), "the margin"),
        ])
    }
  }

  private static let units: Set<String> = [
    "vote", "votes", "point", "points", "run", "runs", "goal", "goals", "seat", "seats",
  ]
  private static let margins: Set<String> = [
    "margin", "win", "victory", "lead", "majority", "defeat", "loss", "deficit", "advantage", "edge", "gap",
  ]
  /// Words by which the margin is of another moment or another match.
  private static let excuses: Set<String> = ["once", "earlier", "halftime", "half-time", "previous", "last", "largest"]

  private func isCounted(_ margin: Quantity, _ story: StoryAnalysis) -> Bool {
    margin.kind == .points || Self.units.contains(story.word(margin.tokens.upperBound))
      || Self.units.contains(margin.tail)
  }

  /// The token behind the margin and its unit.
  private func end(of margin: Quantity, _ story: StoryAnalysis) -> Int {
    let end = margin.tokens.upperBound
    return margin.tail.isEmpty && margin.kind == .count ? end + 1 : end
  }

  /// `52-41, by 12 votes`, `52-41, a 12-vote margin`
  private func scoreBefore(_ margin: Quantity, _ story: StoryAnalysis) -> Score? {
    var token = margin.tokens.lowerBound
    var isMargin = Self.margins.contains(story.word(end(of: margin, story)))
    while token > 0, ["a", "an", "by", "margin", "of", "majority", "or"].contains(story.word(token - 1)) {
      token -= 1
      isMargin = isMargin || ["by", "margin", "majority"].contains(story.word(token))
    }
    guard isMargin else { return nil }
    if [",", "(", "—", "–"].contains(story.word(token - 1)) { token -= 1 }
    return story.score(before: token)
  }

  /// `by 12 votes, 52-41`, `a 12-vote margin (52-41)`
  private func scoreAfter(_ margin: Quantity, _ story: StoryAnalysis) -> Score? {
    var token = end(of: margin, story)
    let isNamed = Self.margins.contains(story.word(token))
    guard isNamed || story.word(margin.tokens.lowerBound - 1) == "by" else { return nil }
    if isNamed { token += 1 }
    guard story.isMark(token, ",") || story.isMark(token, "(") else { return nil }
    return story.score(from: token + 1)
  }
}

extension String {
  fileprivate static func margin(_ score: String, _ lead: String, _ said: String) -> String {
    "\(score) is a margin of \(lead), not \(said)"
  }
}
