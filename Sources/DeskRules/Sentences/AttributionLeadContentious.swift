package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A first paragraph that makes a charge or passes judgment, with no source and no day.
package struct AttributionLeadContentious: Rule {
  package let info = RuleInfo(
    "attribution.lead-contentious", "A lead that takes sides without a source", .warning, in: .paragraph,
    quotations: .skip, repeats: .story)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    guard !story.isOpinion, let lead = story.blocks(of: .paragraph).first?.block.sentences.first,
      story.voices[lead] == .own
    else { return [] }
    let sentence = story.story.sentences[lead]
    guard !hasDay(sentence, story), !sentence.tokens.contains(where: { story.isQuoted($0) }) else { return [] }
    let accusation = Accusation(analysis: story, sentence: sentence)
    guard !accusation.isSupposed else { return [] }
    let judges = !OwnVoice(analysis: story, sentence: sentence).loadedWords.isEmpty
    return judges || accusation.isMade ? [Finding(clause(of: sentence, story), .lead)] : []
  }

  /// Whether the sentence says when: a weekday, or a date that tells the day of the news.
  private func hasDay(_ sentence: Sentence, _ story: StoryAnalysis) -> Bool {
    sentence.tokens.contains { index in
      story.isIn(.weekday, index) || ["today", "yesterday", "tonight"].contains(story.word(index))
        || (story.isIn(.month, index) && story.isIn(.preposition, index - 1))
    }
  }

  /// The words up to where the first clause turns, four at the least.
  private func clause(of sentence: Sentence, _ story: StoryAnalysis) -> TextRange {
    let start = sentence.tokens.first { story.isWord($0) } ?? sentence.tokens.lowerBound
    let end = sentence.tokens.first { index in
      index > start + 3
        && (story.isIn(.preposition, index) || story.isIn(.conjunction, index) || story.word(index) == "to"
          || story.isMark(index, ","))
    }
    return story.range(start, (end ?? sentence.tokens.upperBound) - 1)
  }
}

extension String {
  fileprivate static let lead = "Give this lead a source and a day: it takes sides on its own word"
}
