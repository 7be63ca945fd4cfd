package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// Initials in a headline that readers meet spelled out only further down.
package struct AcronymsHeadlineFirst: Rule {
  package let info = RuleInfo(
    "acronyms.headline-first", "Initials in the headline before the story has spelled them out", .warning, in: .headline
  )

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.acronyms.compactMap { acronym in
      guard !acronym.definitions.isEmpty, let first = acronym.uses.first, isInHeadline(first, story) else { return nil }
      guard !story.lexicon.lists.contains(acronym.letters.lowercased(), in: .knownAcronym),
        !story.houseWords.accepts(acronym.letters)
      else { return nil }
      let place = acronym.definitions.prefix(1).map { Finding.Related($0.range, "spelled out only here") }
      return Finding(story.tokens[first].range, .message(acronym.letters), related: place)
    }
  }

  private func isInHeadline(_ token: Int, _ story: StoryAnalysis) -> Bool {
    story.blocks(of: .headline).contains { $0.block.tokens.contains(token) }
  }
}

extension String {
  fileprivate static func message(_ letters: String) -> String {
    "“\(letters)” means nothing yet to a reader of the headline"
  }
}
