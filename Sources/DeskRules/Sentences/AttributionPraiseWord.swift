package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory

/// Praise in the paper’s own voice: `the club’s brilliant season`, `the legendary singer`.
package struct AttributionPraiseWord: Rule {
  package let info = RuleInfo(
    "attribution.praise-word", "Praise in the paper’s own voice", .warning, in: .prose, quotations: .skip,
    repeats: .once)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    guard !story.isOpinion else { return [] }
    return story.story.sentences.enumerated().flatMap { index, sentence -> [Finding] in
      let isQuoted = story.voices[index] == .quoted
      return sentence.tokens.compactMap { word in
        guard story.isIn(.praise, word), story.tokens[word].letterCase == .lower, !story.isQuoted(word),
          isNoun(word + 1, story),
          !Accusation(analysis: story, sentence: sentence).isSupposed
        else { return nil }
        if story.isCapitalised(word + 1) {
          return !isQuoted && isTribute(word, story) ? Finding(story.tokens[word].range, .praise) : nil
        }
        if isOwner(word - 1, story) { return Finding(story.range(word - 1, word + 1), .praise) }
        return !isQuoted && story.isIn(.promotion, word) ? Finding(story.range(word, word + 1), .praise) : nil
      }
    }
  }

  /// `the legendary Tom Roe`, `his iconic Model 7`: a word of tribute between an article and a name.
  private func isTribute(_ word: Int, _ story: StoryAnalysis) -> Bool {
    story.isIn(.promotion, word) && (story.isIn(.determiner, word - 1) || story.isIn(.possessive, word - 1))
  }

  private func isOwner(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isCapitalised(index) && story.word(index).hasSuffix("'s") && !story.isIn(.promotion, index)
  }

  /// Nouns that make a term of the adjective before them, or a match report: an effective date, a stunning goal.
  private static let terms: Set<String> = [
    "date", "rate", "rates", "tax", "dose", "yield", "goal", "goals", "save", "try", "tries", "shot", "strike", "lead",
    "header", "win", "victory", "finish", "debut", "fashion",
  ]

  private func isNoun(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isWord(index) && !AttributionPraiseWord.terms.contains(story.word(index)) && !story.isIn(.functionWord, index)
      && !story.isIn(.preposition, index)
      && !story.isIn(.conjunction, index)
  }
}

extension String {
  fileprivate static let praise = "Drop the praise, or give it to somebody: the paper hands out none"
}
