/// One story’s decoded text: immutable, contiguous UTF-8, sliced by byte offset without searching.
package struct SourceText: Sendable {
  package let bytes: [UInt8]

  /// The bytes must be valid UTF-8; `Decoding` sees to that for whatever comes from a file.
  package init(utf8 bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(_ string: String) {
    bytes = Array(string.utf8)
  }

  /// The length in bytes.
  package var count: Int { bytes.count }

  package var all: TextRange { TextRange(0, bytes.count) }

  package subscript(offset: Int) -> UInt8 { bytes[offset] }

  /// The byte at the offset, or 0 outside the text.
  package func byte(at offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  package subscript(range: TextRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  /// Whether the byte stands in the range.
  package func holds(_ byte: UInt8, in range: TextRange) -> Bool { bytes[range.start..<range.end].contains(byte) }

  /// The scalar that starts at the offset and its length in bytes; U+FFFD and 1 inside a scalar or past the end.
  package func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let first = byte(at: offset)
    if first < 0x80 { return (UInt32(first), 1) }
    let length = UTF8Shape.length(ofScalarStartingWith: first)
    guard length > 1, offset + length <= bytes.count else { return (0xFFFD, 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return (value, length)
  }

  /// The scalar that ends just before the offset and its length in bytes; 0 and 0 at the start of the text.
  package func scalar(before offset: Int) -> (value: UInt32, length: Int) {
    guard offset > 0 else { return (0, 0) }
    var start = offset - 1
    while start > 0, UTF8Shape.isContinuation(bytes[start]) { start -= 1 }
    return (scalar(at: start).value, offset - start)
  }

  /// Whether the offset stands between two scalars, so that a range may start or end there.
  package func isScalarBoundary(_ offset: Int) -> Bool {
    offset == bytes.count || (offset >= 0 && offset < bytes.count && !UTF8Shape.isContinuation(bytes[offset]))
  }
}

/// What the first byte of a scalar tells about it.
package enum UTF8Shape {
  package static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// 1 to 4, or 0 for a byte that starts no scalar.
  package static func length(ofScalarStartingWith byte: UInt8) -> Int {
    switch byte {
    case 0..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  }
}
