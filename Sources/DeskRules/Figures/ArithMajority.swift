package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `a majority, 48 percent,`: that is no majority.
package struct ArithMajority: Rule {
  package let info = RuleInfo("arith.majority", "A majority of less than half, or a minority of more", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.places(of: ["majority", "minority"]).compactMap { word in
      guard ["a", "slim", "narrow", "small", "bare", "clear", "large", "the"].contains(story.word(word - 1)),
        let percent = percent(after: word, story), percent.hedge == .none, percent.value < 100
      else { return nil }
      let isMajority = story.word(word) == "majority"
      guard isMajority ? percent.interval.high < 50 : percent.interval.low > 50,
        !story.hasWord(
          ["two-thirds", "voting", "shares", "stake", "party", "relative"], in: word..<percent.tokens.lowerBound)
      else { return nil }
      return Finding(
        story.range(word, percent.tokens.upperBound - 1), .half(story.text(of: percent), isMajority),
        related: [Finding.Related(story.range(of: percent), "the percentage")])
    }
  }

  /// `a majority of voters (48 percent)`, `a majority, 48 percent,`
  private func percent(after word: Int, _ story: StoryAnalysis) -> Quantity? {
    var token = word + 1
    if story.word(token) == "of" {
      while token < word + 6, story.isWord(token), story.figures.figure(atToken: token) == nil { token += 1 }
    }
    guard story.isMark(token, ",") || story.isMark(token, "(") || story.isMark(token, "—"),
      let percent = story.figures.figure(atToken: story.word(token + 1) == "or" ? token + 2 : token + 1),
      percent.kind == .percent
    else { return nil }
    let end = percent.tokens.upperBound
    return story.isMark(token, "(")
      ? (story.isMark(end, ")") ? percent : nil)
      : (story.tokens.count > end && story.tokens[end].isMark ? percent : nil)
  }
}

extension String {
  fileprivate static func half(_ percent: String, _ isMajority: Bool) -> String {
    isMajority
      ? "\(percent) is less than half: no majority, but perhaps the largest group"
      : "\(percent) is more than half: no minority"
  }
}
