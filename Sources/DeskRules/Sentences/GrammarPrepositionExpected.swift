package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory

/// `ashamed at themselves`, `a handful for senators`: the word before it takes another preposition.
package struct GrammarPrepositionExpected: Rule {
  package let info = RuleInfo(
    "grammar.preposition-expected", "A preposition that does not go with the word before it", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.doubts(.preposition, from: Self.least).filter { isUnheardOf($0) && isGoverned($0, story) }.map {
      story.changeFinding($0)
    }
  }

  private static let least: Float = 1.8

  /// Whether the word before is mostly followed by the one preposition, and hardly ever by the other.
  private func isUnheardOf(_ doubt: SlotDoubt) -> Bool { doubt.habit.meant >= 0.4 && doubt.habit.written <= 0.004 }

  /// Whether the word before governs its preposition: an adjective, what was done to somebody, or a noun that counts.
  /// Of other nouns and of verbs a phrase with any preposition may tell more.
  private func isGoverned(_ doubt: SlotDoubt, _ story: StoryAnalysis) -> Bool {
    let before = doubt.tokens.lowerBound - 1
    if story.isIn(.quantityNoun, before) { return ["for", "to", "with"].contains(story.word(before + 1)) }
    guard let tag = story.tag(ofToken: before), story.word(before) != "such", story.word(before + 1) != "by" else {
      return false
    }
    return tag.part == .adjective || tag.form == .participle && story.isIn(.be, before - 1)
  }
}
