package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `on Monday, March 9 at the hall`: the date after a day of the week stands between two commas.
package struct PunctuationDateComma: Rule {
  package let info = RuleInfo(
    "punctuation.date-comma", "One comma of two round the date after a day of the week", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { comma in
      guard story.isMark(comma, ","), story.isIn(.weekday, comma - 1), story.isCapitalised(comma - 1),
        let last = lastOfDate(from: comma + 1, story), goesOn(after: last, story)
      else { return nil }
      return Finding(
        story.range(comma - 1, last + 1), .comma, fix: .insertComma(at: story.tokens[last].end))
    }
  }

  /// The number of the day: `March 9`, `Sept. 9th`, `9 March` ends with the month.
  private func lastOfDate(from first: Int, _ story: StoryAnalysis) -> Int? {
    if isDay(first, story) { return story.isMonth(first + 1) ? first + 1 : nil }
    guard story.isMonth(first) else { return nil }
    let day = story.isMark(first + 1, ".") ? first + 2 : first + 1
    return isDay(day, story) ? day : nil
  }

  private func isDay(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isNumber(index) && (1...4).contains(story.string(index).utf8.count)
      && (Int(story.string(index).prefix { $0.isNumber }) ?? 99) <= 31
  }

  /// Whether the sentence runs on, and neither to a year nor to another date.
  private func goesOn(after last: Int, _ story: StoryAnalysis) -> Bool {
    let next = last + 1
    guard story.isOneSpace(after: last), story.isWord(next), story.tokens[next].letterCase == .lower,
      !story.isIn(.conjunction, next), !["through", "until", "till"].contains(story.word(next)),
      story.word(next) != "to" || story.tag(ofToken: next)?.part == .particle,
      let tag = story.tag(ofToken: next)
    else { return false }
    return !tag.isNominal && tag.part != .adjective
  }
}

extension String {
  fileprivate static let comma = "Put a comma after the date too: behind the day of the week it stands between two"
}
