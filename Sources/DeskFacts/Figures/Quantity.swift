/// A number of the story with what it counts or measures: `about 1.5 million people`, `£35m`, `a third`, `5 km`.
package struct Quantity: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case count
    /// By the sign or the name of the currency.
    case money(String)
    case percent
    /// Percentage points.
    case points
    /// `a third`, `half`, as parts of one.
    case share
    case ordinal
    case age
    case year
    /// The day of a date.
    case day
    /// A time of day, a score, a range or a fraction in figures: a part of more than one number.
    case part
    case measure(MeasureUnit)
  }

  /// What stands before a figure and makes it less than exact.
  /// A number that a range begins with, in the unit of its upper end.
  package struct LowerEnd: Hashable, Sendable {
    package let value: Double
    package let step: Double
    package let token: Int
  }

  package enum Hedge: String, Hashable, Sendable {
    case none, about
    case atLeast = "at least"
    case atMost = "at most"
  }

  package let value: Double
  /// The unit of the last digit that is printed: 0.1 for `1.5`, 100,000 for `1.5 million`.
  package let step: Double
  package let kind: Kind
  package let hedge: Hedge
  /// The tokens of the number with its sign and its unit; hedges are left out.
  package let tokens: Range<Int>
  /// The tokens of the number alone, with its `million`.
  package let number: Range<Int>
  /// The folded words that are joined to the number with a hyphen: `page` of `69-page`.
  package let tail: String
  package let sentence: Int

  /// Whether it is written with digits.
  package let isInDigits: Bool
  /// The lower end of a range whose upper end this is: the 10 of `10-15 miles`.
  package var lowerEnd: LowerEnd?
}

extension Quantity {
  /// Whether it is a sum of money, in any currency.
  package var isMoney: Bool { if case .money = kind { true } else { false } }

  /// The unit of the last digit that is no zero, but never so large that fewer than two digits count.
  package var roundness: Double {
    guard value >= 1000, step < value else { return step }
    var unit = step
    while unit * 100 <= value, (value / (unit * 10)).rounded() * (unit * 10) == value { unit *= 10 }
    return unit
  }

  /// The numbers that it may stand for: half its last digit more or less, and what its hedge allows.
  package var interval: Interval {
    var printed =
      kind == .share ? Interval(value, plusOrMinus: value * 0.1) : Interval(value, plusOrMinus: roundness / 2)
    if let lowerEnd { printed = Interval(min(printed.low, lowerEnd.value - lowerEnd.step / 2), printed.high) }
    switch hedge {
    case .none: return printed
    case .about: return Interval(min(printed.low, value * 0.9), max(printed.high, value * 1.1))
    case .atLeast: return Interval(printed.low, .infinity)
    case .atMost: return Interval(0, printed.high)
    }
  }

  /// The first token, with the range that it ends.
  package var start: Int { lowerEnd?.token ?? tokens.lowerBound }

  /// The lower end of the range as a figure of its own.
  package var lower: Quantity? {
    lowerEnd.map { end in
      Quantity(
        value: end.value, step: end.step, kind: kind, hedge: hedge, tokens: tokens, number: number, tail: tail,
        sentence: sentence, isInDigits: isInDigits)
    }
  }

  /// The same beside another figure of its kind: in `from $2 to $2.50` both are exact to the cent.
  package func interval(beside other: Quantity) -> Interval {
    guard isMoney, hedge == .none, lowerEnd == nil, other.step < step, number.count == 1,
      other.number.count == 1
    else {
      return interval
    }
    return Interval(value, plusOrMinus: other.step / 2)
  }

  /// The numbers that it may stand for where it counts things one by one: a count that is not round is exact.
  package var counted: Interval {
    hedge == .none && lowerEnd == nil && step == 1 && roundness == 1 ? Interval(value, value) : interval
  }
}
