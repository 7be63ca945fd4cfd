package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskText

/// `June 31`, `February 29, 2023`: a day that no calendar has.
package struct DatesNoSuchDay: Rule {
  package let info = RuleInfo("dates.no-such-day", "A day that the month does not have", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.dates.compactMap { date in
      let days = Calendar.days(in: date.month, of: date.year)
      guard date.day > days, date.day <= 31, isDate(date, story) else { return nil }
      return Finding(
        story.range(of: date.tokens),
        .days(Calendar.months[date.month - 1], date.year.map { date.month == 2 ? " \($0)" : "" } ?? "", days))
    }
  }

  /// `In June 31 people came` counts people.
  private func isDate(_ date: WrittenDate, _ story: StoryAnalysis) -> Bool {
    let next = date.tokens.upperBound
    if date.year != nil || date.weekday != nil || !story.isWord(next) { return true }
    return story.isIn(.preposition, next) || story.isIn(.conjunction, next) || story.isIn(.weekday, next)
  }
}

extension String {
  fileprivate static func days(_ month: String, _ year: String, _ days: Int) -> String {
    "\(month)\(year) has \(days) days: check the date"
  }
}
