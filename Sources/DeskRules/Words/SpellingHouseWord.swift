package import DeskFacts
package import DeskLint
import DeskText

/// A word that the desk’s own list rejects.
package struct SpellingHouseWord: Rule {
  package let info = RuleInfo("spelling.house-word", "A word that the desk’s list rejects", .error, repeats: .once)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.houseSlips.map { slip in
      let fix = slip.replacement.map { Fix.change(slip.range, to: $0) }
      return Finding(slip.range, .message(story.text[slip.range], slip.replacement), fix: fix)
    }
  }
}

extension String {
  fileprivate static func message(_ word: String, _ right: String?) -> String {
    right.map { "The desk’s word list rejects “\(word)”: write “\($0)”" }
      ?? "The desk’s word list rejects “\(word)”: write another word"
  }
}
