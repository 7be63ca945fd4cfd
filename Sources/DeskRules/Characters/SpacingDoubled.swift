package import DeskFacts
package import DeskLint

/// Two or more spaces between the words of a sentence.
package struct SpacingDoubled: Rule {
  package let info = RuleInfo("spacing.doubled", "More than one space between words", .warning)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.wideGaps.filter { !$0.endsSentence }.map { gap in
      Finding(gap.range, .doubled, fix: .change(gap.range, to: " ", .safe))
    }
  }
}

extension String {
  fileprivate static let doubled = "Two spaces where one belongs: take one out"
}
