package import DeskFacts
package import DeskLint

/// Two spaces after the full stop, the habit of typists; said once for a story.
package struct SpacingAfterSentence: Rule {
  package let info = RuleInfo("spacing.after-sentence", "Two spaces between sentences", .warning, repeats: .story)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.wideGaps.filter(\.endsSentence).map { gap in
      Finding(gap.range, .afterSentence, fix: .change(gap.range, to: " ", .safe))
    }
  }
}

extension String {
  fileprivate static let afterSentence = "Two spaces after a sentence: one is enough"
}
