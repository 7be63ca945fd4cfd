/// A set of small numbers, a bit each.
struct NumberSet: Sendable {
  private var bits: [UInt64] = []

  mutating func insert(_ number: Int) {
    while bits.count <= number >> 6 { bits.append(0) }
    bits[number >> 6] |= 1 << UInt64(number & 63)
  }

  func contains(_ number: Int) -> Bool {
    number >= 0 && number >> 6 < bits.count && bits[number >> 6] & (1 << UInt64(number & 63)) != 0
  }
}
