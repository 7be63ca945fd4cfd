package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A speaker who is not named, on condition of anonymity, and no word of why.
package struct SourcingNoReason: Rule {
  package let info = RuleInfo(
    "sourcing.no-reason", "Anonymity with no reason given", .warning, in: .prose, quotations: .skip, repeats: .story)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let promises = promises(in: story)
    guard !promises.isEmpty else { return [] }
    return story.story.sentences.enumerated().compactMap { index, sentence in
      guard let words = promises.first(where: { sentence.tokens.contains($0.token) })?.words,
        !hasReason(near: sentence, story)
      else { return nil }
      let label = SourceLabel.labels(of: story).first { $0.sentence == index }
      return Finding(label?.whole(story) ?? person(before: words, in: sentence, story) ?? words, .reason)
    }
  }

  /// The noun for a person before the words, with its article: who it is that is not named.
  private func person(before words: TextRange, in sentence: Sentence, _ story: StoryAnalysis) -> TextRange? {
    let noun = sentence.tokens.last { story.tokens[$0].end < words.start && story.isIn(.personNoun, $0) }
    guard let noun else { return nil }
    let opens = (max(sentence.tokens.lowerBound, noun - 4)...noun).last { story.isIn(.determiner, $0) }
    return story.range(opens ?? noun, noun)
  }

  /// The words that grant anonymity, wherever they stand.
  private func promises(in story: StoryAnalysis) -> [(token: Int, words: TextRange)] {
    story.places(of: ["anonymity", "named", "identified", "quoted"]).compactMap { index in
      if story.isQuoted(index) { return nil }
      if story.word(index) == "anonymity" {
        let isGranted = (1...3).contains { isGranting(story.word(index - $0)) }
        return isGranted ? (index, story.tokens[index].range) : nil
      }
      let isRefused = (2...4).contains { ["not", "declined", "refused"].contains(story.word(index - $0)) }
      return story.word(index - 1) == "be" && isRefused ? (index, story.range(index - 1, index)) : nil
    }
  }

  private static let reasons: Set<String> = [
    "because", "since", "authorised", "authorized", "sensitivity", "sensitive", "fear", "fearing", "citing", "private",
    "confidential", "permitted", "allowed", "reprisals", "retaliation", "protect", "security", "ongoing", "freely",
  ]

  private func isGranting(_ word: String) -> Bool {
    ["condition", "requested", "requesting", "of", "promise", "granted", "sought"].contains(word)
  }

  /// Whether a reason stands in the paragraph or the next.
  private func hasReason(near sentence: Sentence, _ story: StoryAnalysis) -> Bool {
    let blocks = sentence.block...min(sentence.block + 1, story.story.blocks.count - 1)
    return blocks.contains { block in
      story.story.blocks[block].tokens.contains { index in
        SourcingNoReason.reasons.contains(story.word(index))
          || (story.word(index) == "as" && story.isIn(.subjectPronoun, index + 1))
          || (story.word(index) == "to" && ["discuss", "describe", "speak", "talk"].contains(story.word(index + 1)))
      }
    }
  }
}

extension String {
  fileprivate static let reason = "Say why this speaker is not named"
}
