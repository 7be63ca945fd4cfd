package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// No-break and other odd spaces that came with pasted text; said once for a story.
package struct SpacingNoBreak: Rule {
  package let info = RuleInfo(
    "spacing.no-break", "No-break spaces among the words", .suggestion, in: .everywhere, repeats: .story)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.dropLast().compactMap { index in
      let gap = story.gap(after: index)
      guard gap.length > 0, story.text.byte(at: gap.start) >= 0xC2 || story.text.byte(at: gap.end - 1) >= 0x80 else {
        return nil
      }
      guard story.story.block(at: gap.start) == story.story.block(at: gap.end) else { return nil }
      return Finding(gap, .message, fix: .change(gap, to: " ", .safe))
    }
  }
}

extension String {
  fileprivate static let message = "A no-break space: use a plain one"
}
