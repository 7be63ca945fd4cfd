package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `Anna Holt, 43,` here, `Anna Holt, 34,` there.
package struct ArithAgeTwice: Rule {
  package let info = RuleInfo(
    "arith.age-twice", "Two ages for one person", .warning, quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let ages = story.figures.all.filter { $0.kind == .age && $0.isInDigits && $0.hedge == .none }
    guard ages.count >= 2 else { return [] }
    let owned = ages.compactMap { age in name(before: age, story).map { (name: $0, age: age) } }
    return owned.indices.compactMap { index in
      let (name, age) = owned[index]
      guard let first = owned[..<index].first(where: { $0.name == name && abs($0.age.value - age.value) > 1 }),
        !isThen(age, story), !isThen(first.age, story)
      else { return nil }
      return Finding(
        story.range(of: age), .twice(story.text(of: first.age)),
        related: [Finding.Related(story.range(of: first.age), "another age here")])
    }
  }

  /// The full name right before `, 43,` or `, aged 43,`.
  private func name(before age: Quantity, _ story: StoryAnalysis) -> String? {
    var end = age.tokens.lowerBound
    if ["aged", "age"].contains(story.word(end - 1)) { end -= 1 }
    guard story.isMark(end - 1, ","),
      story.isMark(age.tokens.upperBound, ",") || story.isMark(age.tokens.upperBound, ".")
    else { return nil }
    end -= 1
    var first = end
    while first > 0, story.isWord(first - 1), story.isCapitalised(first - 1), end - first < 4,
      first == end || story.isOneSpace(after: first - 1)
    {
      first -= 1
    }
    guard end - first >= 2 else { return nil }
    return (max(first, end - 2)..<end).map { story.word($0) }.joined(separator: " ")
  }

  /// Whether the sentence tells of another year.
  private func isThen(_ age: Quantity, _ story: StoryAnalysis) -> Bool {
    let sentence = story.sentenceTokens(of: age.tokens.lowerBound)
    return story.hasWord(["then", "ago", "time", "later"], in: sentence)
      || sentence.contains { story.figures.figure(atToken: $0)?.kind == .year }
  }
}

extension String {
  fileprivate static func twice(_ first: String) -> String { "The story gives this person’s age as \(first) before" }
}
