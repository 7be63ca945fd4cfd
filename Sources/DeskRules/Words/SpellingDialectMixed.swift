package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A British spelling in American copy, or the other way round, outside names. Somebody who speaks has no spelling, and
/// the paper’s is written for him; a text that is quoted keeps its own.
package struct SpellingDialectMixed: Rule {
  package let info = RuleInfo(
    "spelling.dialect-mixed", "A spelling of another English than the story’s", .warning,
    repeats: .once)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let vote = story.dialect
    guard vote.isClear, vote.american + vote.british > 0 || vote.isGiven else { return [] }
    return story.tokens.indices.compactMap { finding($0, vote.dialect, story) }
  }

  private func finding(_ index: Int, _ dialect: Dialect, _ story: StoryAnalysis) -> Finding? {
    guard let other = story.dialectOfSpelling(index), let side = dialect.side, other != side,
      side == dialect || story.lexicon.speller(dialect)?.knows(story.word(index)) == false
    else { return nil }
    let token = story.tokens[index]
    guard token.isWord, token.letterCase == .lower || (story.opensSentence(index) && !story.isCapitalised(index + 1))
    else {
      return nil
    }
    guard !story.isHouseWord(index), !story.isQuoted(index) || isSpoken(index, story),
      let variant = story.lexicon.dialects.value(of: story.word(index)),
      let parting = variant.firstIndex(of: " ")
    else { return nil }
    let plain = String(variant[variant.index(after: parting)...])
    let right = token.letterCase == .lower ? plain : plain.prefix(1).uppercased() + plain.dropFirst()
    return Finding(token.range, .message(right, dialect), fix: .change(token.range, to: right))
  }
}

extension SpellingDialectMixed {
  /// Fewer words between quotation marks may stand in a text, too.
  private static let shortest = 5

  /// Whether the word stands in a quotation of some words that its paragraph has somebody speak, not write.
  private func isSpoken(_ index: Int, _ story: StoryAnalysis) -> Bool {
    guard let block = story.block(ofToken: index),
      let quotation = story.quotations.first(where: { $0.depth == 0 && $0.inner.contains(story.tokens[index].range) })
    else { return false }
    let isLong =
      block.tokens.count { !story.tokens[$0].isMark && quotation.inner.contains(story.tokens[$0].range) }
      >= Self.shortest
    let around = block.tokens.filter { !story.isQuoted($0) }
    return isLong && around.contains { story.isIn(.speaking, $0) } && !around.contains { story.isIn(.writing, $0) }
  }
}

extension String {
  fileprivate static func message(_ right: String, _ dialect: Dialect) -> String {
    "The story is in \(dialect.title) English: write “\(right)”"
  }
}
