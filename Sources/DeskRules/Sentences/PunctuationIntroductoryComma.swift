package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory

/// `During the call the officials said`: good copy has a comma between what leads into the sentence and the sentence.
package struct PunctuationIntroductoryComma: Rule {
  package let info = RuleInfo(
    "punctuation.introductory-comma", "A comma missing after the words that lead into a sentence", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.doubts(.commaLost, from: Self.least).compactMap { doubt in
      guard Self.kinds.contains(doubt.kind), !isShort(doubt, story), opensMainClause(doubt, story),
        !isClauseOfManner(doubt, story)
      else { return nil }
      return story.commaFinding(doubt, .introductory)
    }
  }

  /// From which odds on nine in ten alarms were right.
  private static let least: Float = 1
  private static let leastForShort: Float = 1.4

  private static let kinds: Set<SlotKind> = [.commaAfterFirst, .commaAfterOpener, .commaElsewhere]

  /// `On Friday the council`, `By her own count she`: a date of a word or two may go without, and a phrase of four
  /// words is let pass more often.
  private func isShort(_ doubt: SlotDoubt, _ story: StoryAnalysis) -> Bool {
    let word = doubt.tokens.lowerBound
    guard let first = story.story.sentence(ofToken: word)?.tokens.lowerBound, word - first <= 4 else { return false }
    if doubt.odds < Self.leastForShort, word - first > 1 { return true }
    guard word - first <= 3 else { return false }
    return story.isIn(.weekday, word - 1) || story.isIn(.month, word - 1) || story.isNumber(word - 1)
  }

  /// Whether a subject begins behind the gap. Where the gap is not behind the first words of the sentence, it must be a
  /// pronoun or follow a date.
  private func opensMainClause(_ doubt: SlotDoubt, _ story: StoryAnalysis) -> Bool {
    let word = doubt.tokens.lowerBound
    if story.isIn(.usState, word) || story.isIn(.title, word - 1) || isPartyLabel(word, story) { return false }
    if doubt.kind != .commaElsewhere || isFirstMark(word, story) {
      // A name and what it is: Brad Miller a former congressman.
      let isApposition = story.isCapitalised(word - 1) && ["a", "an"].contains(story.word(word))
      return !isApposition && story.tag(ofToken: word)?.form != .gerund && leadsIn(word, story)
    }
    return story.isIn(.subjectPronoun, word) || story.isNumber(word - 1)
  }

  /// Whether the sentence opens with a preposition, a word such as “when” or an adverb, and not with a subject.
  private func leadsIn(_ word: Int, _ story: StoryAnalysis) -> Bool {
    let opening = story.story.sentence(ofToken: word)?.tokens.first { !story.tokens[$0].isMark }
    guard let tag = opening.flatMap({ story.tag(ofToken: $0) }) else { return false }
    return [.preposition, .subordinator, .adverb].contains(tag.part)
  }

  /// Whether no mark but that of a quotation stands between the start of the sentence and the word.
  private func isFirstMark(_ word: Int, _ story: StoryAnalysis) -> Bool {
    guard let first = story.story.sentence(ofToken: word)?.tokens.lowerBound, word - first <= Self.reach else {
      return false
    }
    return story.tokens[first].isMark && !story.tokens[(first + 1)..<word].contains { $0.isMark }
  }

  /// So many words may open a sentence.
  private static let reach = 14

  private func isPartyLabel(_ word: Int, _ story: StoryAnalysis) -> Bool {
    ["r-", "d-", "i-"].contains { story.word(word).hasPrefix($0) }
  }

  /// `However the cases are decided` says how, and so does `the way he sees it`.
  private func isClauseOfManner(_ doubt: SlotDoubt, _ story: StoryAnalysis) -> Bool {
    let word = doubt.tokens.lowerBound
    guard doubt.kind == .commaAfterFirst, story.word(word - 1) == "however",
      let sentence = story.story.sentence(ofToken: word)
    else { return false }
    return sentence.tokens.contains { $0 > word && story.isMark($0, ",") }
  }
}

extension String {
  fileprivate static let introductory = "Put a comma after the words that lead into the sentence"
}
