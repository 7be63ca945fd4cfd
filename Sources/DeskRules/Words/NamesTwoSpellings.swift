package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// A name that is spelled two ways in one story.
package struct NamesTwoSpellings: Rule {
  package let info = RuleInfo("names.two-spellings", "A name spelled two ways", .warning, repeats: .once)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.nameVariants.map { pair in
      let range = story.tokens[pair.odd].range
      let other = story.tokens[pair.usual].range
      let stem = TextRange(range.start, range.start + pair.oddLength)
      return Finding(
        range, .message(story.text[stem], pair.usualName), fix: .change(stem, to: pair.usualName),
        related: [.init(other, "“\(pair.usualName)” here")])
    }
  }
}

extension String {
  fileprivate static func message(_ odd: String, _ usual: String) -> String {
    "“\(odd)” here, “\(usual)” elsewhere: which is it?"
  }
}
