package import DeskFacts
package import DeskLint
import DeskText

/// `Friday, November 26, 2024`, which was a Tuesday.
package struct DatesWeekday: Rule {
  package let info = RuleInfo("dates.weekday", "A weekday that is not the date’s", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    guard story.dates.contains(where: { $0.weekday != nil }) else { return [] }
    return story.dates.compactMap { date in
      guard let (said, _) = date.weekday, let year = date.year ?? neighbourYear(of: date, story),
        Self.years.contains(year), date.day <= Calendar.days(in: date.month, of: year)
      else { return nil }
      let real = Calendar.weekday(year: year, month: date.month, day: date.day)
      guard real != said else { return nil }
      let day = "\(Calendar.months[date.month - 1]) \(date.day)" + (date.year == nil ? "" : ", \(year)")
      return Finding(
        story.range(of: date.tokens),
        date.year == nil
          ? .odd(day, Calendar.weekdays[real]) : .weekday(day, Calendar.weekdays[real], Calendar.weekdays[said]),
        certainty: date.year == nil ? .likely : .sure)
    }
  }

  /// Before these the calendar differed from country to country.
  private static let years = 1920...2199

  /// The year in which all other days of the same weeks have their weekdays right, for a day without a year.
  private func neighbourYear(of date: WrittenDate, _ story: StoryAnalysis) -> Int? {
    let others = story.dates.filter { other in
      other.tokens != date.tokens && other.weekday != nil && other.year == nil && isNear(other, date)
        && (other.month, other.day) != (date.month, date.day)
    }
    guard Set(others.map { $0.month * 100 + $0.day }).count >= 2 else { return nil }
    return (2000...2027).first { year in
      others.allSatisfy { Calendar.weekday(year: year, month: $0.month, day: $0.day) == $0.weekday?.number }
    }
  }

  /// Whether no more than three weeks lie between two days of a year.
  private func isNear(_ first: WrittenDate, _ second: WrittenDate) -> Bool {
    abs((first.month - second.month) * 30 + first.day - second.day) <= 21
  }
}

extension String {
  fileprivate static func weekday(_ day: String, _ real: String, _ said: String) -> String {
    "\(day), is a \(real), not a \(said): one of the two is wrong"
  }

  fileprivate static func odd(_ day: String, _ real: String) -> String {
    "By the other dates of the story \(day) is a \(real): one of the two is wrong"
  }
}
