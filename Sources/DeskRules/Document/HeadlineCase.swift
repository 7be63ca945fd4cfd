package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A headline with a capital on each word but one.
package struct HeadlineCase: Rule {
  package let info = RuleInfo(
    "headline.case", "A small letter in a headline of capitals", .warning, in: .headline)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.blocks(of: info.scope).compactMap { _, block in
      let words = block.tokens.filter { counts($0, story) }
      let small = words.filter { story.tokens[$0].letterCase == .lower }
      guard words.count >= 6, small.count == 1, let word = small.first, word != words.first,
        words.count(where: { isEveryday($0, story) }) > 1,
        words.contains(where: { isCapitalVerb($0, story) })
      else { return nil }
      let range = story.tokens[word].range
      let written = story.string(word)
      let fix = Fix.change(range, to: written.prefix(1).uppercased() + written.dropFirst())
      return Finding(range, .message, fix: fix)
    }
  }

  /// A capital that no name explains.
  private func isEveryday(_ index: Int, _ story: StoryAnalysis) -> Bool {
    guard story.isCapitalised(index), let tag = story.tag(ofToken: index) else { return false }
    return tag.part != .name
  }

  private func isCapitalVerb(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isCapitalised(index) && story.tag(ofToken: index)?.isVerbal ?? false
  }

  /// Words that such a headline writes with a capital, whatever the house: long ones, and no small word of grammar.
  private func counts(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let token = story.tokens[index]
    guard token.isWord, token.range.length > 3, !token.hasHyphen, !story.isQuoted(index) else { return false }
    if story.touchesNext(index - 1), story.tokens[index - 1].isMark { return false }
    return !story.isIn(.functionWord, index) && !story.isIn(.preposition, index) && !story.isIn(.brand, index)
  }
}

extension String {
  fileprivate static let message = "The other words of the line have capitals"
}
