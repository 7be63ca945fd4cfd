package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory

/// `We asked the mayor`: the writer steps into a news story. A column, which does so throughout, is left alone.
package struct AttributionFirstPerson: Rule {
  package let info = RuleInfo(
    "attribution.first-person", "The writer steps into the story", .suggestion, in: .paragraph, quotations: .skip,
    repeats: .story)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    guard !story.isOpinion else { return [] }
    return story.story.sentences.enumerated().flatMap { index, sentence -> [Finding] in
      guard story.voices[index] == .own || story.voices[index] == .hedged, !isAsked(sentence, story) else { return [] }
      return sentence.tokens.filter { isWriter($0, in: sentence, story) }.map {
        Finding(story.tokens[$0].range, .person)
      }
    }
  }

  private static let words: Set<String> = [
    "i", "i'm", "i've", "i'd", "i'll", "we", "we're", "we've", "we'll", "our", "ours", "my", "myself", "ourselves",
  ]

  /// The pronoun outside quotation marks: no numeral of a king or a war, no name that holds the word.
  private func isWriter(_ index: Int, in sentence: Sentence, _ story: StoryAnalysis) -> Bool {
    guard AttributionFirstPerson.words.contains(story.word(index)), !story.isQuoted(index) else { return false }
    if story.word(index) == "i" {
      return !story.isCapitalised(index - 1) && !story.isCapitalised(index + 1) && !story.isMark(index + 1, ".")
        && !story.isMark(index - 1, "-")
    }
    return story.tokens[index].letterCase == .lower
      || (index == sentence.tokens.lowerBound && !story.isCapitalised(index + 1))
  }

  /// A sentence with a quotation in it, or with the marks of one that was never closed.
  private func isAsked(_ sentence: Sentence, _ story: StoryAnalysis) -> Bool {
    sentence.tokens.contains { index in
      story.isQuoted(index) || ["\"", "“", "”", "‘", "’", ":", "@"].contains { story.isMark(index, $0) }
    }
  }
}

extension String {
  fileprivate static let person = "Keep the writer out of the news: name the paper, or leave this out"
}
