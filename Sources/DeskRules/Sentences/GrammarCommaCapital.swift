package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `in most states, The number was down`: a capital behind a comma on a word that is no name.
package struct GrammarCommaCapital: Rule {
  package let info = RuleInfo(
    "grammar.comma-capital", "A capital behind a comma on a common word", .warning, in: .prose, quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.places(of: Self.words).compactMap { index in
      guard story.tokens[index].letterCase == .capital, story.isMark(index - 1, ","),
        story.isOneSpace(after: index - 1), !story.opensSentence(index), story.isOneSpace(after: index),
        story.isWord(index + 1), story.tokens[index + 1].letterCase == .lower, isInCopy(index - 2, story)
      else { return nil }
      let range = story.tokens[index].range
      let small = story.string(index).lowercased()
      return Finding(range, .capital(small), fix: .change(range, to: small))
    }
  }

  private static let words = [
    "the", "it", "we", "they", "he", "she", "this", "these", "there", "but", "which", "who", "because", "although",
    "while", "when", "where", "however", "his", "their",
  ]

  /// What a title may follow: in her column, The Long View.
  private static let works: Set<String> = [
    "column", "book", "film", "series", "show", "album", "song", "newspaper", "magazine", "paper", "blog", "podcast",
    "novel", "memoir", "band", "play",
  ]

  /// Whether a word in small letters stands before the comma, so that no list of titles goes on.
  private func isInCopy(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isWord(index) && story.tokens[index].letterCase == .lower && !Self.works.contains(story.word(index))
  }
}

extension String {
  fileprivate static func capital(_ small: String) -> String {
    "Write “\(small)”, or end the sentence: the comma does not"
  }
}
