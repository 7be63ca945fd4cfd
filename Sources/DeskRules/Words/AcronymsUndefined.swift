package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// Initials that the story never spells out and that not every reader knows.
package struct AcronymsUndefined: Rule {
  package let info = RuleInfo("acronyms.undefined", "Initials that are never spelled out", .warning, quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.undefinedAcronyms.compactMap { acronym in
      guard let first = acronym.uses.first else { return nil }
      let others = acronym.uses.dropFirst().prefix(8).map {
        Finding.Related(story.tokens[$0].range, "“\(acronym.letters)” again")
      }
      return Finding(story.tokens[first].range, .message(acronym.letters), related: Array(others))
    }
  }
}

extension String {
  fileprivate static func message(_ letters: String) -> String { "“\(letters)” is never spelled out: say what it is" }
}
