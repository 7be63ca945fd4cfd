package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// A month, day, country, people or well-known name with a letter wrong: Febuary, Pakstan.
package struct NamesMisspelled: Rule {
  package let info = RuleInfo(
    "names.misspelled", "A well-known name with a letter wrong", .error, repeats: .once)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.misspeltNames.map { name in
      let start = story.tokens[name.token].range.start
      let range = TextRange(start, start + name.length)
      return Finding(
        range, .message(story.text[range], name.meant), fix: .change(range, to: name.meant),
        certainty: name.isSure ? .sure : .likely)
    }
  }
}

extension String {
  fileprivate static func message(_ found: String, _ meant: String) -> String {
    "Nobody is called “\(found)”; “\(meant)” was probably meant"
  }
}
