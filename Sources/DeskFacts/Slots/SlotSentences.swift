package import DeskLexicon
package import DeskStory

/// The sentences of a story as a slot model reads them.
package enum SlotSentences {
  /// Of so many tokens.
  private static let lengths = 5...70

  /// Those of its paragraphs, tagged.
  package static func sentences(of story: Story, _ grammar: GrammarModel) -> [ParseFeatures.Sentence] {
    story.sentences.compactMap { sentence in
      guard isRead(sentence, in: story) else { return nil }
      let units = GrammarUnit.units(of: sentence.tokens, in: story)
      let sights = GrammarUnit.sights(of: units, in: story, grammar.words)
      return ParseFeatures.Sentence(sights, grammar.tagger.tags(of: sights))
    }
  }

  /// Whether it stands in a paragraph and is neither too short to tell anything nor too long to be one.
  static func isRead(_ sentence: Sentence, in story: Story) -> Bool {
    story.blocks[sentence.block].kind == .paragraph && lengths.contains(sentence.tokens.count)
  }
}
