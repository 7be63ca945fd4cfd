import DeskFacts
import DeskText

/// A day, as tables write it: 2027-01-31.
package struct CalendarDay: Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil for what is no day of the calendar.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(Letters.isDigit) }) else { return nil }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...Calendar.days(in: month, of: year)).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  package var text: String {
    func digits(_ number: Int, _ count: Int) -> String {
      let plain = String(number)
      return String(repeating: "0", count: max(0, count - plain.count)) + plain
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }
}
