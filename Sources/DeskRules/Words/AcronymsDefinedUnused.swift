package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// Initials in brackets behind a name that never stand for it later.
package struct AcronymsDefinedUnused: Rule {
  package let info = RuleInfo(
    "acronyms.defined-unused", "Initials given in brackets and never used", .suggestion, in: .prose, quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.acronyms.compactMap { acronym in
      guard acronym.uses.isEmpty, acronym.definitions.count == 1, let only = acronym.definitions.first,
        only.fits, story.isMark(only.token - 1, "("), story.block(ofToken: only.token)?.kind == .paragraph
      else { return nil }
      let brackets = story.range(only.token - 1, only.token + 1)
      let fix = Fix.delete(TextRange(only.expansion.end, brackets.end), "Delete the brackets")
      return Finding(brackets, .message(acronym.letters), fix: fix)
    }
  }
}

extension String {
  fileprivate static func message(_ letters: String) -> String {
    "“\(letters)” does not come again: delete it"
  }
}
