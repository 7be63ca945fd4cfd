import DeskFacts
import Testing

/// Statements made from templates: true ones must be passed over, and the same with one number broken must be marked.
@Suite("Statements with figures, made by the hundred")
struct FigurePropertyTests {
  @Test("Percentages of change", arguments: 0..<6)
  func changes(template: Int) throws {
    try FigureStatements.check("arith.percent-change") { numbers in
      let before = numbers.next(in: 20...700)
      let after = before + numbers.next(in: 10...before)
      let right = Int((Double(after - before) / Double(before) * 100).rounded())
      let wrong = right + numbers.next(in: 12...40)
      func sentence(_ percent: Int) -> String {
        switch template {
        case 0: "The fleet grew from \(before) boats to \(after), or \(percent) percent."
        case 1: "Arrests rose by \(percent)%, from \(before) to \(after)."
        case 2: "The price went up \(percent) per cent to £\(after) from £\(before)."
        case 3: "Visits were up \(percent)% at \(after), compared with \(before) in May."
        case 4: "The herd grew from \(before) to \(after), a rise of \(percent) percent."
        default: "The toll was $\(after), up \(percent)% from $\(before)."
        }
      }
      return (sentence(right), sentence(wrong))
    }
  }

  @Test("Totals and their parts", arguments: 0..<6)
  func totals(template: Int) throws {
    try FigureStatements.check("arith.total-parts") { numbers in
      let (one, other) = (numbers.next(in: 11...40), numbers.next(in: 11...40))
      func sentence(_ whole: Int) -> String {
        switch template {
        case 0: "The crash killed \(whole) people: \(one) men and \(other) women."
        case 1: "The council has \(whole) members, \(one) Democrats and \(other) Republicans."
        case 2: "The ferry carried \(whole) people — \(one) passengers and \(other) crew."
        case 3: "Of the \(whole) members present, \(one) voted for and \(other) voted against, with no abstentions."
        case 4: "The raid led to \(whole) arrests (\(one) men and \(other) women)."
        default: "The panel is made up of \(whole) judges, \(one) men and \(other) women."
        }
      }
      return (sentence(one + other), sentence(one + other - numbers.next(in: 1...4)))
    }
  }

  @Test("Conversions of measures", arguments: 0..<8)
  func conversions(template: Int) throws {
    let units: [(String, String, Double, Double)] = [
      ("miles", "km", 1.609344, 0), ("kilometres", "miles", 0.621371, 0), ("feet", "metres", 0.3048, 0),
      ("acres", "hectares", 0.404686, 0), ("kg", "pounds", 2.204623, 0), ("inches", "cm", 2.54, 0),
      ("mph", "kph", 1.609344, 0), ("degrees Celsius", "Fahrenheit", 1.8, 32),
    ]
    let (one, other, factor, zero) = units[template]
    try FigureStatements.check("units.conversion") { numbers in
      let value = numbers.next(in: 21...400)
      let right = Double(value) * factor + zero
      let rounded = Int(right.rounded())
      // Half as much again can be no rounding, nor the other reading of a degree.
      return (
        "It came to \(value) \(one) (\(rounded) \(other)) in the end.",
        "It came to \(value) \(one) (\(Int(right * 1.5)) \(other)) in the end."
      )
    }
  }

  @Test("Weekdays and dates", arguments: 0..<4)
  func weekdays(template: Int) throws {
    try FigureStatements.check("dates.weekday") { numbers in
      let (year, month) = (numbers.next(in: 1950...2040), numbers.next(in: 1...12))
      let day = numbers.next(in: 1...28)
      let right = Calendar.weekday(year: year, month: month, day: day)
      let shift = numbers.next(in: 1...6)
      let name = Calendar.months[month - 1]
      func sentence(_ weekday: Int) -> String {
        let weekday = Calendar.weekdays[weekday]
        return switch template {
        case 0: "The fair opened on \(weekday), \(name) \(day), \(year), in the square."
        case 1: "The fair opened on \(weekday) \(day) \(name) \(year) in the square."
        case 2: "The fair opened on \(name) \(day), \(year) (\(weekday)), in the square."
        default: "It was \(name) \(day), \(year), a \(weekday), and the square was full."
        }
      }
      return (sentence(right), sentence((right + shift) % 7))
    }
  }

  @Test("Parts of a whole as percentages", arguments: 0..<4)
  func shares(template: Int) throws {
    try FigureStatements.check("arith.share-of") { numbers in
      let whole = numbers.next(in: 40...400)
      let part = numbers.next(in: 10...(whole - 10))
      let right = Int((Double(part) / Double(whole) * 100).rounded())
      let wrong = right > 50 ? right - numbers.next(in: 5...20) : right + numbers.next(in: 5...20)
      func sentence(_ percent: Int) -> String {
        switch template {
        case 0: "The sea took \(part) of the \(whole) boats, or \(percent) percent, in a night."
        case 1: "In all \(part) of \(whole) houses (\(percent)%) stood empty."
        case 2: "The vote was lost in \(part) out of \(whole) towns (\(percent) per cent)."
        default: "Turnout was \(percent) percent (\(part) of \(whole) members)."
        }
      }
      return (sentence(right), sentence(wrong))
    }
  }

  @Test("Spans of years", arguments: 0..<3)
  func spans(template: Int) throws {
    try FigureStatements.check("dates.year-span") { numbers in
      let from = numbers.next(in: 1900...1980)
      let years = numbers.next(in: 3...40)
      func sentence(_ years: Int) -> String {
        switch template {
        case 0: "The line ran from \(from) to \(to), \(years) years in all."
        case 1: "The line ran for \(years) years, from \(from) to \(to)."
        default: "She served a \(years)-year term from \(from) to \(to)."
        }
      }
      let to = from + years
      return (sentence(years), sentence(years + numbers.next(in: 2...9)))
    }
  }
}
