/// A day of the calendar as the story writes it: `Friday, Nov. 26`, `5 March 2019`.
package struct WrittenDate: Sendable {
  package let year: Int?
  package let month: Int
  package let day: Int
  /// 0 for Sunday to 6 for Saturday, with the token that says so.
  package let weekday: (number: Int, token: Int)?
  /// From the first token to the last, the weekday among them.
  package let tokens: Range<Int>
}

/// The calendar that the world keeps.
package enum Calendar {
  package static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
  package static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  package static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// Without a year February has 29 days.
  package static func days(in month: Int, of year: Int?) -> Int {
    switch month {
    case 2: year.map { isLeap($0) ? 29 : 28 } ?? 29
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// 0 for Sunday to 6 for Saturday.
  package static func weekday(year: Int, month: Int, day: Int) -> Int {
    let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? year - 1 : year
    return (year + year / 4 - year / 100 + year / 400 + shifts[month - 1] + day) % 7
  }

  /// 1 to 12 for `october` and `oct`.
  package static func month(named word: String) -> Int? {
    let start = word.prefix(3)
    return start.count == 3 ? months.firstIndex { $0.lowercased().hasPrefix(start) }.map { $0 + 1 } : nil
  }

  /// 0 to 6 for `sunday` and `sun`.
  package static func weekday(named word: String) -> Int? {
    let start = word.prefix(3)
    return start.count == 3 ? weekdays.firstIndex { $0.lowercased().hasPrefix(start) } : nil
  }
}
