package import DeskFacts
package import DeskLint
import DeskStory

/// `A source said`: a speaker with no description at all.
package struct SourcingBareSource: Rule {
  package let info = RuleInfo(
    "sourcing.bare-source", "A source with no description at all", .warning, in: .prose, quotations: .skip,
    repeats: .story)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let labels = SourceLabel.labels(of: story)
    return labels.filter { label in
      SourcingBareSource.nouns.contains(story.word(label.noun)) && !label.isAccordingTo && !label.isDescribed
        && !label.isCounted && !label.pointsBack(in: story) && label.modifiers.allSatisfy { isEmpty(story.word($0)) }
    }.map { Finding(story.tokens[$0.noun].range, .bare) }
  }

  private static let nouns: Set<String> = ["source", "sources", "insider", "insiders"]

  /// Whether a word before the noun says nothing of who it is.
  private func isEmpty(_ word: String) -> Bool {
    ["anonymous", "unnamed", "unidentified", "other", "several", "some", "many", "multiple", "our", "undisclosed"]
      .contains(word)
  }
}

extension String {
  fileprivate static let bare = "Describe the source: what is it, and how does it know?"
}
