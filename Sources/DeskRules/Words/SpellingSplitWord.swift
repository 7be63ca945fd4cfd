package import DeskFacts
package import DeskLint

/// One word with a space in it: to gether, presid ency.
package struct SpellingSplitWord: Rule {
  package let info = RuleInfo("spelling.split-word", "One word with a space in it", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] { story.misspellings(.split) { .split($0, $1) } }
}

extension String {
  fileprivate static func split(_ words: String, _ best: String?) -> String {
    "“\(words)” is one word: write “\(best ?? words)”"
  }
}
