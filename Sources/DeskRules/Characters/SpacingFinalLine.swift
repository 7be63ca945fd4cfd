package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// A file that ends without a line end.
package struct SpacingFinalLine: Rule {
  package let info = RuleInfo("spacing.final-line", "The file ends without a line end", .suggestion, in: .everywhere)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let end = story.text.count
    guard let last = story.tokens.last, end > 0, story.text[end - 1] != 0x0A, story.text[end - 1] != 0x0D else {
      return []
    }
    let fix = Fix("End the last line", .safe, edits: [.init(TextRange(end, end), "\n")])
    return [Finding(last.range, .finalLine, fix: fix)]
  }
}

extension String {
  fileprivate static let finalLine = "The file stops without a line end: add one"
}
