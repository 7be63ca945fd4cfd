/// Some of at most 128 answers, tags or moves, by their numbers.
package struct AnswerSet: Equatable, Sendable {
  private var low: UInt64
  private var high: UInt64

  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  package init(_ numbers: some Sequence<Int> = []) {
    self.init(low: 0, high: 0)
    insert(contentsOf: numbers)
  }

  /// From the two halves, as a model holds them.
  package init(_ words: [UInt64]) { self.init(low: words[0], high: words[1]) }

  package var isEmpty: Bool { low | high == 0 }
  package var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }

  /// The smallest number in it; 128 where there is none.
  package var first: Int { low != 0 ? low.trailingZeroBitCount : 64 + high.trailingZeroBitCount }

  @inline(__always)
  package func contains(_ number: Int) -> Bool {
    (number < 64 ? low >> UInt64(number) : high >> UInt64(number - 64)) & 1 != 0
  }

  package mutating func insert(_ number: Int) {
    if number < 64 { low |= 1 << UInt64(number) } else { high |= 1 << UInt64(number - 64) }
  }

  package mutating func insert(contentsOf numbers: some Sequence<Int>) {
    for number in numbers { insert(number) }
  }

  package func intersection(_ other: AnswerSet) -> AnswerSet {
    AnswerSet(low: low & other.low, high: high & other.high)
  }

  /// The two halves, as a model holds them.
  package var words: [UInt64] { [low, high] }
}
