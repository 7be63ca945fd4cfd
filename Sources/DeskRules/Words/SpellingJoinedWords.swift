package import DeskFacts
package import DeskLint

/// Two words with no space between them: ofthe, inthe.
package struct SpellingJoinedWords: Rule {
  package let info = RuleInfo("spelling.joined-words", "Two words run together", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] { story.misspellings(.joined) { .joined($0, $1) } }
}

extension String {
  fileprivate static func joined(_ word: String, _ best: String?) -> String {
    "“\(word)” is two words: write “\(best ?? word)”"
  }
}
