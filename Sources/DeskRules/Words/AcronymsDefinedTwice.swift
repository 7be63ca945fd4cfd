package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// Initials that the story spells out a second time, or in two ways.
package struct AcronymsDefinedTwice: Rule {
  package let info = RuleInfo(
    "acronyms.defined-twice", "Initials that are spelled out twice", .warning, in: .prose, quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.acronyms.flatMap { acronym in
      let definitions = acronym.definitions.filter { isInProse($0, story) }
      guard let first = definitions.first else { return [Finding]() }
      return definitions.dropFirst().compactMap { again in
        let isSame = words(of: again, story) == words(of: first, story)
        return Finding(
          again.range, isSame ? .twice(acronym.letters) : .otherwise(acronym.letters),
          related: [.init(first.range, "spelled out here first")])
      }
    }
  }

  private func isInProse(_ definition: Acronym.Definition, _ story: StoryAnalysis) -> Bool {
    definition.fits && story.block(ofToken: definition.token).map { $0.kind == .paragraph } ?? false
  }

  private func words(of definition: Acronym.Definition, _ story: StoryAnalysis) -> [String] {
    story.text[definition.expansion].lowercased().split { !$0.isLetter }.map(String.init)
  }
}

extension String {
  fileprivate static func twice(_ letters: String) -> String {
    "“\(letters)” has been spelled out before: use the letters alone"
  }
  fileprivate static func otherwise(_ letters: String) -> String {
    "“\(letters)” is spelled out in two ways: which is right?"
  }
}
