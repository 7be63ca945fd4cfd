package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `a` before a vowel that is heard, `an` before a consonant: it is the sound that counts, not the letter.
package struct GrammarArticleSound: Rule {
  package let info = RuleInfo("grammar.article-sound", "“a” or “an” against the sound of the next word", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.places(of: ["a", "an"]).compactMap { finding($0, story) }
  }

  private func finding(_ index: Int, _ story: StoryAnalysis) -> Finding? {
    let article = story.word(index)
    guard story.isWord(index), isArticle(index, story), let next = wordAfter(index, story) else { return nil }
    let wanted: Sound = article == "a" ? .consonant : .vowel
    let heard = story.sound(of: next)
    guard heard != .either, heard != wanted, !isShouted(next, story) else { return nil }
    let range = story.tokens[index].range
    let right = article == "a" ? "an" : "a"
    let cased = story.isCapitalised(index) ? right.prefix(1).uppercased() + right.dropFirst() : right
    return Finding(range, .message(cased, story.string(next)), fix: .change(range, to: cased))
  }

  /// A capital A inside a sentence is a grade, a blood group or a name, and a hyphen makes it a part of something.
  private func isArticle(_ index: Int, _ story: StoryAnalysis) -> Bool {
    if story.tokens[index].letterCase != .lower, !story.opensSentence(index) { return false }
    if story.isMark(index - 1, "/"), story.touchesNext(index - 1) { return false }
    return !story.isMark(index + 1, ".") && !story.isMark(index - 1, "-") && story.word(index + 1) != "a"
  }

  /// The next word of the sentence, past an opening quotation mark.
  private func wordAfter(_ index: Int, _ story: StoryAnalysis) -> Int? {
    guard let sentence = story.story.sentence(ofToken: index)?.tokens else { return nil }
    let next = index + 1
    guard sentence.contains(next), story.isOneSpace(after: index) else { return nil }
    guard story.tokens[next].isMark else { return next }
    guard "“\"‘'".contains(story.string(next)), sentence.contains(next + 1), story.touchesNext(next) else { return nil }
    return next + 1
  }

  /// Long words in capitals may be spelled out or said: nobody can tell.
  private func isShouted(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let token = story.tokens[index]
    if story.touchesNext(index), story.isMark(index + 1, "$") { return true }
    return token.isWord && token.letterCase == .allCapitals && token.range.length >= 4
      && !story.isIn(.knownAcronym, index)
  }
}

extension String {
  fileprivate static func message(_ article: String, _ word: String) -> String {
    "“\(article.lowercased())” is said before “\(word)”"
  }
}
