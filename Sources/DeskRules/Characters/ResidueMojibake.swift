package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// UTF-8 that some system read as Windows-1252: `â€™` for an apostrophe, `Ã©` for é.
package struct ResidueMojibake: Rule {
  package let info = RuleInfo(
    "residue.mojibake", "Characters garbled on the way between systems", .error, in: .everywhere)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    var findings: [Finding] = []
    let text = story.text
    var offset = 0
    while offset < text.count {
      guard text[offset] >= 0x80, let garbled = Garbled(at: offset, in: text) else {
        offset += 1
        continue
      }
      var range = garbled.range
      var meant = garbled.meant
      while let next = Garbled(at: range.end, in: text) {
        range = range.joined(with: next.range)
        meant += next.meant
      }
      findings.append(Finding(range, .message(meant), fix: .change(range, to: meant, .safe)))
      offset = range.end
    }
    return findings
  }
}

/// Letters that, taken back to Windows-1252 bytes, are one character of UTF-8.
private struct Garbled {
  let range: TextRange
  let meant: String

  init?(at start: Int, in text: SourceText) {
    guard text.isScalarBoundary(start), let lead = Garbled.byte(of: text.scalar(at: start).value) else { return nil }
    let length: Int
    switch lead {
    case 0xC2, 0xC3: length = 2
    case 0xE2: length = 3
    case 0xF0: length = 4
    default: return nil
    }
    var bytes = [lead]
    var offset = start + text.scalar(at: start).length
    while bytes.count < length {
      let (value, width) = text.scalar(at: offset)
      guard let byte = Garbled.byte(of: value), UTF8Shape.isContinuation(byte) else {
        guard bytes == [0xE2, 0x80] else { return nil }
        // The third byte of a closing quotation mark means nothing in Windows-1252 and is often lost.
        range = TextRange(start, offset)
        meant = "”"
        return
      }
      bytes.append(byte)
      offset += width
    }
    // Only what news is made of: Latin letters, marks such as quotes and dashes, the euro, emoji.
    if lead == 0xE2, ![0x80, 0x82, 0x84].contains(bytes[1]) { return nil }
    if lead == 0xF0, bytes[1] != 0x9F { return nil }
    range = TextRange(start, offset)
    meant = String(decoding: bytes, as: UTF8.self)
  }

  /// The byte of the character in Windows-1252, or nil where it has none.
  private static func byte(of value: UInt32) -> UInt8? {
    if (0x80...0xFF).contains(value) { return UInt8(value) }
    return UInt8(Windows1252.punctuation.firstIndex(of: value).map { $0 + 0x80 } ?? 0).nonZero
  }
}

extension UInt8 {
  fileprivate var nonZero: UInt8? { self == 0 ? nil : self }
}

extension String {
  fileprivate static func message(_ meant: String) -> String { "Garbled characters: “\(meant)” was meant" }
}
