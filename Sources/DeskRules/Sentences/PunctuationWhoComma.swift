package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `the official who was not authorised`: a speaker the story has met already needs no clause to pick him out.
package struct PunctuationWhoComma: Rule {
  package let info = RuleInfo(
    "punctuation.who-comma", "A comma missing between the only speaker and “who”", .warning, in: .prose,
    quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { noun in
      guard story.isIn(.personNoun, noun), story.word(noun - 1) == "the", story.word(noun + 1) == "who",
        story.isOneSpace(after: noun), isOnly(noun, story)
      else { return nil }
      return Finding(
        story.range(noun - 1, clauseEnd(after: noun, story)), .comma,
        fix: .insertComma(at: story.tokens[noun].end))
    }
  }

  /// The first words of the clause, up to the first mark.
  private func clauseEnd(after noun: Int, _ story: StoryAnalysis) -> Int {
    (noun + 1...noun + 4).first { !story.isWord($0 + 1) } ?? noun + 4
  }

  /// Whether the story has met one such person before, and no second one, nor several.
  private func isOnly(_ noun: Int, _ story: StoryAnalysis) -> Bool {
    let word = story.word(noun)
    let met = (0..<noun).filter { story.word($0) == word }
    let isIntroduced = met.contains { index in
      (max(0, index - 3)..<index).contains { ["a", "an", "one"].contains(story.word($0)) }
    }
    let others = story.tokens.indices.contains { index in
      story.word(index) == word + "s"
        || (story.word(index) == word && ["another", "second", "other"].contains(story.word(index - 1)))
    }
    return isIntroduced && !others
  }
}

extension String {
  fileprivate static let comma = "Put commas round the “who” clause: the story has only one such person"
}
