package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// Sources in one place and a source in another, and nowhere a word of how many.
package struct SourcingCountConflict: Rule {
  package let info = RuleInfo(
    "sourcing.count-conflict", "Sources here and one source there", .warning, in: .paragraph, quotations: .skip,
    repeats: .story)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let labels = SourceLabel.labels(of: story).filter { isPlain($0, story) }
    guard let one = labels.first(where: { story.word($0.noun) == "source" }),
      let many = labels.first(where: { story.word($0.noun) == "sources" })
    else { return [] }
    let (first, second) = one.noun < many.noun ? (one, many) : (many, one)
    return [
      Finding(
        story.story.sentences[second.sentence].range, .count,
        related: [Finding.Related(story.tokens[first.noun].range, "another number here")])
    ]
  }

  /// Without a number, a nation, an office or a place to tell one source from another.
  private func isPlain(_ label: SourceLabel, _ story: StoryAnalysis) -> Bool {
    !label.isCounted && !label.isPlaced && !label.isDescribed
      && !["another", "second", "other", "separate", "one"].contains(story.word(label.phrase.lowerBound))
      && story.word(label.phrase.lowerBound - 1) != "of"
  }
}

extension String {
  fileprivate static let count = "Say how many sources there are: one in one place, several in another"
}
