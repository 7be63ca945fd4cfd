package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// Characters that nobody sees and that break searches and line ends: zero-width marks, soft hyphens, controls.
package struct SpacingInvisible: Rule {
  package let info = RuleInfo(
    "spacing.invisible", "An invisible character inside the copy", .error, in: .everywhere)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    var findings: [Finding] = []
    let text = story.text
    for (_, block) in story.blocks(of: .everywhere) {
      var offset = block.range.start
      while offset < block.range.end {
        let (value, length) = text.scalar(at: offset)
        if let name = name(of: value), !joinsEmoji(offset, length, text) {
          let range = TextRange(offset, offset + length)
          findings.append(Finding(range, .message(name), fix: .delete(range, "Take it out", .safe)))
        }
        offset += length
      }
    }
    return findings
  }

  private func name(of value: UInt32) -> String? {
    switch value {
    case 0xAD: "soft hyphen"
    case 0x200B: "zero-width space"
    case 0x200C, 0x200D: "zero-width joiner"
    case 0x2060, 0xFEFF: "zero-width no-break space"
    case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F: "text-direction mark"
    case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F..<0xA0: "control character"
    default: nil
    }
  }

  /// Emoji and Indic and Persian words are made with joiners.
  private func joinsEmoji(_ offset: Int, _ length: Int, _ text: SourceText) -> Bool {
    let value = text.scalar(at: offset).value
    guard value == 0x200D || value == 0x200C else { return false }
    return text.scalar(before: offset).value > 0x500 || text.scalar(at: offset + length).value > 0x500
  }
}

extension String {
  fileprivate static func message(_ name: String) -> String { "An invisible \(name): take it out" }
}
