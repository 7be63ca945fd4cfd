/// One line of JSONL, an object, of which the strings are wanted.
struct JSONLine {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// The members that are strings, by name; nil for a line that is no object.
  static func strings(in line: ArraySlice<UInt8>) -> [String: [UInt8]]? {
    var reader = JSONLine(line)
    return reader.object()
  }

  private var next: UInt8 { place < bytes.endIndex ? bytes[place] : 0 }

  private mutating func object() -> [String: [UInt8]]? {
    var members: [String: [UInt8]] = [:]
    skipSpace()
    guard next == UInt8(ascii: "{") else { return nil }
    place += 1
    while true {
      skipSpace()
      if next == UInt8(ascii: "}") { return members }
      if next == UInt8(ascii: ",") { place += 1 }
      skipSpace()
      guard let name = string() else { return nil }
      skipSpace()
      guard next == UInt8(ascii: ":") else { return nil }
      place += 1
      skipSpace()
      if next == UInt8(ascii: "\"") {
        guard let value = string() else { return nil }
        members[String(decoding: name, as: UTF8.self)] = value
      } else {
        guard skipValue() else { return nil }
      }
    }
  }

  private mutating func skipSpace() {
    while [0x20, 0x09, 0x0A, 0x0D].contains(next) { place += 1 }
  }

  /// Numbers, words, lists and objects inside the object are passed over.
  private mutating func skipValue() -> Bool {
    var depth = 0
    while place < bytes.endIndex {
      switch next {
      case UInt8(ascii: "\""): if string() == nil { return false } else { continue }
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","):
        if depth == 0 { return true }
        if next != UInt8(ascii: ",") { depth -= 1 }
      default: break
      }
      place += 1
    }
    return false
  }

  private mutating func string() -> [UInt8]? {
    guard next == UInt8(ascii: "\"") else { return nil }
    place += 1
    var value: [UInt8] = []
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") { return value }
      guard byte == UInt8(ascii: "\\") else {
        value.append(byte)
        continue
      }
      guard appendEscape(to: &value) else { return nil }
    }
    return nil
  }

  private mutating func appendEscape(to value: inout [UInt8]) -> Bool {
    let letter = next
    place += 1
    switch letter {
    case UInt8(ascii: "n"): value.append(0x0A)
    case UInt8(ascii: "t"): value.append(0x09)
    case UInt8(ascii: "r"): value.append(0x0D)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): value.append(0x20)
    case UInt8(ascii: "u"):
      guard var unit = hexadecimal() else { return false }
      if (0xD800..<0xDC00).contains(unit), next == UInt8(ascii: "\\") {
        place += 2
        guard let low = hexadecimal() else { return false }
        unit = 0x10000 + (unit - 0xD800) << 10 + (low &- 0xDC00) & 0x3FF
      }
      value += String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): value.append(letter)
    default: return false
    }
    return true
  }

  private mutating func hexadecimal() -> UInt32? {
    guard place + 4 <= bytes.endIndex else { return nil }
    let value = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    place += 4
    return value
  }
}
