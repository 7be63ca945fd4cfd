package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `won 6-4, 6-5`: no set of tennis ends so.
package struct ArithSetScore: Rule {
  package let info = RuleInfo("arith.set-score", "A score with which no set of tennis ends", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    guard !story.places(of: Self.tennis).isEmpty else { return [] }
    var found: [Finding] = []
    var next = 0
    for figure in story.figures.all where figure.kind == .part && figure.tokens.lowerBound >= next {
      let sets = sets(from: figure.tokens.lowerBound, story)
      guard sets.count >= 2, let last = sets.last else { continue }
      next = last.tokens.upperBound
      let odd = sets.filter { !isFinished($0) }
      guard odd.count == 1, isOver(odd[0]), sets.allSatisfy({ highest($0) <= 7 }), sets.contains(where: isFinished),
        !story.hasWord(Self.unfinished, in: story.sentenceTokens(of: next - 1))
      else { continue }
      found.append(
        Finding(story.range(of: odd[0].tokens), .set))
    }
    return found
  }

  private static let tennis = [
    "tennis", "wimbledon", "atp", "wta", "tiebreak", "tie-break", "tiebreaker", "seed", "seeded", "doubles", "sets",
  ]
  private static let unfinished: Set<String> = [
    "led", "lead", "leads", "leading", "retired", "retires", "retiring", "retirement", "withdrew", "ahead", "trailed",
    "trailing", "behind", "suspended", "halted", "serving", "rain", "abandoned", "injured", "stopped",
  ]

  /// The scores that follow one another, with the points of a tie-break in brackets passed over.
  private func sets(from token: Int, _ story: StoryAnalysis) -> [Score] {
    var sets: [Score] = []
    var token = token
    while let score = story.score(from: token) {
      sets.append(score)
      token = score.tokens.upperBound
      if story.isMark(token, "("),
        let close = (token..<min(token + 6, story.tokens.count)).first(where: { story.isMark($0, ")") })
      {
        token = close + 1
      }
      if story.isMark(token, ",") { token += 1 }
      if story.word(token) == "and" { token += 1 }
    }
    return sets
  }

  private func highest(_ set: Score) -> Double { max(set.first.value, set.second.value) }

  private func lowest(_ set: Score) -> Double { min(set.first.value, set.second.value) }

  private func isFinished(_ set: Score) -> Bool {
    let (high, low) = (highest(set), lowest(set))
    return high == 6 && low <= 4 || high == 7 && (low == 5 || low == 6)
  }

  /// Whether it looks like the score of a set that was played out.
  private func isOver(_ set: Score) -> Bool { highest(set) == 6 && lowest(set) == 5 || highest(set) == 7 }
}

extension String {
  fileprivate static let set = "A set ends 6-0 to 6-4, 7-5 or 7-6: check the score"
}
