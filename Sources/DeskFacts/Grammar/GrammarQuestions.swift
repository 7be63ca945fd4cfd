package import DeskLexicon
import DeskStory

/// Where a word stands in its parsed sentence.
package struct GrammarPlace: Sendable {
  package let sentence: SentenceGrammar
  /// The index of the word in the sentence.
  package let index: Int

  package var word: SentenceGrammar.Word { sentence.words[index] }
  package var tag: WordTag { word.tag }
}

extension StoryAnalysis {
  /// What the token is in its sentence; nil outside sentences and in a run without the grammar model. Asks only for the
  /// tags of the sentence, not for its tree.
  package func tag(ofToken token: Int) -> WordTag? {
    guard let model = lexicon.grammar,
      let sentence = story.sentenceIndex(ofToken: token).flatMap({ tagged(sentence: $0) }),
      let index = sentence.units.firstIndex(where: { $0.token == token })
    else { return nil }
    return model.wordTags[Int(sentence.numbers[index])]
  }

  /// The word that the token is or begins with, in its parsed sentence; nil outside sentences and in a run without the
  /// grammar model.
  package func grammar(ofToken token: Int) -> GrammarPlace? {
    guard let sentence = story.sentenceIndex(ofToken: token).flatMap({ grammar(ofSentence: $0) }),
      let index = sentence.words.firstIndex(where: { $0.token == token })
    else { return nil }
    return GrammarPlace(sentence: sentence, index: index)
  }
}
