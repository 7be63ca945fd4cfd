package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory

/// `A source said`: a speaker with no description at all.
package struct SourcingBareSource: Rule {
  package let info = RuleInfo(
    "sourcing.bare-source", "A source with no description at all", .warning, in: .prose, quotations: .skip,
    repeats: .story)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let described = SourceLabel.firstDescribed(in: story)
    let spoken = SourceLabel.labels(of: story).filter { label in
      SourcingBareSource.nouns.contains(story.word(label.noun)) && !label.isAccordingTo && !label.isDescribed
        && !label.isCounted && story.word(label.noun + 1) != "quoted" && !label.pointsBack(to: described, in: story)
        && label.modifiers.allSatisfy { isEmpty(story.word($0)) }
    }.map(\.noun)
    return Set(spoken + openings(story)).sorted().map { Finding(story.tokens[$0].range, .bare) }
  }

  /// `Sources have provided`: the bare word as the subject of any verb.
  private func openings(_ story: StoryAnalysis) -> [Int] {
    story.sentences(in: .prose).compactMap(\.tokens.first).filter { first in
      story.word(first) == "sources" && !story.isQuoted(first)
        && (story.isIn(.have, first + 1) || story.isIn(.modal, first + 1))
    }
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
