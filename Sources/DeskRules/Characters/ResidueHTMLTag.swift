package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A tag of HTML, `<p>` or `</em>`, in text that is not HTML.
package struct ResidueHTMLTag: Rule {
  package let info = RuleInfo("residue.html-tag", "An HTML tag in the copy", .error, in: .everywhere)

  package init() {}

  private static let longest = 300

  package func check(_ story: StoryAnalysis) -> [Finding] {
    var findings: [Finding] = []
    let text = story.text
    var offset = 0
    while offset < text.count {
      guard text[offset] == 0x3C, let end = tagEnd(from: offset, story) else {
        offset += 1
        continue
      }
      // Tags side by side, and the codes between them, are one thing to take out.
      var stop = end
      while let next = continuation(from: stop, story) { stop = next }
      let range = TextRange(offset, stop)
      findings.append(Finding(range, .message, fix: .delete(range, "Take it out")))
      offset = stop
    }
    return findings
  }

  private func continuation(from offset: Int, _ story: StoryAnalysis) -> Int? {
    if story.text.byte(at: offset) == 0x3C { return tagEnd(from: offset, story) }
    guard story.text.byte(at: offset) == 0x26 else { return nil }
    return (offset..<min(offset + 10, story.text.count)).first { story.text[$0] == 0x3B }.map { $0 + 1 }
  }

  private func tagEnd(from start: Int, _ story: StoryAnalysis) -> Int? {
    let text = story.text
    if text.bytes[start...].starts(with: "<!--".utf8) {
      return (start + 4..<min(start + Self.longest, text.count)).first {
        text.bytes[..<$0].suffix(3).elementsEqual("-->".utf8)
      }
    }
    var name = start + 1
    if text.byte(at: name) == 0x2F { name += 1 }
    var end = name
    while Letters.isASCIILetter(text.byte(at: end)) || Letters.isDigit(text.byte(at: end)) { end += 1 }
    let after = text.byte(at: end)
    guard end > name, after == 0x3E || after == 0x2F || after == 0x20 else { return nil }
    // Tickers stand in angle brackets, too, and are written in capitals.
    guard Letters.isLower(text[name]), story.isHTMLTag(text[TextRange(name, end)]) else { return nil }
    return (end..<min(start + Self.longest, text.count)).first { text[$0] == 0x3E }.map { $0 + 1 }
  }
}

extension StoryAnalysis {
  fileprivate func isHTMLTag(_ name: String) -> Bool { lexicon.lists.contains(name, in: .htmlTag) }
}

extension String {
  fileprivate static let message = "An HTML tag was left in the copy: take it out"
}
