package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A quotation that attacks somebody, from a speaker who is not named.
package struct SourcingAnonymousOpinion: Rule {
  package let info = RuleInfo(
    "sourcing.anonymous-opinion", "An attack from a speaker who is not named", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.quotations.filter { $0.depth == 0 && $0.inner.length > SourcingAnonymousOpinion.sentenceLength }.compactMap {
      quotation in
      guard let sentence = story.story.sentences.firstIndex(where: { $0.range.overlaps(quotation.range) }),
        isUnnamed(speakerOf: sentence, story), attacks(quotation, story)
      else { return nil }
      return Finding(quotation.range, .opinion)
    }
  }

  private static let sentenceLength = 25

  /// Whether the speaker of the sentence has no name: `the official`, or `he` for one in the sentence before.
  private func isUnnamed(speakerOf sentence: Int, _ story: StoryAnalysis) -> Bool {
    guard let said = story.attributions[sentence].last(where: { $0.tier == .saying }) else { return false }
    if said.source == .anonymous { return isPersonal(said, story) }
    guard said.source == .pronoun, sentence > 0, !namesSomebody(sentence, story) else { return false }
    let before = story.attributions[sentence - 1].last { $0.tier == .saying }
    let isNear = story.story.sentences[sentence].block - story.story.sentences[sentence - 1].block <= 1
    return isNear && before.map { $0.source == .anonymous && isPersonal($0, story) } ?? false
  }

  /// Whether the sentence names somebody outside its quotation marks, whom the pronoun may stand for.
  private func namesSomebody(_ sentence: Int, _ story: StoryAnalysis) -> Bool {
    story.story.sentences[sentence].tokens.contains {
      story.isWord($0) && story.isCapitalised($0) && !story.isQuoted($0) && !story.opensSentence($0)
    }
  }

  /// Whether the noun is for somebody who asked not to be named, and no passer-by.
  private func isPersonal(_ said: Attribution, _ story: StoryAnalysis) -> Bool {
    guard let noun = said.noun else { return false }
    return story.isIn(.vagueSource, noun)
      || ["lawmaker", "executive", "adviser", "advisor", "strategist", "lobbyist", "staffer"].contains(story.word(noun))
  }

  /// Whether the words blame a party with a name.
  private func attacks(_ quotation: Quotation, _ story: StoryAnalysis) -> Bool {
    let tokens = story.story.blocks[quotation.block].tokens.filter { quotation.inner.contains(story.tokens[$0].range) }
    let blames = tokens.contains { story.isIn(.blame, $0) }
    return blames
      && tokens.contains { index in
        story.isWord(index) && story.isCapitalised(index) && !story.opensSentence(index)
          && story.tokens[index].range.length > 1 && !story.isIn(.month, index) && !story.isIn(.weekday, index)
      }
  }
}

extension String {
  fileprivate static let opinion = "Get this on the record: an unnamed speaker should give facts, not blame"
}
