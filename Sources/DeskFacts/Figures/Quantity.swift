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
}

extension Quantity {
  /// The unit of the last digit that is no zero, but never so large that fewer than two digits count.
  package var roundness: Double {
    guard value >= 1000, step < value else { return step }
    var unit = step
    while unit * 100 <= value, (value / (unit * 10)).rounded() * (unit * 10) == value { unit *= 10 }
    return unit
  }

  /// The numbers that it may stand for: half its last digit more or less, and what its hedge allows.
  package var interval: Interval {
    let printed =
      kind == .share ? Interval(value, plusOrMinus: value * 0.1) : Interval(value, plusOrMinus: roundness / 2)
    switch hedge {
    case .none: return printed
    case .about: return Interval(min(printed.low, value * 0.9), max(printed.high, value * 1.1))
    case .atLeast: return Interval(printed.low, .infinity)
    case .atMost: return Interval(0, printed.high)
    }
  }

  /// The numbers that it may stand for where it counts things one by one: a count that is not round is exact.
  package var counted: Interval {
    hedge == .none && step == 1 && roundness == 1 ? Interval(value, value) : interval
  }
}
