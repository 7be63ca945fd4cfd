package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `two record season’s in a row`, `our nations history`: an apostrophe where a plural was meant, or none where a
/// possessive was.
package struct PunctuationApostropheExpected: Rule {
  package let info = RuleInfo(
    "punctuation.apostrophe-expected", "A plural in the place of a possessive, or the other way round", .warning,
    in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.doubts(.apostrophe, from: Self.least).compactMap { doubt in
      guard doubt.written == .possessive && doubt.answer == .third ? isFollowed(doubt, story) : owns(doubt, story)
      else {
        return nil
      }
      return story.changeFinding(doubt)
    }
  }

  /// From which odds on nine in ten alarms were right.
  private static let least: Float = 3

  /// Whether a word follows that nothing can belong to.
  private func isFollowed(_ doubt: SlotDoubt, _ story: StoryAnalysis) -> Bool {
    let next = doubt.tokens.upperBound
    return story.isIn(.preposition, next) || story.isIn(.conjunction, next)
      || ["who", "are", "were", "have"].contains(story.word(next))
  }

  /// Whether a plural stands between a determiner and a noun in small letters.
  private func owns(_ doubt: SlotDoubt, _ story: StoryAnalysis) -> Bool {
    let (before, next) = (doubt.tokens.lowerBound - 1, doubt.tokens.upperBound)
    guard doubt.written == .third, doubt.answer == .possessive || doubt.answer == .pluralPossessive else {
      return false
    }
    return (story.isIn(.determiner, before) || story.isIn(.possessive, before))
      && story.tag(ofToken: next)?.part == .noun
  }
}
