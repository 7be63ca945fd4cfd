extension [UInt8] {
  /// Appends the lowest bytes of the number, the lowest first.
  package mutating func append(number: some BinaryInteger, bytes: Int) {
    for index in 0..<bytes { append(UInt8(truncatingIfNeeded: number >> (index * 8))) }
  }
}
