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

  /// The months that papers cut short, by the ways of writing them; March to July are always written out.
  private static let months = [
    "jan": ("Jan.", "January"), "feb": ("Feb.", "February"), "aug": ("Aug.", "August"), "sep": ("Sept.", "September"),
    "oct": ("Oct.", "October"), "nov": ("Nov.", "November"), "dec": ("Dec.", "December"),
  ]

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let uses = story.tokens.indices.compactMap { use($0, story) }
    return StyleJudge(story, info, of: "months").findings(uses)
  }

  private func use(_ index: Int, _ story: StoryAnalysis) -> StyleUse? {
    guard story.isMonth(index), !story.isInLabel(index), let month = Self.months[String(story.word(index).prefix(3))]
    else { return nil }
    let last = story.endOfMonth(index)
    guard story.isDayOfMonth(index - 1) || story.isDayOfMonth(last + 1) else { return nil }
    let isLong = story.word(index) == month.1.lowercased()
    return StyleUse(
      isLong ? "long" : "short", story.range(index, last), others: ["short": month.0, "long": month.1])
  }
}
