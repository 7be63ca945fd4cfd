package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A small letter on its own between two words: what is left of a word, or of a slip of the hand.
package struct StrayLetter: Rule {
  package let info = RuleInfo("stray.letter", "A letter on its own between words", .error, in: [.prose, .caption])

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.sentences(in: info.scope).flatMap { sentence in
      sentence.tokens.filter { isStray($0, sentence.tokens, story) }.map { finding($0, story) }
    }
  }

  private func isStray(_ index: Int, _ sentence: Range<Int>, _ story: StoryAnalysis) -> Bool {
    let token = story.tokens[index]
    guard token.isWord, token.range.length == 1, token.letterCase == .lower, !story.isIn(.singleLetter, index) else {
      return false
    }
    let (before, after) = (index - 1, index + 1)
    guard sentence.contains(after), story.isOneSpace(after: index) else { return false }
    guard story.isWord(after), story.tokens[after].letterCase != .allCapitals else { return false }
    // Names have letters of their own: Ortega y Gasset, Roe v Wade, Guns n Roses.
    if sentence.contains(before), story.isCapitalised(before), story.isCapitalised(after) { return false }
    if story.isIn(.letterFollower, after) || story.isIn(.letterLeader, before) { return false }
    guard !hasSiblings(index, sentence, story) else { return false }
    return sentence.contains(before) && story.isOneSpace(after: before)
      && (story.isWord(before) || [",", "-", "–", "—"].contains(story.string(before)))
  }

  /// Letters that stand near other lone letters are algebra, lists or spelling out.
  private func hasSiblings(_ index: Int, _ sentence: Range<Int>, _ story: StoryAnalysis) -> Bool {
    (max(sentence.lowerBound, index - 6)..<min(sentence.upperBound, index + 7)).contains { other in
      other != index && story.isWord(other) && story.tokens[other].range.length == 1
        && story.tokens[other].letterCase == .lower && !story.isIn(.singleLetter, other)
    }
  }

  private func finding(_ index: Int, _ story: StoryAnalysis) -> Finding {
    let range = story.tokens[index].range
    let letter = story.string(index)
    if wantsArticle(index, story) {
      let article = story.startsWithVowelSound(index + 1) ? "an" : "a"
      return Finding(range, .message(letter), fix: .change(range, to: article))
    }
    return Finding(
      range, .message(letter), fix: .delete(TextRange(range.start, range.end + 1), "Delete “\(letter)”"))
  }

  /// `in such w way`, `it was d positive step`: a letter where an article is missed.
  private func wantsArticle(_ index: Int, _ story: StoryAnalysis) -> Bool {
    if story.word(index - 1) == "such" { return true }
    if story.word(index + 1) == "few" { return story.isIn(.preposition, index - 1) }
    let takesNoun = story.isIn(.be, index - 1) || story.isIn(.have, index - 1) || story.isIn(.preposition, index - 1)
    let next = story.word(index + 1)
    return takesNoun && story.tokens[index + 1].letterCase == .lower && !story.isIn(.functionWord, index + 1)
      && !next.hasSuffix("s") && !next.hasSuffix("ing") && !next.hasSuffix("ed") && !story.isIn(.adverb, index + 1)
  }
}

extension String {
  fileprivate static func message(_ letter: String) -> String { "A stray “\(letter)”: delete it or finish the word" }
}
