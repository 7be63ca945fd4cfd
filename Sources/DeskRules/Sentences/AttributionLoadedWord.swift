package import DeskFacts
package import DeskLint
import DeskStory

/// A word that judges, outside quotation marks: a question where the paper says it, advice where somebody else does.
package struct AttributionLoadedWord: Rule {
  package let info = RuleInfo(
    "attribution.loaded-word", "A word that passes judgment in the paper’s own voice", .warning,
    in: [.prose, .subhead],
    quotations: .skip, repeats: .once)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    guard !story.isOpinion else { return [] }
    return story.story.sentences.enumerated().flatMap { index, sentence -> [Finding] in
      let isOwn = story.voices[index] == .own || story.voices[index] == .inherited
      return OwnVoice(analysis: story, sentence: sentence).loadedPhrases.map { phrase in
        Finding(
          story.range(of: phrase), isOwn ? .ownVoice : .governed,
          certainty: isOwn ? .sure : .likely)
      }
    }
  }
}

extension String {
  fileprivate static let ownVoice = "The paper passes judgment here: give it to somebody or drop the word"
  fileprivate static let governed = "Quote this word or drop it: without marks it reads as the paper’s"
}
