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
  /// The word that the token is or begins with, in its parsed sentence; nil outside sentences and in a run without the
  /// grammar model.
  package func grammar(ofToken token: Int) -> GrammarPlace? {
    var low = 0
    var high = story.sentences.count
    while low < high {
      let middle = (low + high) / 2
      if story.sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    guard low < story.sentences.count, story.sentences[low].tokens.contains(token),
      let sentence = grammar(ofSentence: low), let index = sentence.words.firstIndex(where: { $0.token == token })
    else { return nil }
    return GrammarPlace(sentence: sentence, index: index)
  }
}
