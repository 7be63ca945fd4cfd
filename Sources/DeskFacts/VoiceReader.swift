import DeskLexicon
import DeskStory
import DeskText

/// Says of each sentence whose word it is.
struct VoiceReader {
  private let analysis: StoryAnalysis
  /// The verbs by which a document is made to say something: `the report found`, `a poll shows`, `documents seen by`.
  private let documentVerbs: [Int]

  init(_ analysis: StoryAnalysis) {
    self.analysis = analysis
    documentVerbs = analysis.places(of: VoiceReader.showing).filter { index in
      (1...6).contains { back in analysis.isIn(.documentNoun, index - back) }
    }
  }

  /// The voices of the sentences, in order.
  func voices() -> [Voice] {
    var voices: [Voice] = []
    for (index, sentence) in analysis.story.sentences.enumerated() {
      let isFollowing = index > 0 && analysis.story.sentences[index - 1].block == sentence.block
      voices.append(voice(index, sentence, after: isFollowing ? voices[index - 1] : nil))
    }
    return voices
  }

  private func voice(_ index: Int, _ sentence: Sentence, after previous: Voice?) -> Voice {
    let words = sentence.tokens.filter { !analysis.tokens[$0].isMark }
    let quoted = analysis.quotedCount(of: words)
    if quoted * 2 >= max(1, words.count) { return .quoted }
    if analysis.attributions[index].contains(where: { $0.tier == .saying })
      || documentVerbs.contains(where: sentence.tokens.contains)
    {
      return .attributed
    }
    if words.contains(where: { analysis.isIn(.hedge, $0) && !analysis.isQuoted($0) }) { return .hedged }
    switch previous {
    case .attributed, .hedged, .inherited, .quoted: return keepsSpeaker(sentence, words) ? .inherited : .own
    case .own, nil: return follows(colonBefore: sentence) ? .inherited : .own
    }
  }

  private static let showing: Set<String> = [
    "show", "shows", "showed", "found", "finds", "seen", "obtained", "reviewed",
  ]

  /// Whether the sentence opens with a pronoun, or with `the` and a noun for a person: the speaker of the one before.
  private func keepsSpeaker(_ sentence: Sentence, _ words: [Int]) -> Bool {
    guard let first = words.first else { return true }
    if analysis.isIn(.subjectPronoun, first) || analysis.isIn(.possessive, first) { return true }
    return analysis.word(first) == "the" && words.prefix(4).dropFirst().contains { analysis.isIn(.sourceNoun, $0) }
  }

  /// Whether the paragraph stands after one that ends in a colon, as the items of a list do.
  private func follows(colonBefore sentence: Sentence) -> Bool {
    let first = sentence.tokens.lowerBound
    let block = analysis.story.blocks[sentence.block].range.start
    return first > 0 && analysis.isMark(first - 1, ":") && analysis.tokens[first - 1].end <= block
  }
}
