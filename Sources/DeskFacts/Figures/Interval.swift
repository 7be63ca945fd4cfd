/// The numbers that a printed figure may stand for, from the lowest to the highest.
package struct Interval: Hashable, Sendable {
  package let low: Double
  package let high: Double

  package init(_ low: Double, _ high: Double) {
    self.low = low
    self.high = high
  }

  package init(_ value: Double, plusOrMinus width: Double) { self.init(value - width, value + width) }

  package static func + (left: Interval, right: Interval) -> Interval {
    Interval(left.low + right.low, left.high + right.high)
  }

  package static func - (left: Interval, right: Interval) -> Interval {
    Interval(left.low - right.high, left.high - right.low)
  }

  package static func * (left: Interval, factor: Double) -> Interval {
    factor < 0
      ? Interval(left.high * factor, left.low * factor) : Interval(left.low * factor, left.high * factor)
  }

  /// Both must be above zero.
  package static func / (left: Interval, right: Interval) -> Interval {
    Interval(left.low / right.high, left.high / right.low)
  }

  package func shifted(by amount: Double) -> Interval { Interval(low + amount, high + amount) }

  /// Whether some number is in both; what arithmetic rounds off is forgiven.
  package func meets(_ other: Interval) -> Bool {
    let slack = 1e-9 * max(1, abs(low), abs(other.low))
    return low <= other.high + slack && other.low <= high + slack
  }

  package func contains(_ value: Double) -> Bool { meets(Interval(value, value)) }
}
