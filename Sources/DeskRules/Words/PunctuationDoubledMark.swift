package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `at last..`, `really?.`, `he said,.`: one mark ends a sentence.
package struct PunctuationDoubledMark: Rule {
  package let info = RuleInfo("punctuation.doubled-mark", "Two end marks where one is wanted", .error, in: .copy)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { mark in
      guard mark > 1, story.tokens[mark].isMark, let extra = extra(mark, story) else { return nil }
      return Finding(story.range(start(of: mark, story), mark), .doubled, fix: .delete(extra, "Take one out", .safe))
    }
  }

  /// The first of the marks that stand together.
  private func start(of mark: Int, _ story: StoryAnalysis) -> Int {
    if story.string(mark) == ".." { return mark }
    return isClosing(mark - 1, story) ? mark - 2 : mark - 1
  }

  /// The mark that is one too many.
  private func extra(_ mark: Int, _ story: StoryAnalysis) -> TextRange? {
    let range = story.tokens[mark].range
    guard story.touchesNext(mark - 1) else { return nil }
    switch story.string(mark) {
    case "..": return endsHere(mark, story) ? TextRange(range.start + 1, range.end) : nil
    case ".": return followsEnd(mark, story) ? range : nil
    case ",": return followsComma(mark, story) ? range : nil
    default: return nil
    }
  }

  /// Whether blank space or a closing mark follows, and a word stands before: `../photos` is a path.
  private func endsHere(_ mark: Int, _ story: StoryAnalysis) -> Bool {
    (story.isWord(mark - 1) || isClosing(mark - 1, story)) && (!story.touchesNext(mark) || isClosing(mark + 1, story))
  }

  /// `really?.`, `said,.`, `U.S..`, `done.”.`
  private func followsEnd(_ mark: Int, _ story: StoryAnalysis) -> Bool {
    let before = mark - 1
    guard !story.touchesNext(mark) || isClosing(mark + 1, story) else { return false }
    if story.isWord(before) { return story.string(before).hasSuffix(".") }
    if story.isMark(before, "?") || story.isMark(before, "!") { return isPlain(before - 1, story) }
    if story.string(before) == "," { return story.isWord(before - 1) }
    return isClosing(before, story) && story.touchesNext(before - 1)
      && [".", ","].contains(story.string(before - 1)) && story.tokens[before - 1].isMark
  }

  /// `said,,`, `ready?,” she asked`
  private func followsComma(_ mark: Int, _ story: StoryAnalysis) -> Bool {
    let before = mark - 1
    if story.string(before) == "," { return story.isWord(before - 1) && !story.touchesNext(mark) }
    return (story.isMark(before, "?") || story.isMark(before, "!")) && isPlain(before - 1, story)
      && isClosing(mark + 1, story)
  }

  /// The mark of a title or a firm is its own: `En Marche!`.
  private func isPlain(_ word: Int, _ story: StoryAnalysis) -> Bool {
    story.isWord(word) && story.tokens[word].letterCase == .lower
  }

  private func isClosing(_ mark: Int, _ story: StoryAnalysis) -> Bool {
    ["”", "\"", "’", "'"].contains { story.isMark(mark, $0) }
  }
}

extension String {
  fileprivate static let doubled = "One mark is enough here: take the other out"
}
