package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `On March 9, 2015 the bridge`: the year after month and day stands between two commas.
package struct PunctuationYearComma: Rule {
  package let info = RuleInfo("punctuation.year-comma", "One comma of two round a year", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { month in
      let year = month + 3
      guard story.isMonth(month), isDay(month + 1, story),
        story.isMark(month + 2, ","), isYear(year, story), goesOn(after: year, story), !isAdjective(month, story)
      else { return nil }
      return Finding(story.range(month, year + 1), .comma, fix: .insertComma(at: story.tokens[year].end))
    }
  }

  private func isDay(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isNumber(index) && story.string(index).utf8.count <= 2
  }

  private func isYear(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let text = story.string(index)
    return story.isNumber(index) && text.utf8.count == 4 && (text.hasPrefix("1") || text.hasPrefix("20"))
  }

  /// Whether the sentence runs on, and not with a noun that the date tells apart. `to`, `and` and their like join two
  /// dates, which many houses leave bare.
  private func goesOn(after year: Int, _ story: StoryAnalysis) -> Bool {
    story.isOneSpace(after: year) && story.isWord(year + 1) && story.tokens[year + 1].letterCase == .lower
      && !story.isIn(.conjunction, year + 1) && !["to", "through", "until", "till"].contains(story.word(year + 1))
      && story.tag(ofToken: year + 1)?.isNominal == false
  }

  /// `the March 9, 2015 storm`
  private func isAdjective(_ month: Int, _ story: StoryAnalysis) -> Bool {
    story.isIn(.determiner, month - 1) || story.isIn(.possessive, month - 1) || story.word(month - 1).hasSuffix("'s")
      || story.isIn(.adjective, month - 1)
  }
}

extension String {
  fileprivate static let comma = "Put a comma after the year too: with month and day it stands between two"
}
