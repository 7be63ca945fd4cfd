import DeskFacts
import DeskLexicon
import DeskStory
import DeskText

/// Questions that rules of house style ask about how something is written.
extension StoryAnalysis {
  /// Whether the token ends with a point that ends its sentence, too: `at 5 p.m.`
  func pointEndsSentence(_ index: Int) -> Bool {
    guard index >= 0, index < tokens.count, text.byte(at: tokens[index].end - 1) == 0x2E,
      let sentence = story.sentence(ofToken: index)
    else { return false }
    return !sentence.tokens.dropFirst(index + 1 - sentence.tokens.lowerBound).contains { !tokens[$0].isMark }
  }

  /// Whether a point touches the token.
  func hasPoint(after index: Int) -> Bool {
    touchesNext(index) && isMark(index + 1, ".") && tokens[index + 1].range.length == 1
  }

  /// The figure, where the token is one of digits alone.
  func plainFigure(_ index: Int) -> Int? {
    guard isNumber(index), tokens[index].range.length < 6 else { return nil }
    return Int(word(index))
  }

  /// Whether the token is the number of a day in a month: 5, 5th.
  func isDayOfMonth(_ index: Int) -> Bool { dayOfMonth(index) != nil }

  /// The day in digits, and whether letters stand behind it.
  func dayOfMonth(_ index: Int) -> (day: String, isOrdinal: Bool)? {
    guard isNumber(index) else { return nil }
    let word = word(index)
    let digits = word.prefix { $0.isNumber }
    guard let day = Int(digits), (1...31).contains(day), digits.utf8.count < 3 else { return nil }
    let rest = word.dropFirst(digits.count)
    guard rest.isEmpty || ["st", "nd", "rd", "th"].contains(rest) else { return nil }
    return (String(digits), !rest.isEmpty)
  }

  /// Whether the token stands in the dateline of a story or of a release taken in, or behind the name of who posted
  /// something.
  func isInLabel(_ index: Int) -> Bool {
    if isMark(index - 1, ")") { return true }
    guard let words = block(ofToken: index)?.tokens, index - words.lowerBound < 20,
      tokens[words.lowerBound].letterCase == .allCapitals
    else { return false }
    return words.dropFirst(index - words.lowerBound).prefix(12).contains {
      isMark($0, "—") || isMark($0, "–") || isMark($0, "-")
    }
  }

  /// The last token of the month and its point.
  func endOfMonth(_ index: Int) -> Int { hasPoint(after: index) && string(index).utf8.count < 5 ? index + 1 : index }
}
