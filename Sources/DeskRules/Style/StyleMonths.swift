package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `Aug. 5` and `August 5`: months before and behind a day cut short or written out.
package struct StyleMonths: Rule {
  package let info = RuleInfo(
    "style.months", "Months cut short and written out beside days, or not as the house does", .warning,
    in: [.prose, .caption], quotations: .skip, styles: ["short", "long"])

  package init() {}

  /// The months that papers cut short; March to July are always written out.
  private static let months = ["January", "February", "August", "September", "October", "November", "December"]

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let uses = story.tokens.indices.compactMap { use($0, story) }
    return StyleJudge(story, info, of: "months").findings(uses)
  }

  private func use(_ index: Int, _ story: StoryAnalysis) -> StyleUse? {
    guard story.isMonth(index), !story.isInLabel(index), let month = month(at: index, story)
    else { return nil }
    let last = story.endOfMonth(index)
    guard story.isDayOfMonth(index - 1) || story.isDayOfMonth(last + 1) else { return nil }
    let isLong = story.word(index) == month.lowercased()
    let short = month == "September" ? "Sept." : String(month.prefix(3)) + "."
    return StyleUse(
      isLong ? "long" : "short", story.range(index, last), others: ["short": short, "long": month])
  }

  private func month(at index: Int, _ story: StoryAnalysis) -> String? {
    let opening = String(story.word(index).prefix(3))
    return Self.months.first { $0.lowercased().hasPrefix(opening) }
  }
}
