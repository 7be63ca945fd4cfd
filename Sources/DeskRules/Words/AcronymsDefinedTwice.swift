package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A name spelled out with its initials for the second time, as if the first had not been there.
package struct AcronymsDefinedTwice: Rule {
  package let info = RuleInfo(
    "acronyms.defined-twice", "Initials that are spelled out twice", .warning, in: .paragraph, quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.acronyms.flatMap { acronym -> [Finding] in
      let spelled = acronym.definitions.filter { story.block(ofToken: $0.token)?.kind == .paragraph }
      guard let first = spelled.first, acronym.letters.count > 2, !story.isIn(.knownAcronym, first.token),
        story.word(first.token) != "ceo", story.word(first.token) != "cfo"
      else { return [] }
      return spelled.dropFirst().filter { means($0, sameAs: first, story) }.map { again in
        Finding(
          again.range, .again(acronym.letters), related: [Finding.Related(first.range, "spelled out here before")])
      }
    }
  }

  /// Whether both long forms end in the same word, so that they name one thing.
  private func means(_ one: Acronym.Definition, sameAs other: Acronym.Definition, _ story: StoryAnalysis) -> Bool {
    func last(_ definition: Acronym.Definition) -> Substring? {
      story.text[definition.expansion].lowercased().split { !$0.isLetter }.last
    }
    return last(one) == last(other)
  }
}

extension String {
  fileprivate static func again(_ letters: String) -> String {
    "This is spelled out already: write “\(letters)” alone, or the name alone"
  }
}
