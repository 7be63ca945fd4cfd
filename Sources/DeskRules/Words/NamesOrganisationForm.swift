package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskText

/// An organisation’s name that is not the one its initials stand for.
package struct NamesOrganisationForm: Rule {
  package let info = RuleInfo("names.organisation-form", "An organisation under a name that is not its own", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.acronyms.flatMap { acronym -> [Finding] in
      guard let value = story.lexicon.organisations.value(of: acronym.letters) else { return [] }
      let right = value.split(separator: "|").map(String.init)
      return acronym.definitions.compactMap { finding($0, right, story) }
    }
  }

  /// Another body with the same initials shares few words with the known one and is left alone.
  private func finding(_ definition: Acronym.Definition, _ right: [String], _ story: StoryAnalysis) -> Finding? {
    let written = story.text[definition.expansion]
    guard !written.hasSuffix("’s"), !written.hasSuffix("'s") else { return nil }
    guard let best = right.first, !right.contains(where: { fold($0) == fold(written) }) else { return nil }
    let nearest = right.max { shared($0, written) < shared($1, written) } ?? best
    let words = fold(nearest).split(separator: " ").count
    guard shared(nearest, written) * 2 >= words, words > 1, firstWord(nearest) == firstWord(written) else { return nil }
    return Finding(definition.range, .message(nearest), fix: .change(definition.expansion, to: nearest))
  }

  private func firstWord(_ name: String) -> Substring { fold(name).prefix { $0 != " " } }

  private func shared(_ name: String, _ other: String) -> Int {
    let words = Set(fold(name).split(separator: " "))
    return fold(other).split(separator: " ").filter(words.contains).count
  }

  /// Small letters, British s, one kind of apostrophe.
  private func fold(_ name: String) -> String {
    String(
      name.lowercased().split(separator: " ").filter { $0 != "the" && $0 != "of" && $0 != "and" && $0 != "for" }
        .map { $0 == "organization" ? "organisation" : $0 == "program" ? "programme" : $0 == "labor" ? "labour" : $0 }
        .joined(separator: " ").map { $0 == "’" ? "'" : $0 })
  }
}

extension String {
  fileprivate static func message(_ right: String) -> String { "Its name is “\(right)”" }
}
