package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory

/// `the support of UN, OIC, the United States`: initials in a list without the article that a later item has.
package struct GrammarMissingArticleList: Rule {
  package let info = RuleInfo(
    "grammar.missing-article-list", "Initials in a list without the article that others in it have", .warning,
    in: .prose, quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.sentences(in: .prose).compactMap { sentence in
      guard let first = sentence.tokens.first(where: { isBare($0, story) && opensList($0, story) }) else { return nil }
      var last = first
      while story.isMark(last + 1, ","), isBare(last + 2, story) { last += 2 }
      guard laterItemHasArticle(after: last, in: sentence, story) else { return nil }
      return Finding(story.range(first, last), .article)
    }
  }

  /// Initials said letter by letter of a body that takes “the”.
  private func isBare(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isWord(index) && story.tokens[index].letterCase == .allCapitals
      && GrammarMissingArticleList.bodies.contains(story.word(index))
      && !story.isIn(.determiner, index - 1) && !story.isCapitalised(index - 1)
  }

  private static let bodies: Set<String> = [
    "un", "eu", "oic", "us", "uk", "uae", "who", "imf", "wto", "fbi", "cia", "ecb", "icc", "osce", "au", "iaea",
  ]

  private func opensList(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isIn(.preposition, index - 1) && story.isMark(index + 1, ",")
  }

  /// Whether another item of the list, not far on, starts with “the” and a capital.
  private func laterItemHasArticle(after index: Int, in sentence: Sentence, _ story: StoryAnalysis) -> Bool {
    (index + 1..<min(index + 14, sentence.tokens.upperBound)).contains { item in
      story.word(item) == "the" && story.isCapitalised(item + 1)
        && (story.isMark(item - 1, ",") || story.word(item - 1) == "and")
    }
  }
}

extension String {
  fileprivate static let article = "Put “the” before these initials, as before others in the list"
}
