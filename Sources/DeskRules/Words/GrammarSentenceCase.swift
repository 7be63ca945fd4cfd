package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A sentence that begins with a small letter.
package struct GrammarSentenceCase: Rule {
  package let info = RuleInfo("grammar.sentence-case", "A sentence without its capital", .error, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.sentences(in: info.scope).compactMap { sentence in
      let opensBlock = sentence.tokens.lowerBound == story.story.blocks[sentence.block].tokens.lowerBound
      guard !opensBlock, let first = sentence.tokens.first, lacksCapital(first, story) else { return nil }
      let range = story.tokens[first].range
      let written = story.string(first)
      let capital = written.prefix(1).uppercased() + written.dropFirst()
      return Finding(range, .message(capital), fix: .change(range, to: capital))
    }
  }

  /// A common word in small letters after a full stop that ends a word, and not an abbreviation, a name or an address.
  private func lacksCapital(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let token = story.tokens[index]
    guard token.isWord, token.letterCase == .lower, story.isMark(index - 1, "."), !story.isIn(.brand, index) else {
      return false
    }
    let before = index - 2
    guard story.isWord(before) || story.isMark(before, "%") || story.tokens[max(0, before)].kind == .number else {
      return false
    }
    guard story.frequency(index) > 0 else { return false }
    return !isAbbreviation(before, story)
  }

  private static let rare = 20

  /// A short word that no dictionary holds, or one in capitals, may be cut off by its point.
  private func isAbbreviation(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let token = story.tokens[index]
    guard token.isWord else { return false }
    if token.range.length <= 2 { return story.frequency(index) < 20_000 }
    return token.range.length <= 4 && story.frequency(index) < Self.rare
  }
}

extension String {
  fileprivate static func message(_ capital: String) -> String { "A sentence starts here: write “\(capital)”" }
}
