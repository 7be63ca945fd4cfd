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
    let described = SourceLabel.firstDescribed(in: story)
    let placed = placedNouns(in: story)
    let vague = SourceLabel.labels(of: story).filter { label in
      !label.pointsBack(to: described, in: story) && isVague(label, placed, story)
    }
    return vague.map { label in
      let words = story.range(label.phrase.lowerBound, label.noun)
      return Finding(label.isAccordingTo ? label.attribution.cue.joined(with: words) : words, .vague)
    }
  }

  private func isVague(_ label: SourceLabel, _ placed: Set<String>, _ story: StoryAnalysis) -> Bool {
    guard !label.isDescribed, !label.isCounted, !label.isPlaced else { return false }
    switch story.word(label.noun) {
    case "sources", "insiders", "observers": return label.isAccordingTo || !label.modifiers.isEmpty
    case "officials", "diplomats", "aides", "bureaucrats":
      return label.modifiers.isEmpty && label.phrase.count == 1 && !isOwned(label.noun, story)
        && !placed.contains(story.word(label.noun))
    case "people", "persons": return ["these", "those"].contains(story.word(label.phrase.lowerBound))
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

  /// The nouns, in the plural, of which the story says somewhere whose they are.
  private func placedNouns(in story: StoryAnalysis) -> Set<String> {
    let placed = story.tokens.indices.filter { index in
      story.isIn(.vagueSource, index)
        && (story.isCapitalised(index - 1) || story.isIn(.preposition, index + 1)
          || story.isIn(.institution, index - 1) || story.word(index + 1) == "who")
    }
    return Set(placed.flatMap { [story.word($0), story.word($0) + "s"] })
  }
}

extension String {
  fileprivate static let vague = "Say who these sources are: how many, of what nation or office, and how they know"
}
