package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A character written in HTML’s code, `&amp;` or `&#39;`, in text that is not HTML.
package struct ResidueHTMLEntity: Rule {
  package let info = RuleInfo("residue.html-entity", "An HTML code where a character belongs", .error, in: .everywhere)

  package init() {}

  private static let longest = 10

  package func check(_ story: StoryAnalysis) -> [Finding] {
    var findings: [Finding] = []
    let text = story.text
    for start in 0..<text.count where text[start] == 0x26 {
      guard let end = end(of: start, in: text) else { continue }
      let range = TextRange(start, end)
      let fix = character(text[TextRange(start + 1, end - 1)], story).map { Fix.change(range, to: $0, .safe) }
      findings.append(Finding(range, .message(text[range]), fix: fix))
    }
    return findings
  }

  /// The offset after the semicolon of `&name;`, `&#39;` or `&#x27;`.
  private func end(of start: Int, in text: SourceText) -> Int? {
    var offset = start + 1
    if text.byte(at: offset) == 0x23 { offset += 1 }
    let first = offset
    while Letters.isASCIILetter(text.byte(at: offset)) || Letters.isDigit(text.byte(at: offset)) { offset += 1 }
    guard offset - first >= 2, offset - first <= Self.longest, text.byte(at: offset) == 0x3B else { return nil }
    let isNumber = text[start + 1] == 0x23
    return isNumber || Letters.isASCIILetter(text[first]) ? offset + 1 : nil
  }

  private func character(_ name: String, _ story: StoryAnalysis) -> String? {
    guard name.hasPrefix("#") else { return story.lexicon.entities.value(of: name) }
    let digits = name.dropFirst()
    let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
    let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}

extension String {
  fileprivate static func message(_ code: String) -> String { "HTML code “\(code)” in the copy: write the character" }
}
