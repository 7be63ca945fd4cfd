package import DeskFacts
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
    case "source": return label.isAccordingTo && label.modifiers.isEmpty
    default: return false
    }
  }
}

extension String {
  fileprivate static let vague = "Say who these sources are: how many, of what nation or office, and how they know"
}
