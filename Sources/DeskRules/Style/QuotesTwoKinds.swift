package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `"yes" … “no”`: straight and curly quotation marks in one story, as when two texts were put together.
package struct QuotesTwoKinds: Rule {
  package let info = RuleInfo(
    "quotes.two-kinds", "Straight and curly quotation marks in one story, or not as the house does", .warning,
    in: .copy, styles: ["curly", "straight"])

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let uses = story.tokens.indices.compactMap { use($0, story) }
    return StyleJudge(story, info, of: "quotation marks").findings(uses, minds: isMixedInOneBlock(uses, story))
  }

  /// Papers take in posts and letters with marks of their own; within a paragraph nobody does.
  private func isMixedInOneBlock(_ uses: [StyleUse], _ story: StoryAnalysis) -> Bool {
    zip(uses, uses.dropFirst()).contains { first, second in
      first.form != second.form
        && story.story.block(at: first.range.start) == story.story.block(at: second.range.start)
    }
  }

  private func use(_ index: Int, _ story: StoryAnalysis) -> StyleUse? {
    guard story.tokens[index].isMark else { return nil }
    let range = story.tokens[index].range
    switch story.text.scalar(at: range.start).value {
    case 0x201C, 0x201D: return StyleUse("curly", range, others: ["straight": "\""], label: "Curly marks")
    case 0x22:
      // `5'11"` is a height.
      if story.isNumber(index - 1), story.touchesNext(index - 1) { return nil }
      let opens = index == 0 || !story.touchesNext(index - 1)
      return StyleUse("straight", range, others: ["curly": opens ? "“" : "”"], label: "Straight marks")
    default: return nil
    }
  }
}
