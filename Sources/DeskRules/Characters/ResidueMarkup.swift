package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// Signs that should have become type: `**bold**`, `[words](link)`, a chatbot’s `【4†source】`, a feed’s `[+231 chars]`.
package struct ResidueMarkup: Rule {
  package let info = RuleInfo("residue.markup", "Signs of markup that were never set", .error, in: .everywhere)

  package init() {}

  private static let longest = 300

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let text = story.text
    var findings: [Finding] = []
    var offset = 0
    while offset < text.count {
      guard let end = signEnd(from: offset, text) else {
        offset += 1
        continue
      }
      findings.append(Finding(TextRange(offset, end), .message))
      offset = end
    }
    return findings
  }

  private func signEnd(from start: Int, _ text: SourceText) -> Int? {
    switch text[start] {
    case UInt8(ascii: "*"): return boldEnd(from: start, text)
    case UInt8(ascii: "]") where text.byte(at: start + 1) == UInt8(ascii: "("): return linkEnd(from: start, text)
    case UInt8(ascii: "[") where text.byte(at: start + 1) == UInt8(ascii: "+"): return countEnd(from: start, text)
    case 0xE3 where text.scalar(at: start).value == 0x3010: return noteEnd(from: start, text)
    default: return nil
    }
  }

  /// `**words**`, on one line.
  private func boldEnd(from start: Int, _ text: SourceText) -> Int? {
    guard isPair(start, text), start == 0 || !isWordByte(text[start - 1]) && !isStar(start - 1, text),
      isWordByte(text.byte(at: start + 2))
    else { return nil }
    let line = (start + 2..<min(start + Self.longest, text.count)).prefix { text[$0] != 0x0A }
    let close = line.first {
      isPair($0, text) && !Letters.isSpace(UInt32(text[$0 - 1])) && !isWordByte(text.byte(at: $0 + 2))
    }
    return close.map { $0 + 2 }
  }

  private func isPair(_ offset: Int, _ text: SourceText) -> Bool {
    isStar(offset, text) && isStar(offset + 1, text) && !isStar(offset + 2, text)
  }

  private func isStar(_ offset: Int, _ text: SourceText) -> Bool {
    offset >= 0 && text.byte(at: offset) == UInt8(ascii: "*")
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    Letters.isLower(byte) || Letters.isUpper(byte) || Letters.isDigit(byte) || byte >= 0x80
  }

  /// `](https://…)`
  private func linkEnd(from start: Int, _ text: SourceText) -> Int? {
    let after = start + 2
    guard ["http", "/", "#", "www."].contains(where: { starts(with: $0, at: after, text) }) else { return nil }
    return (after..<min(after + Self.longest, text.count)).prefix { text[$0] > 0x20 }
      .first { text[$0] == UInt8(ascii: ")") }.map { $0 + 1 }
  }

  private func starts(with sign: String, at offset: Int, _ text: SourceText) -> Bool {
    sign.utf8.enumerated().allSatisfy { text.byte(at: offset + $0.offset) == $0.element }
  }

  /// `[+2314 chars]`
  private func countEnd(from start: Int, _ text: SourceText) -> Int? {
    var end = start + 2
    while Letters.isDigit(text.byte(at: end)) { end += 1 }
    return end > start + 2 && starts(with: " chars]", at: end, text) ? end + 7 : nil
  }

  /// `【4†source】`
  private func noteEnd(from start: Int, _ text: SourceText) -> Int? {
    var offset = start
    while offset < min(start + 40, text.count) {
      let (value, length) = text.scalar(at: offset)
      offset += length
      if value == 0x3011 { return offset }
    }
    return nil
  }
}

extension String {
  fileprivate static let message = "Signs of another program were left in the copy: take them out"
}
