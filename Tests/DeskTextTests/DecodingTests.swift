import DeskStory
import DeskText
import Testing

/// A file made piece by piece, so that the file byte of every story offset is known beforehand.
private struct KnownFile {
  var bytes: [UInt8] = []
  var text = String.UnicodeScalarView()
  /// The file byte at which each scalar of the text starts, and at the end the length of the file.
  var starts: [Int] = []

  mutating func add(_ scalar: Unicode.Scalar, as encoded: [UInt8]) {
    starts.append(bytes.count)
    text.append(scalar)
    bytes += encoded
  }

  static func utf8(_ string: String, mark: Bool) -> KnownFile {
    var file = KnownFile(bytes: mark ? [0xEF, 0xBB, 0xBF] : [])
    for scalar in string.unicodeScalars { file.add(scalar, as: Array(String(scalar).utf8)) }
    return file
  }

  static func utf16(_ string: String, bigEndian: Bool) -> KnownFile {
    var file = KnownFile(bytes: bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE])
    for scalar in string.unicodeScalars {
      file.add(scalar, as: String(scalar).utf16.flatMap { KnownFile.bytes(of: $0, bigEndian: bigEndian) })
    }
    return file
  }

  static func bytes(of unit: UInt16, bigEndian: Bool) -> [UInt8] {
    let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
    return bigEndian ? [high, low] : [low, high]
  }

  /// What is wrong with the decoded file, or nil.
  func fault(in decoded: DecodedFile) -> String? {
    guard decoded.text.bytes == Array(String(text).utf8) else { return "the text differs" }
    var offset = 0
    for (scalar, start) in zip(text, starts) {
      let got = decoded.map.fileOffset(of: offset)
      guard got == start else { return "story \(offset) is file \(got), and should be \(start)" }
      offset += String(scalar).utf8.count
    }
    let end = decoded.map.fileOffset(of: offset)
    return end == bytes.count ? nil : "the end is \(end), and should be \(bytes.count)"
  }
}

@Suite("Decoding")
struct DecodingTests {
  private static let texts: [String] = {
    var generator = SeededGenerator(seed: 0xDEC0DE)
    // A no-break mark at the very start is a byte order mark and no text.
    return (0..<5000).map { _ in "x" + GeneratedText.make(&generator) }
  }()

  @Test(
    "In UTF-8 with and without a byte order mark every story offset has its exact file byte", arguments: [false, true])
  func utf8(mark: Bool) {
    for text in DecodingTests.texts {
      let file = KnownFile.utf8(text, mark: mark)
      let decoded = Decoding.decode(file.bytes)
      let fault = decoded.encoding == .utf8 && decoded.undecodable.isEmpty ? file.fault(in: decoded) : "misread"
      #expect(fault == nil, "\(text.debugDescription)")
    }
  }

  @Test("In UTF-16 of both byte orders every story offset has its exact file byte", arguments: [false, true])
  func utf16(bigEndian: Bool) {
    for text in DecodingTests.texts {
      let file = KnownFile.utf16(text, bigEndian: bigEndian)
      let decoded = Decoding.decode(file.bytes)
      let isKnown = decoded.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian)
      #expect((isKnown ? file.fault(in: decoded) : "misread") == nil, "\(text.debugDescription)")
    }
  }

  @Test("Lone surrogates and an odd last byte become U+FFFD in their places", arguments: [false, true])
  func brokenUTF16(bigEndian: Bool) {
    var file = KnownFile.utf16("ab", bigEndian: bigEndian)
    file.add("\u{FFFD}", as: KnownFile.bytes(of: 0xD83D, bigEndian: bigEndian))
    file.add("c", as: KnownFile.bytes(of: 0x63, bigEndian: bigEndian))
    file.add("\u{FFFD}", as: KnownFile.bytes(of: 0xDC00, bigEndian: bigEndian))
    file.add("\u{FFFD}", as: KnownFile.bytes(of: 0xD800, bigEndian: bigEndian))
    file.add("é", as: KnownFile.bytes(of: 0xE9, bigEndian: bigEndian))
    file.add("\u{FFFD}", as: [0x41])
    let decoded = Decoding.decode(file.bytes)
    #expect(file.fault(in: decoded) == nil)
    #expect(decoded.undecodable.map { decoded.text[$0] } == Array(repeating: "\u{FFFD}", count: 4))
  }

  @Test(
    "A byte order mark alone is an empty story", arguments: [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], []])
  func emptyFiles(bytes: [UInt8]) {
    let decoded = Decoding.decode(bytes)
    #expect(decoded.text.count == 0 && decoded.map.fileOffset(of: 0) == bytes.count)
  }

  @Test("Bytes that are no UTF-8 at all are read as Windows-1252, and the encoding says so")
  func windows1252() {
    let bytes: [UInt8] = [0x93] + Array("Caf".utf8) + [0xE9, 0x94, 0x20, 0x96, 0x20, 0x80] + Array("5".utf8) + [0x92]
    let decoded = Decoding.decode(bytes)
    #expect(decoded.encoding == .windows1252)
    #expect(decoded.text[decoded.text.all] == "“Café” – €5’")
    #expect(decoded.undecodable.isEmpty)
  }

  @Test("In Windows-1252 one byte is one scalar, and the five bytes without meaning are remembered")
  func windowsOffsets() {
    var generator = SeededGenerator(seed: 1252)
    for _ in 0..<500 {
      var file = KnownFile()
      var unknown = 0
      for _ in 0..<Int.random(in: 2...30, using: &generator) {
        let high = UInt8.random(in: 0x80...0xFF, using: &generator)
        let string = DecodingTests.windows(high)
        unknown += string == "\u{FFFD}" ? 1 : 0
        file.add(string, as: [high])
        file.add("a", as: [0x61])
      }
      let decoded = Decoding.decode(file.bytes)
      #expect(decoded.encoding == .windows1252 && decoded.undecodable.count == unknown)
      #expect(file.fault(in: decoded) == nil)
    }
  }

  /// Windows-1252 as its code page prints it.
  private static func windows(_ byte: UInt8) -> Unicode.Scalar {
    let printed = Array("€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
    return byte < 0xA0 ? printed[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// What is no UTF-8, each byte of it by itself.
  private static let broken: [[UInt8]] = [
    [0x80], [0xBF], [0xC3], [0xC0, 0xAF], [0xC1], [0xE2, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F],
    [0xF0, 0x9F, 0x99], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFE], [0xFF],
  ]

  @Test("In broken UTF-8 each bad byte is one U+FFFD, remembered, and every file byte stays exact", arguments: broken)
  func brokenUTF8(bad: [UInt8]) {
    for mark in [false, true] {
      var file = KnownFile.utf8("naïve “café” 🙂 Łódź — ", mark: mark)
      for byte in bad { file.add("\u{FFFD}", as: [byte]) }
      file.add("z", as: [0x7A])
      for scalar in "…é".unicodeScalars { file.add(scalar, as: Array(String(scalar).utf8)) }
      for byte in bad { file.add("\u{FFFD}", as: [byte]) }
      let decoded = Decoding.decode(file.bytes)
      #expect(decoded.encoding == .utf8)
      #expect(file.fault(in: decoded) == nil)
      #expect(decoded.undecodable.count == 2 * bad.count)
    }
  }

  @Test("A U+FFFD that stands in the file itself is text and no bad byte")
  func replacementCharacter() {
    let decoded = Decoding.decode(Array("a\u{FFFD}b".utf8))
    #expect(decoded.encoding == .utf8 && decoded.undecodable.isEmpty)
  }
}
