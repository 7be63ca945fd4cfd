package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// Initials that are spelled out only after readers have met them.
package struct AcronymsDefinedLate: Rule {
  package let info = RuleInfo(
    "acronyms.defined-late", "Initials that are spelled out after they were used", .warning, in: .prose,
    quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.acronyms.compactMap { acronym in
      guard let definition = acronym.definitions.first, definition.fits,
        story.block(ofToken: definition.token)?.kind == .paragraph,
        let use = acronym.uses.first(where: { isRead($0, story) }), use < definition.token
      else { return nil }
      return Finding(
        definition.range, .message(acronym.letters), related: [.init(story.tokens[use].range, "readers meet it here")])
    }
  }

  /// In a paragraph, in the paper’s own words, standing for itself.
  private func isRead(_ use: Int, _ story: StoryAnalysis) -> Bool {
    guard story.block(ofToken: use)?.kind == .paragraph, !story.isQuoted(use) else { return false }
    let neighbours = [story.string(max(0, use - 1)), story.string(use + 1)]
    return !neighbours.contains { ["(", ")", "/", "[", "]", ":", "#", "@"].contains($0) }
  }
}

extension String {
  fileprivate static func message(_ letters: String) -> String {
    "“\(letters)” has been used before: spell it out at the first mention"
  }
}
