package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `He said that it was, “just a game”`: quoted words that are part of the sentence take no comma before them.
package struct PunctuationQuoteComma: Rule {
  package let info = RuleInfo(
    "punctuation.quote-comma", "A comma before quoted words that belong to the sentence", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.quotations.compactMap { quotation in
      let first = story.story.firstToken(endingAfter: quotation.inner.start)
      let comma = first - 2
      guard quotation.depth == 0, quotation.isDouble, story.isMark(comma, ","), story.isOneSpace(after: comma),
        story.isWord(first), runsOn(comma - 1, into: first, story), !isPutIn(comma, story),
        !isQuestion(quotation, story)
      else { return nil }
      return Finding(
        story.range(comma - 1, first), .comma, fix: .delete(story.tokens[comma].range, "Take the comma out"))
    }
  }

  /// Whether the word before the comma cannot do without what is quoted.
  private func runsOn(_ word: Int, into first: Int, _ story: StoryAnalysis) -> Bool {
    let isPart = story.tokens[first].letterCase == .lower
    switch story.word(word) {
    case "that":
      return isPart && story.isIn(.saying, word - 1) && story.tag(ofToken: first)?.opensSubject ?? false
    case "is", "was", "are", "were", "it's", "as": return isPart
    case "of", "the", "a", "an", "called", "titled", "dubbed": return true
    default: return isPart && (word - 4..<word).contains { Self.naming.contains(story.word($0)) }
    }
  }

  /// `called the plan, “a waste”`
  private static let naming: Set<String> = ["called", "dubbed", "labelled", "labeled", "branded", "termed"]

  /// `it is, according to the board, “…”`
  private func isPutIn(_ comma: Int, _ story: StoryAnalysis) -> Bool {
    let reach = story.word(comma - 1) == "of" ? 12 : 6
    return (max(0, comma - reach)..<comma).contains { story.isMark($0, ",") }
  }

  private func isQuestion(_ quotation: Quotation, _ story: StoryAnalysis) -> Bool {
    story.text.byte(at: quotation.inner.end - 1) == UInt8(ascii: "?")
  }
}

extension String {
  fileprivate static let comma = "Take the comma out: the quoted words are part of the sentence"
}
