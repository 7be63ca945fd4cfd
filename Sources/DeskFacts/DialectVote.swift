package import DeskLexicon
import DeskStory

/// Which English a story is written in, by the spellings that only one dialect uses.
package struct DialectVote: Sendable {
  package let dialect: Dialect
  /// Distinct spellings of each dialect outside names.
  package let american: Int
  package let british: Int
  package let isGiven: Bool

  /// Whether the story itself leaves no doubt.
  package var isClear: Bool { isGiven || max(american, british) >= 2 * min(american, british) + 1 }

  init(_ analysis: StoryAnalysis, given: Dialect?) {
    var american = 0
    var british = 0
    var counted = Set<Int>()
    for (index, token) in analysis.tokens.enumerated()
    where token.isWord && !analysis.isQuoted(index) && counted.insert(token.word).inserted {
      guard token.letterCase == .lower || analysis.opensSentence(index),
        let variant = analysis.lexicon.dialects.value(of: analysis.word(index))
      else { continue }
      if variant.hasPrefix(Dialect.american.rawValue) { american += 1 } else { british += 1 }
    }
    self.american = american
    self.british = british
    isGiven = given != nil
    dialect = given ?? (british > american ? .british : .american)
  }
}
