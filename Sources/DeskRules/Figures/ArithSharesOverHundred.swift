package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `45 percent for, 40 percent against and 25 percent undecided`: more than there is.
package struct ArithSharesOverHundred: Rule {
  package let info = RuleInfo("arith.shares-over-hundred", "Shares of one whole that add up to more than 100", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let places = story.places(of: Self.rest + ["vote", "ballots"])
    guard !places.isEmpty else { return [] }
    return story.figures.sentences(withAtLeast: 3).compactMap { index in
      let sentence = story.story.sentences[index]
      guard places.contains(where: { sentence.tokens.contains($0) }),
        !sentence.tokens.contains(where: { Self.others.contains(story.word($0)) })
      else { return nil }
      let figures = Array(story.figures.figures(ofSentence: index))
      let shares = figures.filter { $0.kind == .percent }
      guard shares.count >= 3, shares.count == figures.count, !shares.contains(where: { isOf($0, story) }),
        isDivided(shares, sentence.tokens, story)
      else {
        return nil
      }
      let sum = shares.reduce(Interval(0, 0)) { $0 + $1.interval }
      guard sum.low > 100, sum.high < 160, let first = shares.first, let last = shares.last else { return nil }
      return Finding(
        story.range(first.tokens.lowerBound, last.tokens.upperBound - 1),
        .sum(shares.map { FigureText.plain($0.value) }.joined(separator: " + "), shares.reduce(0) { $0 + $1.value }),
        related: shares.map { Finding.Related(story.range(of: $0), "a share") })
    }
  }

  /// Who is undecided has chosen nothing else.
  private static let rest = ["undecided", "unsure", "rest", "remaining", "remainder"]
  /// Words by which more than one question is spoken of.
  private static let others: Set<String> = ["from", "compared", "while", "among", "versus", "than", "last", "both"]

  /// Whether the sentence speaks of the rest, or of one vote whose shares follow one another.
  private func isDivided(_ shares: [Quantity], _ tokens: Range<Int>, _ story: StoryAnalysis) -> Bool {
    if story.hasWord(Set(Self.rest), in: tokens) { return true }
    let end = shares[0].tokens.upperBound
    let isVote =
      story.word(end) == "of" && story.word(end + 1) == "the" && ["vote", "ballots"].contains(story.word(end + 2))
    return isVote
      && zip(shares, shares.dropFirst()).allSatisfy { one, other in
        let between = one.tokens.upperBound..<other.tokens.lowerBound
        return between.count <= 8
          && !story.hasWord(["in", "of", "for", "by", "to"], in: between.dropFirst(one == shares[0] ? 3 : 0))
      }
  }

  private func isOf(_ figure: Quantity, _ story: StoryAnalysis) -> Bool {
    story.word(figure.tokens.upperBound) == "of" && story.word(figure.tokens.upperBound + 1) == "undecided"
  }
}

extension String {
  fileprivate static func sum(_ terms: String, _ sum: Double) -> String {
    "\(terms) = \(FigureText.plain(sum)), which is more than 100"
  }
}
