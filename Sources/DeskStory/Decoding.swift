package import DeskText

/// How a file’s bytes were written.
package enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "Windows-1252"
}

/// A file’s bytes made text, with the way back and what went wrong on the way.
package struct DecodedFile: Sendable {
  package let text: SourceText
  package let map: SourceMap
  package let encoding: TextEncoding
  /// Story ranges of the U+FFFD that stand for bytes which are no text.
  package let undecodable: [TextRange]

  /// Whether somebody wrote it: more than three control characters, and more than one byte in twenty, are a picture, a
  /// PDF or a program.
  package var isText: Bool {
    let controls = text.bytes.reduce(0) { $0 + (DecodedFile.isControl($1) ? 1 : 0) }
    return controls <= 3 || controls * 20 <= text.count
  }

  /// A control character that no text needs; tabs, line and page breaks are none.
  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x09 || (0x0E..<0x20).contains(byte) || byte == 0x7F }
}

/// Makes text of any bytes. Never fails: bytes that are no text become U+FFFD and are remembered.
package enum Decoding {
  package static func decode(_ bytes: [UInt8]) -> DecodedFile {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, bigEndian: true) }
    let shift = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let survey = UTF8Survey(bytes, from: shift)
    if survey.broken == 0 {
      let body = shift == 0 ? bytes : Array(bytes[shift...])
      return DecodedFile(
        text: SourceText(utf8: body), map: SourceMap(shift: shift), encoding: .utf8, undecodable: [])
    }
    if shift == 0, survey.broken > survey.wholeMultibyte { return windows1252(bytes) }
    return patchedUTF8(bytes, from: shift)
  }

  private static func patchedUTF8(_ bytes: [UInt8], from shift: Int) -> DecodedFile {
    var output = TextBuilder(shift: shift)
    var offset = shift
    while offset < bytes.count {
      let length = UTF8Survey.lengthOfScalar(in: bytes, at: offset)
      if length > 0 {
        output.copy(bytes[offset..<offset + length])
        offset += length
      } else {
        output.add(0xFFFD, fileUnit: 1)
        offset += 1
      }
    }
    return output.finish(encoding: .utf8)
  }

  private static func windows1252(_ bytes: [UInt8]) -> DecodedFile {
    var output = TextBuilder(shift: 0)
    for byte in bytes {
      if byte < 0x80 {
        output.copy([byte])
      } else if byte < 0xA0 {
        output.add(Windows1252.punctuation[Int(byte) - 0x80], fileUnit: 1)
      } else {
        output.add(UInt32(byte), fileUnit: 1)
      }
    }
    return output.finish(encoding: .windows1252)
  }

  private static func utf16(_ bytes: [UInt8], bigEndian: Bool) -> DecodedFile {
    var output = TextBuilder(shift: 2)
    func unit(at offset: Int) -> UInt32? {
      guard offset + 1 < bytes.count else { return nil }
      let (first, second) = (UInt32(bytes[offset]), UInt32(bytes[offset + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    var offset = 2
    while offset < bytes.count {
      guard let first = unit(at: offset) else {
        output.add(0xFFFD, fileUnit: 1)
        break
      }
      if (0xD800..<0xDC00).contains(first), let second = unit(at: offset + 2), (0xDC00..<0xE000).contains(second) {
        output.add(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), fileUnit: 4)
        offset += 4
      } else {
        output.add((0xD800..<0xE000).contains(first) ? 0xFFFD : first, fileUnit: 2)
        offset += 2
      }
    }
    return output.finish(encoding: bigEndian ? .utf16BigEndian : .utf16LittleEndian)
  }
}

/// Text growing scalar by scalar, with its map to the file.
private struct TextBuilder {
  private var bytes: [UInt8] = []
  private var map: SourceMap
  private var undecodable: [TextRange] = []

  init(shift: Int) { map = SourceMap(shift: shift) }

  mutating func copy<Bytes: Collection<UInt8>>(_ run: Bytes) {
    bytes.append(contentsOf: run)
    if run.count == 1 {
      map.append(storyUnit: 1, fileUnit: 1)
    } else {
      map.append(storyUnit: run.count, fileUnit: run.count)
    }
  }

  mutating func add(_ value: UInt32, fileUnit: Int) {
    let start = bytes.count
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    if scalar == "\u{FFFD}" { undecodable.append(TextRange(start, bytes.count)) }
    map.append(storyUnit: bytes.count - start, fileUnit: fileUnit)
  }

  func finish(encoding: TextEncoding) -> DecodedFile {
    DecodedFile(text: SourceText(utf8: bytes), map: map, encoding: encoding, undecodable: undecodable)
  }
}

/// How much of some bytes is UTF-8: whole sequences of two bytes and more, and places where a sequence breaks off.
private struct UTF8Survey {
  private(set) var wholeMultibyte = 0
  private(set) var broken = 0

  init(_ bytes: [UInt8], from start: Int) {
    var offset = start
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset += 1
        continue
      }
      let length = UTF8Survey.lengthOfScalar(in: bytes, at: offset)
      if length > 0 { wholeMultibyte += 1 } else { broken += 1 }
      offset += max(1, length)
    }
  }

  /// The length in bytes of the well-formed scalar at the offset, or 0.
  static func lengthOfScalar(in bytes: [UInt8], at offset: Int) -> Int {
    let first = bytes[offset]
    let length = UTF8Shape.length(ofScalarStartingWith: first)
    guard length > 1 else { return length }
    guard offset + length <= bytes.count else { return 0 }
    for index in 1..<length where !UTF8Shape.isContinuation(bytes[offset + index]) { return 0 }
    let second = bytes[offset + 1]
    switch first {
    case 0xE0 where second < 0xA0, 0xED where second >= 0xA0, 0xF0 where second < 0x90, 0xF4 where second >= 0x90:
      return 0
    default:
      return length
    }
  }
}
