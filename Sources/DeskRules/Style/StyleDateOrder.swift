package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `August 5` and `5 August`: the day behind the month, or before it.
package struct StyleDateOrder: Rule {
  package let info = RuleInfo(
    "style.date-order", "The day before the month and behind it, or not as the house does", .warning,
    in: [.prose, .caption], quotations: .skip, styles: ["month-day", "day-month"])

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    var uses: [StyleUse] = []
    for index in story.tokens.indices where story.isMonth(index) && !story.isInLabel(index) {
      let last = story.endOfMonth(index)
      let month = story.text[story.range(index, last)]
      if let day = story.dayOfMonth(index - 1)?.day, story.isOneSpace(after: index - 1), !isList(index - 1, story) {
        uses.append(
          StyleUse("day-month", story.range(index - 1, last), others: ["month-day": "\(month) \(day)"]))
      } else if let day = story.dayOfMonth(last + 1)?.day, story.isOneSpace(after: last), !isList(last + 1, story) {
        uses.append(
          StyleUse("month-day", story.range(index, last + 1), others: ["day-month": "\(day) \(month)"]))
      }
    }
    return StyleJudge(story, info, of: "dates").findings(uses)
  }

  /// `May 5, 6 and 7`, `May 5-7`, `4 and 5 May`: more days than one.
  private func isList(_ day: Int, _ story: StoryAnalysis) -> Bool {
    ["and", "or", "to", "-", "–"].contains(story.word(day + 1)) && story.isNumber(day + 2)
      || ["and", "or", "to", "-", "–"].contains(story.word(day - 1)) && story.isNumber(day - 2)
  }
}
