package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// ``` ``Yes,'' ```: two accents and two apostrophes for quotation marks, as teleprinters had them.
package struct QuotesTypewriter: Rule {
  package let info = RuleInfo(
    "quotes.typewriter", "Two accents or apostrophes in place of a quotation mark", .warning, in: .copy, repeats: .story
  )

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { index in
      guard isTwice("`", index, story) || isTwice("'", index, story) && touchesWordBefore(index, story) else {
        return nil
      }
      let range = story.range(index, index + 1)
      return Finding(range, .message)
    }
  }

  private func isTwice(_ mark: Character, _ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isMark(index, mark) && story.isMark(index + 1, mark) && story.touchesNext(index)
      && !story.isMark(index + 2, mark) && story.text.byte(at: story.tokens[index].start) < 0x80
      && story.text.byte(at: story.tokens[index + 1].start) < 0x80
  }

  private func touchesWordBefore(_ index: Int, _ story: StoryAnalysis) -> Bool {
    index > 0 && story.touchesNext(index - 1) && !story.isMark(index - 1, "'") && !story.isNumber(index - 1)
  }
}

extension String {
  fileprivate static let message = "Set these as quotation marks"
}
