import DeskLexicon
import DeskStory

extension StoryAnalysis {
  /// Whether the token is a whole number above one, in digits or in a word, and neither a year nor a sum of money.
  package func isCount(_ index: Int) -> Bool {
    guard index >= 0, index < tokens.count else { return false }
    if tokens[index].isWord { return isCountWord(word(index)) }
    guard isNumber(index), tokens[index].letterCase == .none, !isMoney(index) else { return false }
    let digits = word(index)
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2C }) else { return false }
    let isYear = digits.utf8.count == 4 && (digits.hasPrefix("1") || digits.hasPrefix("20"))
    return digits != "1" && !isYear && !isIn(.month, index - 1)
  }

  /// `three`, `thirty-five`; not `one`, nor `million`, of which there may be a half.
  private func isCountWord(_ word: String) -> Bool {
    let last = word.split(separator: "-").last.map(String.init) ?? word
    return lexicon.lists.contains(last, in: .numberWord)
      && !["one", "dozen", "hundred", "thousand", "million", "billion", "trillion"].contains(word)
  }

  private func isMoney(_ index: Int) -> Bool {
    index > 0 && touchesNext(index - 1) && tokens[index - 1].isMark
      && !isMark(index - 1, "(") && !isMark(index - 1, "“") && !isMark(index - 1, "\"")
  }

  /// Whether the token belongs right before a noun and what else describes it: `the`, `her`, `a`, `Leeds’s`, `new`.
  package func leadsToNoun(_ index: Int) -> Bool {
    guard isWord(index) else { return false }
    if isIn(.determiner, index) || isIn(.possessive, index) || word(index).hasSuffix("'s") { return true }
    return tag(ofToken: index).map { [.adjective, .determiner].contains($0.part) } ?? false
  }
}
