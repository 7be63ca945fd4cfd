/// Numbers that look thrown and are the same each time.
package struct SeededNumbers: Sendable {
  private var state: UInt64

  package init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  package mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }

  /// From 0 up to 1.
  package mutating func share() -> Float { Float(next() >> 40) / 16_777_216 }

  package mutating func number(below limit: Int) -> Int { Int(next() >> 11) % max(1, limit) }
}
