import DeskStory

/// Two numbers that stand against each other: `3-2`, `52 to 41`, `48 percent to 44 percent`.
package struct Score: Sendable {
  package let first: Quantity
  package let second: Quantity
  package let tokens: Range<Int>

  /// What the first has more than the second, or the second more than the first.
  package var lead: Interval {
    first.value < second.value ? second.counted - first.counted : first.counted - second.counted
  }
}

extension StoryAnalysis {
  /// The score with a dash that begins at the token.
  package func score(from token: Int) -> Score? {
    guard isNumber(token), let first = figures.figure(atToken: token), first.tokens.lowerBound == token,
      let second = figures.figure(atToken: token + 2), isDash(token + 1), touchesNext(token), touchesNext(token + 1),
      isPlainHalf(first), isPlainHalf(second), second.tokens == (token + 2)..<(token + 3),
      !(isJoint(token - 1) && touchesNext(token - 1)), !(isJoint(token + 3) && touchesNext(token + 2))
    else { return nil }
    return Score(first: first, second: second, tokens: token..<(token + 3))
  }

  /// The score that ends before the token, with a dash or with “to”.
  package func score(before token: Int) -> Score? {
    if let score = score(from: token - 3), score.tokens.upperBound == token { return score }
    guard let second = figures.figure(atToken: token - 1), second.tokens.upperBound == token,
      word(second.tokens.lowerBound - 1) == "to"
    else { return nil }
    // `52 votes to 41`
    let end = second.tokens.lowerBound - 1
    guard let first = [end, end - 1].lazy.compactMap({ self.figures.figure(atToken: $0 - 1) }).first,
      first.tokens.upperBound >= end - 1, first.kind == second.kind, first.kind == .count || first.kind == .percent,
      !["from", "to", "between"].contains(word(first.tokens.lowerBound - 1))
    else { return nil }
    return Score(first: first, second: second, tokens: first.tokens.lowerBound..<token)
  }

  private func isDash(_ token: Int) -> Bool { isMark(token, "-") || isMark(token, "–") }

  private func isJoint(_ token: Int) -> Bool { isDash(token) || isMark(token, "/") || isMark(token, ":") }

  private func isPlainHalf(_ figure: Quantity) -> Bool {
    figure.isInDigits && figure.step == 1 && figure.tail.isEmpty && figure.number.count == 1
      && (figure.kind == .part || figure.kind == .count) && figure.value < 1000
  }

  /// Whether one of the words stands among the tokens.
  package func hasWord(_ words: Set<String>, in range: Range<Int>) -> Bool {
    range.contains { words.contains(word($0)) }
  }

  /// The tokens of the sentence that the token belongs to.
  package func sentenceTokens(of token: Int) -> Range<Int> {
    story.sentence(ofToken: token)?.tokens ?? token..<(token + 1)
  }
}
