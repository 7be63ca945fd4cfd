package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory

/// `The mayor accused Roe of theft`, and nowhere a word from Roe, nor that he was asked.
package struct SourcingNoResponse: Rule {
  package let info = RuleInfo(
    "sourcing.no-response", "Somebody is accused and is not heard", .suggestion, in: .paragraph, quotations: .skip,
    repeats: .story)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    guard !story.isOpinion, !answers(story) else { return [] }
    return story.places(of: ["accused", "accuses", "accusing"]).compactMap { verb in
      let first = ["the", "former"].contains(story.word(verb + 1)) ? verb + 2 : verb + 1
      guard !story.isQuoted(verb), story.isCapitalised(first), story.isWord(first), !story.isIn(.be, verb - 1),
        let run = story.names.runs.first(where: { $0.tokens.contains(first) }), let last = run.tokens.last,
        !speaks(story.tokens[last].word, story)
      else { return nil }
      return Finding(story.range(verb, last), .unheard)
    }
  }

  private static let answering: Set<String> = [
    "denied", "denies", "deny", "denying", "denial", "declined", "declines", "comment", "respond", "responded",
    "response", "rejected", "rejects", "dismissed", "dismisses", "disputed", "disputes", "reached", "pleaded",
    "replied",
  ]

  /// Whether somebody in the story denies something, or was asked.
  private func answers(_ story: StoryAnalysis) -> Bool { !story.places(of: SourcingNoResponse.answering).isEmpty }

  /// Whether the name is the speaker of anything in the story.
  private func speaks(_ word: Int, _ story: StoryAnalysis) -> Bool {
    story.attributions.contains { said in
      said.contains { each in each.speakerTokens?.contains { story.tokens[$0].word == word } ?? false }
    }
  }
}

extension String {
  fileprivate static let unheard = "Ask the accused, and print the answer or that there was none"
}
