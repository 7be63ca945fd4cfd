package import DeskFacts
package import DeskLint

/// A word that no dictionary holds and that is no name.
package struct SpellingUnknownWord: Rule {
  package let info = RuleInfo("spelling.unknown-word", "A word that no dictionary holds", .error, repeats: .once)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] { story.misspellings(.unknown) { .unknown($0, $1) } }
}

extension String {
  fileprivate static func unknown(_ word: String, _ best: String?) -> String {
    best.map { "“\(word)” is no word; “\($0)” was probably meant" } ?? "“\(word)” is in no dictionary: check it"
  }
}
