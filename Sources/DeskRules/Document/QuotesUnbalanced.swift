package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// A quotation that opens and never closes, or closes and never opened.
package struct QuotesUnbalanced: Rule {
  package let info = RuleInfo("quotes.unbalanced", "A quotation mark without its partner", .error, in: .copy)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let open = story.quotations.filter(\.isOpen).map { quotation in
      Finding(TextRange(quotation.range.start, quotation.inner.start), .unclosed)
    }
    let orphans = story.orphanMarks.map { Finding($0.range, .unopened) }
    return open + orphans
  }
}

extension String {
  fileprivate static let unclosed = "This quotation is never closed: add the mark where the words end"
  fileprivate static let unopened = "This mark closes a quotation that was never opened"
}
