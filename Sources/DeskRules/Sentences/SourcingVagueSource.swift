package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `Diplomatic sources said`: a group known by an adjective alone, without number, nation, office or access.
package struct SourcingVagueSource: Rule {
  package let info = RuleInfo(
    "sourcing.vague-source", "Sources known by an adjective alone", .warning, in: .prose, quotations: .skip,
    repeats: .once)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let labels = SourceLabel.labels(of: story)
    return labels.filter { isVague($0, story) }.map { label in
      let words = story.range(label.phrase.lowerBound, label.noun)
      return Finding(label.isAccordingTo ? label.attribution.cue.joined(with: words) : words, .vague)
    }
  }

  private func isVague(_ label: SourceLabel, _ story: StoryAnalysis) -> Bool {
    guard !label.isDescribed, !label.isCounted, !label.isPlaced, !label.pointsBack(in: story) else {
      return false
    }
    switch story.word(label.noun) {
    case "sources", "insiders", "observers": return label.isAccordingTo || !label.modifiers.isEmpty
    case "officials", "diplomats", "aides", "bureaucrats":
      return label.modifiers.isEmpty && label.phrase.count == 1 && !isOwned(label.noun, story)
        && !isPlacedElsewhere(label.noun, story)
    case "source": return label.isAccordingTo && label.modifiers.isEmpty
    default: return false
    }
  }
}

extension SourcingVagueSource {
  /// `Roe’s aides`, `the parties’ officials`: somebody’s, and so placed.
  private func isOwned(_ noun: Int, _ story: StoryAnalysis) -> Bool {
    story.isMark(noun - 1, "'") || story.isMark(noun - 1, "’") || story.isCapitalised(noun - 1)
  }

  /// Whether the story says anywhere whose officials they are.
  private func isPlacedElsewhere(_ noun: Int, _ story: StoryAnalysis) -> Bool {
    let word = story.word(noun)
    return story.tokens.indices.contains { index in
      guard index != noun, story.word(index) == word || story.word(index) + "s" == word else { return false }
      return story.isCapitalised(index - 1) || story.isIn(.preposition, index + 1)
        || story.isIn(.institution, index - 1) || story.word(index + 1) == "who"
    }
  }
}

extension String {
  fileprivate static let vague = "Say who these sources are: how many, of what nation or office, and how they know"
}
