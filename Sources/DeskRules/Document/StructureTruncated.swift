package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// A paragraph that breaks off without an end mark, in the middle of a word or a sentence.
package struct StructureTruncated: Rule {
  package let info = RuleInfo("structure.truncated", "A paragraph that breaks off", .error, in: [.prose, .subhead])

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.truncations.map { cut in
      Finding(story.range(cut.token, cut.token), cut.isSure ? .cut : .unended, certainty: cut.isSure ? .sure : .likely)
    }
  }
}

extension String {
  fileprivate static let cut = "The paragraph breaks off here: finish it"
  fileprivate static let unended = "The paragraph ends without a full stop: is anything missing?"
}
