package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `“just right”.` in an American story that puts the stop inside everywhere else.
package struct QuotesMarkOutside: Rule {
  package let info = RuleInfo(
    "quotes.mark-outside", "A comma or full stop outside the closing quotation mark, in American copy", .warning,
    in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let closings = story.tokens.indices.filter { isClosing($0, story) }
    let outside = closings.filter { isStop($0 + 1, story) && story.touchesNext($0) && story.isWord($0 - 1) }
    let inside = closings.count { isStop($0 - 1, story) && story.touchesNext($0 - 1) }
    let vote = story.dialect
    guard !outside.isEmpty, vote.dialect == .american, vote.isGiven || vote.american > 0 && vote.british == 0,
      inside >= Self.share * outside.count, outside.count == 1 || partsEndingInside(story) >= outside.count
    else { return [] }
    return outside.map { closing in
      let (mark, stop) = (story.tokens[closing].range, story.tokens[closing + 1].range)
      return Finding(
        story.range(closing, closing + 1), .outside,
        fix: Fix(
          "Put it inside", .suggested,
          edits: [.init(TextRange(mark.start, mark.start), story.string(closing + 1)), .init(stop, "")]))
    }
  }

  /// The parts of sentences that are quoted with the stop inside: papers that put whole sentences so and parts
  /// otherwise follow the British way.
  private func partsEndingInside(_ story: StoryAnalysis) -> Int {
    story.quotations.count { quotation in
      quotation.isDouble && !quotation.isOpen && Letters.isLower(story.text.byte(at: quotation.inner.start))
        && [0x2C, 0x2E].contains(story.text.byte(at: quotation.inner.end - 1))
    }
  }

  /// So many marks must stand inside for each that stands outside.
  private static let share = 3

  /// A double mark right behind a word or stop.
  private func isClosing(_ mark: Int, _ story: StoryAnalysis) -> Bool {
    mark > 0 && (story.isMark(mark, "”") || story.isMark(mark, "\"")) && story.touchesNext(mark - 1)
  }

  private func isStop(_ mark: Int, _ story: StoryAnalysis) -> Bool {
    mark >= 0 && mark < story.tokens.count && story.tokens[mark].isMark && [".", ","].contains(story.string(mark))
  }
}

extension String {
  fileprivate static let outside =
    "American usage puts the comma or full stop before the closing mark, as elsewhere here"
}
