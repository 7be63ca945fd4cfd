/// JSON as RFC 8259 has it and no looser: for reading back what the command writes.
indirect enum JSONValue: Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Throws where the bytes are not one JSON value in well-formed UTF-8.
  init(_ bytes: [UInt8]) throws(JSONFault) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw JSONFault(at: 0, "not UTF-8") }
    var reader = JSONReading(bytes: bytes)
    self = try reader.value()
    reader.skipSpace()
    guard reader.offset == bytes.count else { throw JSONFault(at: reader.offset, "something follows the value") }
  }

  subscript(key: String) -> JSONValue? { if case .object(let pairs) = self { pairs[key] } else { nil } }
  var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }
  var text: String? { if case .string(let text) = self { text } else { nil } }
  var number: Int? { if case .integer(let number) = self { number } else { nil } }
}

/// Where bytes are no JSON, and why.
struct JSONFault: Error {
  let offset: Int
  let reason: String

  init(at offset: Int, _ reason: String) {
    self.offset = offset
    self.reason = reason
  }
}

/// Goes through JSON byte by byte.
private struct JSONReading {
  let bytes: [UInt8]
  var offset = 0

  private var byte: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  mutating func skipSpace() { while [0x20, 0x0A, 0x0D, 0x09].contains(byte) { offset += 1 } }

  mutating func value() throws(JSONFault) -> JSONValue {
    skipSpace()
    switch byte {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    default: return try integer()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
    guard bytes[offset...].starts(with: word.utf8) else { throw JSONFault(at: offset, "no value") }
    offset += word.utf8.count
    return value
  }

  private mutating func integer() throws(JSONFault) -> JSONValue {
    let start = offset
    if byte == UInt8(ascii: "-") { offset += 1 }
    while (0x30...0x39).contains(byte) { offset += 1 }
    guard let number = Int(String(decoding: bytes[start..<offset], as: UTF8.self)) else {
      throw JSONFault(at: start, "no value")
    }
    return .integer(number)
  }

  private mutating func take(_ mark: Unicode.Scalar) throws(JSONFault) {
    skipSpace()
    guard byte == UInt8(ascii: mark) else { throw JSONFault(at: offset, "“\(mark)” is wanted") }
    offset += 1
  }

  private mutating func array() throws(JSONFault) -> JSONValue {
    try take("[")
    var items: [JSONValue] = []
    skipSpace()
    while byte != UInt8(ascii: "]") {
      if !items.isEmpty { try take(",") }
      items.append(try value())
      skipSpace()
    }
    try take("]")
    return .array(items)
  }

  private mutating func object() throws(JSONFault) -> JSONValue {
    try take("{")
    var pairs: [String: JSONValue] = [:]
    skipSpace()
    while byte != UInt8(ascii: "}") {
      if !pairs.isEmpty { try take(",") }
      skipSpace()
      let key = try string()
      try take(":")
      guard pairs.updateValue(try value(), forKey: key) == nil else { throw JSONFault(at: offset, "“\(key)” again") }
      skipSpace()
    }
    try take("}")
    return .object(pairs)
  }

  private mutating func string() throws(JSONFault) -> String {
    try take("\"")
    var text: [UInt8] = []
    while byte != UInt8(ascii: "\"") {
      guard offset < bytes.count, byte >= 0x20 else { throw JSONFault(at: offset, "a bare control character") }
      if byte == UInt8(ascii: "\\") { text += try escape() } else { text.append(byte) }
      offset += 1
    }
    offset += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() throws(JSONFault) -> [UInt8] {
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      let digits = String(decoding: bytes[(offset + 1)...].prefix(4), as: UTF8.self)
      offset += 4
      guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else { break }
      return Array(String(scalar).utf8)
    default: break
    }
    throw JSONFault(at: offset, "no escape")
  }
}
