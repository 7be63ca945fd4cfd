package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A mark for something still to come: TK, XXX, TBC, [NAME], lorem ipsum.
package struct ResiduePlaceholder: Rule {
  package let info = RuleInfo(
    "residue.placeholder", "A placeholder for something still to come", .error, in: .everywhere)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.filter { isPlaceholder($0, story) }.map { index in
      let isBracketed = story.isMark(index - 1, "[") && story.isMark(index + 1, "]")
      let range = isBracketed ? story.range(index - 1, index + 1) : story.tokens[index].range
      return Finding(range, .message(story.text[range]))
    }
  }

  private func isPlaceholder(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let token = story.tokens[index]
    guard token.isWord else { return isUnknownFigure(index, story) }
    if isNote(index, story) { return true }
    guard story.isIn(.placeholder, index) else { return false }
    switch token.letterCase {
    case .allCapitals: return !isNumeral(index, story) && !isInitials(index, story)
    case .lower: return !story.touchesNext(index - 1) && !story.isMark(index + 1, "-")
    case .capital: return story.word(index) == "lorem"
    case .mixed, .none: return false
    }
  }

  /// `19XX`, `$4XX`
  private func isUnknownFigure(_ index: Int, _ story: StoryAnalysis) -> Bool {
    guard story.isNumber(index) else { return false }
    let figure = story.string(index)
    return figure.hasSuffix("XX") && figure.dropLast(2).allSatisfy { $0 == "X" || $0.isNumber }
  }

  /// Super Bowl XX, Pius XXX, XX chromosomes.
  private func isNumeral(_ index: Int, _ story: StoryAnalysis) -> Bool {
    guard story.word(index).allSatisfy({ $0 == "x" }) else { return false }
    if story.isCapitalised(index - 1), !story.opensSentence(index - 1) { return true }
    return story.isIn(.chromosome, index + 1) || story.isMark(index + 1, "-")
  }

  /// TK and TBA can be somebody’s initials or a firm’s letters, and stand in brackets or in a list then.
  private func isInitials(_ index: Int, _ story: StoryAnalysis) -> Bool {
    if story.isMark(index - 1, "<") || story.isMark(index - 1, ":") { return true }
    // `Mr TK Singh`, `TK Maxx`, and letters in brackets behind a name.
    let isShort = story.tokens[index].range.length <= 3
    let inBrackets = story.isMark(index - 1, "(") && story.isMark(index + 1, ")") && story.isCapitalised(index - 2)
    let isBeforeName = story.isCapitalised(index + 1) && story.isWord(index + 1) && story.gap(after: index).length == 1
    return isShort && (inBrackets || isBeforeName)
  }

  /// `[NAME]`, `[CHECK]`, `[QUOTE TO COME]`.
  private func isNote(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isIn(.deskNote, index) && story.tokens[index].letterCase == .allCapitals && story.isMark(index - 1, "[")
  }
}

extension String {
  fileprivate static func message(_ words: String) -> String {
    "“\(words)” is a placeholder: fill it in or take it out"
  }
}
