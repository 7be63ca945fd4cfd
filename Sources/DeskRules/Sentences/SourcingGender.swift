package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `The official, who asked not to be named … he added`: the pronoun tells a man from a woman, and so half of who it
/// was.
package struct SourcingGender: Rule {
  package let info = RuleInfo(
    "sourcing.gender", "A pronoun that tells a nameless speaker’s sex", .suggestion, in: .prose, quotations: .skip,
    repeats: .story)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.attributions.enumerated().flatMap { index, said -> [Finding] in
      said.compactMap { each in
        guard each.source == .pronoun, each.tier == .saying, let speaker = each.speakerTokens,
          let pronoun = speaker.last, ["he", "she"].contains(story.word(pronoun)),
          isNameless(before: each, in: index, story)
        else { return nil }
        return Finding(each.cue.joined(with: story.tokens[pronoun].range), .pronoun)
      }
    }
  }

  /// Whether the speaker last made to say something, in this sentence or the one before, has no name and said why not.
  private func isNameless(before said: Attribution, in index: Int, _ story: StoryAnalysis) -> Bool {
    let earlier = story.attributions[max(0, index - 1)...index].flatMap { $0 }.filter {
      $0.cue.start < said.cue.start && $0.tier == .saying
    }
    guard let last = earlier.last, last.source == .anonymous, let noun = last.noun, story.isIn(.vagueSource, noun)
    else {
      return false
    }
    return !story.story.sentences[index].tokens.contains {
      story.isWord($0) && story.isCapitalised($0) && !story.isQuoted($0) && !story.opensSentence($0)
    }
  }
}

extension String {
  fileprivate static let pronoun = "Write “the official” or “the source” again: the pronoun says who it may have been"
}
