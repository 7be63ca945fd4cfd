package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory

/// `its May 5 illegal blockade`: a date wedged between the owner and an adjective that judges.
package struct StyleDateBeforeAdjective: Rule {
  package let info = RuleInfo(
    "style.date-before-adjective", "A date wedged before an adjective", .warning, in: .prose, quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { month in
      let adjective = month + 2
      guard story.isMonth(month), story.isOneSpace(after: month),
        month + 3 < story.tokens.count, story.tokens[month + 1].kind == .number, isOwner(month - 1, story),
        story.isIn(.legalLoaded, adjective) || story.isIn(.loaded, adjective) || story.isIn(.praise, adjective),
        story.isWord(month + 3)
      else { return nil }
      return Finding(story.range(month, month + 1), .date)
    }
  }

  private func isOwner(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isIn(.possessive, index) || story.word(index).hasSuffix("'s") || story.word(index) == "the"
  }
}

extension String {
  fileprivate static let date = "Move the date: it stands between the adjective and what it belongs to"
}
