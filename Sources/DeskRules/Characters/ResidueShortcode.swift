package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A code of the publishing system in the copy: `{{ gallery }}`, `[caption id="4"]`, `{% endif %}`.
package struct ResidueShortcode: Rule {
  package let info = RuleInfo(
    "residue.shortcode", "A code of the publishing system in the copy", .error, in: .everywhere)

  package init() {}

  private static let longest = 200

  package func check(_ story: StoryAnalysis) -> [Finding] {
    var findings: [Finding] = []
    var offset = 0
    while offset < story.text.count {
      guard let end = codeEnd(from: offset, story) else {
        offset += 1
        continue
      }
      let range = TextRange(offset, end)
      findings.append(Finding(range, .message, fix: .delete(range, "Take it out")))
      offset = end
    }
    return findings
  }

  private func codeEnd(from start: Int, _ story: StoryAnalysis) -> Int? {
    let text = story.text
    let next = text.byte(at: start + 1)
    switch text[start] {
    case UInt8(ascii: "{") where next == UInt8(ascii: "{"): return end(of: [0x7D, 0x7D], from: start + 2, text)
    case UInt8(ascii: "{") where next == UInt8(ascii: "%"): return end(of: [0x25, 0x7D], from: start + 2, text)
    case UInt8(ascii: "["): return isShortcode(after: start, story) ? end(of: [0x5D], from: start + 1, text) : nil
    default: return nil
    }
  }

  /// Whether a word that only codes begin with stands after the bracket, with or without a slash.
  private func isShortcode(after bracket: Int, _ story: StoryAnalysis) -> Bool {
    var name = bracket + 1
    if story.text.byte(at: name) == UInt8(ascii: "/") { name += 1 }
    var end = name
    while Letters.isLower(story.text.byte(at: end)) || story.text.byte(at: end) == UInt8(ascii: "_") { end += 1 }
    let after = story.text.byte(at: end)
    guard end > name, after == UInt8(ascii: "]") || after == UInt8(ascii: " ") || after == UInt8(ascii: "=") else {
      return false
    }
    guard story.lexicon.lists.contains(story.text[TextRange(name, end)], in: .shortcode) else { return false }
    // An editor’s note in brackets is words; a code closes another, has values, or has a line to itself.
    if after == UInt8(ascii: "]"), name == bracket + 1 { return isAlone(bracket, end + 1, story.text) }
    return after != UInt8(ascii: " ") || name > bracket + 1 || hasValue(from: end, story.text)
  }

  private func isAlone(_ start: Int, _ end: Int, _ text: SourceText) -> Bool {
    (start == 0 || text[start - 1] == 0x0A) && (end >= text.count || text[end] == 0x0A || text[end] == 0x0D)
  }

  private func hasValue(from start: Int, _ text: SourceText) -> Bool {
    (start..<min(start + Self.longest, text.count)).prefix { text[$0] != 0x5D && text[$0] != 0x0A }
      .contains { text[$0] == UInt8(ascii: "=") }
  }

  private func end(of mark: [UInt8], from start: Int, _ text: SourceText) -> Int? {
    let limit = min(start + Self.longest, text.count - mark.count)
    guard start <= limit else { return nil }
    for offset in start...limit {
      if text[offset] == 0x0A { return nil }
      if mark.indices.allSatisfy({ text[offset + $0] == mark[$0] }) { return offset + mark.count }
    }
    return nil
  }
}

extension String {
  fileprivate static let message = "A code of the publishing system was left in the copy: take it out"
}
