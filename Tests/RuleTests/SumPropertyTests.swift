import DeskFacts
import Testing

/// More templates: scores, margins, moves, shares in words, ages, times.
@Suite("Sums, made by the hundred")
struct SumPropertyTests {
  @Test("Scores", arguments: 0..<4)
  func scores(template: Int) throws {
    try FigureStatements.check("arith.score") { numbers in
      let low = numbers.next(in: 0...20)
      let high = low + numbers.next(in: 1...20)
      return switch template {
      case 0: ("The home side won \(high)-\(low) in the rain.", "The home side won \(low)-\(high) in the rain.")
      case 1: ("Wales beat Spain \(high)-\(low) on Monday.", "Wales beat Spain \(low)-\(high) on Monday.")
      case 2: ("It ended in a \(low)-\(low) draw.", "It ended in a \(high)-\(low) draw.")
      default: ("It was a \(high)-\(low) win for Town.", "It was a \(high)-\(high) win for Town.")
      }
    }
  }

  @Test("Margins", arguments: 0..<4)
  func margins(template: Int) throws {
    try FigureStatements.check("arith.margin") { numbers in
      let low = numbers.next(in: 20...90)
      let margin = numbers.next(in: 12...17)
      let high = low + margin
      func sentence(_ margin: Int) -> String {
        switch template {
        case 0: "The bill passed \(high)-\(low), by \(margin) votes."
        case 1: "They won \(high)-\(low), a \(margin)-point victory."
        case 2: "Holt was elected by \(margin) votes, \(high)-\(low)."
        default: "The plan was lost by \(high) votes to \(low), a majority of \(margin) votes."
        }
      }
      return (sentence(margin), sentence(margin + numbers.next(in: 1...9)))
    }
  }

  @Test("Directions", arguments: 0..<4)
  func directions(template: Int) throws {
    try FigureStatements.check("arith.direction") { numbers in
      let low = numbers.next(in: 11...60)
      let high = low + numbers.next(in: 2...30)
      func sentence(_ from: Int, _ to: Int) -> String {
        switch template {
        case 0: "Unemployment rose to \(to)% from \(from)%."
        case 1: "The price climbed from $\(from) to $\(to) in a week."
        case 2: "Membership has grown from \(from) to \(to)."
        default: "Output increased to \(to) tonnes from \(from) tonnes."
        }
      }
      return (sentence(low, high), sentence(high, low))
    }
  }

  @Test("Ranges", arguments: 0..<3)
  func ranges(template: Int) throws {
    try FigureStatements.check("arith.range-order") { numbers in
      let low = numbers.next(in: 11...60)
      let high = low + numbers.next(in: 2...30)
      func sentence(_ low: Int, _ high: Int) -> String {
        switch template {
        case 0: "The walk is between \(low) and \(high) miles long."
        case 1: "Between \(low)% and \(high)% of the pupils walk."
        default: "A room costs between £\(low) and £\(high) a night."
        }
      }
      return (sentence(low, high), sentence(high, low))
    }
  }

  @Test("Moves of prices", arguments: 0..<3)
  func moves(template: Int) throws {
    try FigureStatements.check("arith.price-move") { numbers in
      let before = numbers.next(in: 40...300)
      let move = numbers.next(in: 3...20)
      let percent = Int((Double(move) / Double(before) * 100).rounded())
      func sentence(_ percent: Int) -> String {
        switch template {
        case 0: "Shares rose $\(move), or \(percent) percent, to $\(before + move)."
        case 1: "Oil fell $\(move), or \(percent)%, to $\(before - move) a barrel."
        default: "The index was up \(move) points, or \(percent) percent, at \(before + move)."
        }
      }
      return (sentence(percent), sentence(percent + numbers.next(in: 4...20)))
    }
  }

  @Test("Shares for each", arguments: 0..<3)
  func averages(template: Int) throws {
    try FigureStatements.check("arith.average") { numbers in
      let count = numbers.next(in: 11...90)
      let each = numbers.next(in: 20...90) * 10
      let sum = FigureText.plain(Double(count * each), digits: 0)
      func sentence(_ each: Int) -> String {
        switch template {
        case 0: "The fund paid $\(sum) to \(count) towns, or $\(each) each."
        case 1: "They shared £\(sum) among \(count) families, an average of £\(each)."
        default: "It spent €\(sum) on meals for \(count) workers (€\(each) each)."
        }
      }
      return (sentence(each), sentence(each * 2))
    }
  }

