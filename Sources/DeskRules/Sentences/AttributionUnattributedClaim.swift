package import DeskFacts
package import DeskLint
import DeskStory

/// A charge against somebody, or a forecast of harm, that the paper makes itself: nobody in the sentence says so, and
/// no speaker is carried over from the one before.
package struct AttributionUnattributedClaim: Rule {
  package let info = RuleInfo(
    "attribution.unattributed-claim", "An accusation or a forecast of harm with nobody to say so", .warning,
    in: .paragraph, quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.story.sentences.enumerated().compactMap { index, sentence in
      guard story.voices[index] == .own, isPlain(sentence, story) else { return nil }
      let voice = OwnVoice(analysis: story, sentence: sentence)
      let accusation = Accusation(analysis: story, sentence: sentence)
      guard accusation.isMade || (!story.isOpinion && voice.judgesTwice && !accusation.isSupposed) else { return nil }
      return Finding(sentence.range, .claim)
    }
  }

  /// Whether the sentence holds no quotation and is not a scrap.
  private func isPlain(_ sentence: Sentence, _ story: StoryAnalysis) -> Bool {
    sentence.tokens.count > 4 && !sentence.tokens.contains { story.isQuoted($0) }
  }
}

extension String {
  fileprivate static let claim = "Say who says so: the paper makes this claim itself"
}
