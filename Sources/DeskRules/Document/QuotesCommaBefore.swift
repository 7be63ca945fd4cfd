package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `He said “It is late.”`: a whole sentence that is quoted takes a comma or a colon before it.
package struct QuotesCommaBefore: Rule {
  package let info = RuleInfo(
    "quotes.comma-before", "A quoted sentence right behind the verb, without a comma", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.quotations.compactMap { quotation in
      let inside = story.story.tokens(touching: quotation.inner)
      let first = inside.lowerBound
      let verb = first - 2
      guard quotation.depth == 0, quotation.isDouble, !quotation.isOpen, story.isIn(.pressVerb, verb),
        story.isOneSpace(after: verb), story.isWord(first), isSentence(inside, story)
      else { return nil }
      let end = story.tokens[verb].end
      return Finding(
        story.range(verb, first), .message,
        fix: Fix("Put a comma in", .suggested, edits: [.init(TextRange(end, end), ",")]))
    }
  }

  private func isSentence(_ inside: Range<Int>, _ story: StoryAnalysis) -> Bool {
    guard inside.count >= 5, story.isCapitalised(inside.lowerBound), let last = inside.last else { return false }
    guard [".", "!", "?", ","].contains(where: { story.isMark(last, $0) }) else { return false }
    return inside.contains { story.tag(ofToken: $0)?.isFinite ?? false }
  }
}

extension String {
  fileprivate static let message = "Put a comma before the sentence that is quoted"
}