  @Test("Shares in words", arguments: 0..<3)
  func words(template: Int) throws {
    let shares = [("Half", 50), ("A third", 33), ("A quarter", 25), ("Two-thirds", 67), ("Three-quarters", 75)]
    let parts = [("One in five", 20), ("One in 10", 10), ("Three in 10", 30), ("Two in five", 40), ("Nine in 10", 90)]
    try FigureStatements.check("arith.share-words") { numbers in
      let (words, percent) = numbers.pick(template == 2 ? parts : shares)
      let wrong = percent > 45 ? percent - numbers.next(in: 12...20) : percent + numbers.next(in: 12...20)
      func sentence(_ percent: Int) -> String {
        switch template {
        case 0: "\(words) of the boats (\(percent)%) were lost."
        case 1: "\(words) of the boats, or \(percent) percent, were lost."
        default: "\(words) farmers (\(percent) per cent) said no."
        }
      }
      return (sentence(percent), sentence(wrong))
    }
  }

  @Test("Ages", arguments: 0..<3)
  func ages(template: Int) throws {
    try FigureStatements.check("arith.age") { numbers in
      let birth = numbers.next(in: 1880...1940)
      let age = numbers.next(in: 20...80)
      let year = birth + age + numbers.next(in: 0...1)
      func sentence(_ age: Int) -> String {
        switch template {
        case 0: "Born in \(birth) in Galway, he died in \(year) at the age of \(age)."
        case 1: "The painter was born in \(birth) and died in \(year), aged \(age)."
        default: "She was born in \(birth) and took over the mill in \(year), aged \(age)."
        }
      }
      return (sentence(age), sentence(age + numbers.next(in: 2...9)))
    }
  }

  @Test("Years between", arguments: 0..<2)
  func years(template: Int) throws {
    try FigureStatements.check("dates.years-after") { numbers in
      let first = numbers.next(in: 1900...1970)
      let span = numbers.next(in: 5...40)
      func sentence(_ span: Int, _ last: Int) -> String {
        template == 0
          ? "The dam was rebuilt in \(last), \(span) years after the \(first) flood."
          : "The dam failed in \(first), \(span) years before it was rebuilt in \(last)."
      }
      return (sentence(span, first + span), sentence(span + numbers.next(in: 2...9), first + span))
    }
  }

  @Test("Hours between", arguments: 0..<2)
  func hours(template: Int) throws {
    try FigureStatements.check("dates.time-span") { numbers in
      let start = numbers.next(in: 1...11)
      let stop = numbers.next(in: 1...11)
      let hours = stop + 12 - start
      func sentence(_ hours: Int) -> String {
        template == 0
          ? "The hall is open from \(start) a.m. to \(stop) p.m., a \(hours)-hour day."
          : "The power was off from \(start)am to \(stop)pm (\(hours) hours)."
      }
      return (sentence(hours), sentence(hours + numbers.next(in: 1...4)))
    }
  }

  @Test("Ranges and their conversions", arguments: 0..<4)
  func rangeConversions(template: Int) throws {
    try FigureStatements.check("units.conversion") { numbers in
      let low = numbers.next(in: 11...40)
      let high = low + numbers.next(in: 3...40)
      let (from, to) = (Int((Double(low) * 1.609344).rounded()), Int((Double(high) * 1.609344).rounded()))
      func sentence(_ from: Int, _ to: Int) -> String {
        switch template {
        case 0: "The trail is \(low)-\(high) miles (\(from)-\(to) km) long."
        case 1: "The trail is \(low) to \(high) miles (\(from) to \(to) kilometres) long."
        case 2: "Winds of \(low)–\(high) mph (\(from)–\(to) kph) are likely."
        default: "Winds of \(low) to \(high) mph (about \(from) to \(to) kph) are likely."
        }
      }
      return (sentence(from, to), numbers.next(in: 0...1) == 0 ? sentence(from, to * 3 / 2) : sentence(from / 2, to))
    }
  }

  @Test("Multiples and percentage points", arguments: 0..<2)
  func multiples(template: Int) throws {
    let words = [("doubled", 2), ("tripled", 3), ("quadrupled", 4)]
    try FigureStatements.check(template == 0 ? "arith.multiple" : "arith.percentage-points") { numbers in
      let low = numbers.next(in: 20...30)
      if template == 0 {
        let (word, factor) = numbers.pick(words)
        return (
          "Arrests \(word) from \(low) to \(low * factor).",
          "Arrests \(word) from \(low) to \(low * factor + low)."
        )
      }
      let points = numbers.next(in: 8...18)
      return (
        "Turnout rose by \(points) points, from \(low)% to \(low + points)%.",
        "Turnout rose by \(points) percent, from \(low)% to \(low + points)%."
      )
    }
  }
}
