package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `the film “Be the pack leader”`: the main words of the title of a work take capitals.
package struct NamesWorkTitle: Rule {
  package let info = RuleInfo(
    "names.work-title", "The title of a work with small letters on main words", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.quotations.compactMap { quotation in
      let first = story.story.firstToken(endingAfter: quotation.inner.start)
      let words = (first..<story.tokens.count).prefix { story.tokens[$0].end <= quotation.inner.end }
      guard (2...10).contains(words.count), isNamed(before: first - 1, story), isTitle(words, story),
        words.contains(where: { isMainWord($0, story) && story.tokens[$0].letterCase == .lower })
      else { return nil }
      let range = story.range(of: words)
      return Finding(range, .title, fix: Fix("Give the main words capitals", edits: edits(of: words, story)))
    }
  }

  private static let works: Set<String> = [
    "book", "books", "film", "films", "song", "songs", "album", "novel", "movie", "memoir", "documentary", "musical",
    "sitcom", "series", "show", "play", "podcast", "bestseller", "autobiography", "ballad",
  ]

  /// Whether the word for a work stands before the mark, with or without a comma: `her book, “…”`.
  private func isNamed(before mark: Int, _ story: StoryAnalysis) -> Bool {
    let word = story.isMark(mark - 1, ",") ? mark - 2 : mark - 1
    return Self.works.contains(story.word(word)) && story.tag(ofToken: word)?.part == .noun
  }

  /// Words in English and no marks but a comma at the end, the first with a capital: no sentence that is quoted.
  private func isTitle(_ words: Range<Int>, _ story: StoryAnalysis) -> Bool {
    guard let first = words.first, story.tokens[first].letterCase == .capital else { return false }
    let plain = story.isMark(words.upperBound - 1, ",") ? words.dropLast() : words
    return plain.count > 1
      && plain.allSatisfy { story.isWord($0) && (story.isCapitalised($0) || story.frequency($0) > 0) }
  }

  /// Articles, short prepositions and conjunctions stay small in every house.
  private func isMainWord(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isWord(index) && story.string(index).utf8.count > 2 && !story.isIn(.functionWord, index)
      && !story.isIn(.preposition, index) && !story.isIn(.conjunction, index)
  }

  private func edits(of words: Range<Int>, _ story: StoryAnalysis) -> [Fix.Edit] {
    words.filter { isMainWord($0, story) && story.tokens[$0].letterCase == .lower }.map { index in
      let word = story.string(index)
      return Fix.Edit(story.tokens[index].range, word.prefix(1).uppercased() + word.dropFirst())
    }
  }
}

extension String {
  fileprivate static let title = "Give the main words of the title capitals"
}
