package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory

/// What a government or another body feels, with nobody to say so: `The ministry is confident`.
package struct AttributionStateOfMind: Rule {
  package let info = RuleInfo(
    "attribution.state-of-mind", "What a body feels, with nobody to say so", .warning, in: .prose, quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    guard !story.isOpinion else { return [] }
    return story.story.sentences.enumerated().flatMap { index, sentence -> [Finding] in
      guard story.voices[index] == .own else { return [] }
      return sentence.tokens.compactMap { word in
        guard story.isIn(.mindState, word), let subject = subject(of: word, in: sentence, story) else { return nil }
        return Finding(story.range(subject, word), .mind)
      }
    }
  }

  /// The first word of the body before `is` and the feeling.
  private func subject(of feeling: Int, in sentence: Sentence, _ story: StoryAnalysis) -> Int? {
    var verb = feeling - 1
    while story.isIn(.adverb, verb) { verb -= 1 }
    let noun = verb - 1
    guard ["is", "are", "remains", "remain"].contains(story.word(verb)), sentence.tokens.contains(noun),
      story.isIn(.institution, noun) || (story.isIn(.country, noun) && story.isCapitalised(noun))
    else { return nil }
    var start = noun
    while start > sentence.tokens.lowerBound, noun - start < 4, story.isWord(start - 1),
      story.isCapitalised(start - 1) || story.isIn(.determiner, start - 1)
    { start -= 1 }
    return story.isIn(.preposition, start - 1) || story.isIn(.conjunction, start) ? nil : start
  }
}

extension String {
  fileprivate static let mind = "Say how this is known: give the feeling to a person who voiced it"
}
