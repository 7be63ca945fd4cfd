package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `She said she would “take my time”`: the sentence says she, the quotation inside it says my.
package struct QuotesPersonClash: Rule {
  package let info = RuleInfo(
    "quotes.person-clash", "A part quotation whose “I” clashes with the sentence’s “he” or “she”", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.quotations.compactMap { quotation in
      let inside = story.story.tokens(touching: quotation.inner)
      let first = inside.lowerBound
      guard quotation.depth == 0, !quotation.isOpen, story.isWord(first), story.isWord(first - 2),
        story.tokens[first].letterCase == .lower, takesQuotation(first - 2, story)
      else { return nil }
      guard inside.count <= 12, let clash = inside.first(where: { Self.mine.contains(story.word($0)) }) else {
        return nil
      }
      return Finding(story.range(clash, clash), .message)
    }
  }

  private static let mine: Set<String> = ["my", "mine", "myself"]

  /// A verb of the sentence that a third person is the subject of, right before the quotation: she would “…”.
  private func takesQuotation(_ index: Int, _ story: StoryAnalysis) -> Bool {
    guard story.isIn(.modal, index) || ["to", "was", "is", "had", "has"].contains(story.word(index)) else {
      return false
    }
    return (max(0, index - 4)..<index).contains { ["he", "she"].contains(story.word($0)) }
  }
}

extension String {
  fileprivate static let message =
    "The sentence speaks of a third person and the quotation of “me”: quote a whole sentence, or paraphrase"
}
