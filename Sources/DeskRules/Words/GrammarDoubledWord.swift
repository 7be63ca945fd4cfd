package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// The same word twice in a row: the the, in in.
package struct GrammarDoubledWord: Rule {
  package let info = RuleInfo("grammar.doubled-word", "A word typed twice", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.sentences(in: info.scope).flatMap { sentence in
      sentence.tokens.dropFirst().compactMap { finding($0, sentence.tokens, story) }
    }
  }

  private func finding(_ index: Int, _ sentence: Range<Int>, _ story: StoryAnalysis) -> Finding? {
    let (first, second) = (story.tokens[index - 1], story.tokens[index])
    guard first.isWord, second.isWord, first.word == second.word, story.isOneSpace(after: index - 1),
      isSlip(index, sentence, story)
    else { return nil }
    let range = story.range(index - 1, index)
    let certainty: Finding.Certainty = story.isIn(.functionWord, index) || story.isIn(.be, index) ? .sure : .likely
    let fix = Fix(
      "Delete one “\(story.string(index))”", certainty == .sure ? .safe : .suggested,
      edits: [.init(TextRange(first.end, second.end), "")])
    return Finding(
      range, .message(story.string(index)), fix: fix, certainty: mayBeMeant(index, story) ? .likely : certainty)
  }

  /// `had had` and `that that` are English, Duran Duran is a band, and three in a row are meant.
  private func isSlip(_ index: Int, _ sentence: Range<Int>, _ story: StoryAnalysis) -> Bool {
    guard !story.isIn(.doubledRight, index), story.tokens[index].range.length > 1 || story.word(index) == "a" else {
      return false
    }
    if story.isCapitalised(index), !story.isIn(.functionWord, index) { return false }
    if story.isCapitalised(index), story.tokens[index].letterCase != story.tokens[index - 1].letterCase { return false }
    if sentence.contains(index + 1), story.tokens[index + 1].word == story.tokens[index].word { return false }
    if sentence.contains(index - 2), story.tokens[index - 2].word == story.tokens[index].word { return false }
    return !isHyphenated(index, story)
  }

  private func isHyphenated(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isMark(index + 1, "-") || story.isMark(index - 2, "-")
  }

  /// `the sit-in in the square`, `what it is is a start`: seldom, but right.
  private func mayBeMeant(_ index: Int, _ story: StoryAnalysis) -> Bool {
    if story.isIn(.be, index) { return true }
    return story.isIn(.particle, index)
      && (story.isIn(.particleVerb, index - 2) || story.tokens[max(0, index - 2)].hasHyphen)
  }
}

extension String {
  fileprivate static func message(_ word: String) -> String { "“\(word)” stands here twice: delete one" }
}
