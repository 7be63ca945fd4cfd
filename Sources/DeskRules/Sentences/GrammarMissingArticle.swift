package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `Source told the paper`: a noun for one person as the subject of a verb of saying, with no article.
package struct GrammarMissingArticle: Rule {
  package let info = RuleInfo(
    "grammar.missing-article", "An article dropped before a noun for one person", .error, in: .paragraph,
    quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.sentences(in: .paragraph).flatMap { sentence in
      sentence.tokens.filter { isBare($0, in: sentence, story) }.map { noun in
        let word = story.string(noun)
        let article = startsWithVowel(word) ? "an" : "a"
        let isFirst = story.isCapitalised(noun)
        return Finding(
          story.range(noun, noun + 1), .article,
          fix: .change(
            story.tokens[noun].range, to: isFirst ? "\(article.capitalized) \(word.lowercased())" : "\(article) \(word)"
          ))
      }
    }
  }

  private func isBare(_ noun: Int, in sentence: Sentence, _ story: StoryAnalysis) -> Bool {
    guard story.isIn(.personNoun, noun), ["said", "told"].contains(story.word(noun + 1)), !story.isQuoted(noun) else {
      return false
    }
    if noun == sentence.tokens.lowerBound { return story.tokens[noun].letterCase == .capital && runsOn(noun, story) }
    return story.isMark(noun - 1, ",") && story.tokens[noun].letterCase == .lower
      && !isOffice(before: noun - 1, in: sentence, story)
  }

  /// `told the paper`, `said that`: at the start of a sentence the verb must lead somewhere.
  private func runsOn(_ noun: Int, _ story: StoryAnalysis) -> Bool {
    story.isWord(noun + 2) && !story.isMark(noun + 2, ",")
  }

  /// `Jane Roe, spokeswoman said`, `The Dover, Del., resident said`: the noun goes with what is before the comma.
  private func isOffice(before comma: Int, in sentence: Sentence, _ story: StoryAnalysis) -> Bool {
    let word = comma - 1
    return !sentence.tokens.contains(word) || !story.isWord(word)
      || (story.isCapitalised(word) && story.isCapitalised(word - 1)) || story.isIn(.possessive, word)
  }

  private func startsWithVowel(_ word: String) -> Bool {
    word.first.map { "aeiouAEIOU".contains($0) } ?? false
  }
}

extension String {
  fileprivate static let article = "An article is missing before this noun"

  /// With a capital first letter.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
