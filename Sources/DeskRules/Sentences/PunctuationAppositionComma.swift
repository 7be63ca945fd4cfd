package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory

/// `said Rick Hasen a law professor`: a comma parts a name from what tells who it is.
package struct PunctuationAppositionComma: Rule {
  package let info = RuleInfo(
    "punctuation.apposition-comma", "A comma missing between a name and what it is", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.doubts(.commaLost, from: Self.least).compactMap { doubt in
      let word = doubt.tokens.lowerBound
      guard [.commaAfterOpener, .commaElsewhere].contains(doubt.kind), isName(word - 1, story),
        story.isCapitalised(word - 1),
        story.isWord(word - 2), ["a", "an"].contains(story.word(word)) || isPartyLabel(word, story),
        !isNamed(word, story)
      else { return nil }
      return story.commaFinding(doubt, .apposition)
    }
  }

  /// From which odds on nine in ten alarms were right.
  private static let least: Float = 0.8
  /// In so many words before the name a verb that makes somebody something is sought.
  private static let reach = 12

  /// Whether a verb that makes somebody something stands not far before.
  private func isNamed(_ word: Int, _ story: StoryAnalysis) -> Bool {
    (max(0, word - Self.reach)..<word).contains { story.isIn(.namingVerb, $0) }
  }

  /// Whether a name of two words ends with the token, and not a date or a place of many.
  private func isName(_ token: Int, _ story: StoryAnalysis) -> Bool {
    story.isCapitalised(token - 1) && !story.isIn(.month, token) && !story.isIn(.weekday, token)
      && !story.isMark(token - 2, ".") || story.isIn(.title, token - 1)
  }

  private func isPartyLabel(_ word: Int, _ story: StoryAnalysis) -> Bool {
    ["r-", "d-", "i-"].contains { story.word(word).hasPrefix($0) }
  }
}

extension String {
  fileprivate static let apposition = "Put a comma between the name and what tells who it is"
}
