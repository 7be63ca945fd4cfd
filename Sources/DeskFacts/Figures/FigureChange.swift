import DeskLexicon
import DeskStory

/// Two figures of a sentence that are one thing before and after, and what it says of the change.
package struct FigureChange: Sendable {
  package let before: Quantity
  package let after: Quantity
  /// The percentage or the share by which the one becomes the other.
  package let change: Quantity
  /// The tokens of all three and what stands between.
  package let tokens: Range<Int>
  package let direction: ChangeDirection?
}

/// Which way a word says that a figure goes.
package enum ChangeDirection: Sendable {
  case up, down
}

/// Finds `rose 20% from 50 to 60`, `from 50 to 60, a rise of 20%`, `60, up 20% from 50` in a sentence.
struct ChangeReader {
  private let story: StoryAnalysis
  private let tokens: Range<Int>
  private let figures: [Quantity]

  init(_ story: StoryAnalysis, _ sentence: Int) {
    self.story = story
    tokens = story.story.sentences[sentence].tokens
    figures = story.figures.figures(ofSentence: sentence).filter { ![.year, .day, .ordinal].contains($0.kind) }
  }

  func changes() -> [FigureChange] {
    guard figures.count >= 3 else { return [] }
    return (0..<(figures.count - 2)).compactMap { index in
      let (first, second, third) = (figures[index], figures[index + 1], figures[index + 2])
      if isChange(first), let pair = pair(second, third) { return change(first, leading: pair) }
      if isChange(third), let pair = pair(first, second) { return change(third, following: pair) }
      if isChange(second), isSame(first, third) { return change(second, between: first, third) }
      return nil
    }
  }

  private struct Pair {
    let before: Quantity
    let after: Quantity
    /// The word that leads to the first of them.
    let start: Int
    let end: Int
  }

  private func isChange(_ figure: Quantity) -> Bool {
    guard [.percent, .points, .share].contains(figure.kind) else { return false }
    return !["a", "of", "per", "annually"].contains(story.word(figure.tokens.upperBound))
      || story.word(figure.tokens.upperBound) == "of" && figure.kind == .points
  }

  /// Whether both figures count or measure the same thing.
  private func isSame(_ first: Quantity, _ second: Quantity) -> Bool {
    guard first.kind == second.kind, first.value > 0, second.value > 0 else { return false }
    switch first.kind {
    case .count: return !isNounOther(first, second)
    case .money, .percent: return true
    case .measure(let unit): return !unit.measures("temperature")
    default: return false
    }
  }

  private func isNounOther(_ first: Quantity, _ second: Quantity) -> Bool {
    guard let one = noun(after: first), let other = noun(after: second) else { return first.tail != second.tail }
    return one.prefix(4) != other.prefix(4)
  }

  /// The noun right behind the figure.
  private func noun(after figure: Quantity) -> String? {
    let token = figure.tokens.upperBound
    guard tokens.contains(token), story.isWord(token), !story.isCapitalised(token),
      story.tag(ofToken: token)?.part == .noun
    else { return nil }
    return story.word(token)
  }

  /// The word before the figure and its hedges, with its token.
  private func lead(_ figure: Quantity) -> (word: String, token: Int) {
    var token = figure.tokens.lowerBound - 1
    while tokens.contains(token - 1) {
      let word = story.word(token)
      if FigureHedge.isPlain(word) {
        token -= 1
      } else if ["least", "most"].contains(word) || word == "than" && !isChangeWord(token - 1) {
        token -= 2
      } else {
        break
      }
    }
    return tokens.contains(token) ? (story.word(token), token) : ("", token)
  }

  /// Whether the token says how a percentage compares: `20% more than the 40`.
  private func isChangeWord(_ token: Int) -> Bool { story.figures.figure(atToken: token - 1).map(isChange) ?? false }

  /// `from 50 to 60`, `to 60 from 50`, `at 60, compared with 50`.
  private func pair(_ first: Quantity, _ second: Quantity) -> Pair? {
    guard isSame(first, second), isNear(first, second) else { return nil }
    let (one, other) = (lead(first), lead(second))
    let end = second.tokens.upperBound
    if one.word == "from", other.word == "to" {
      return Pair(before: first, after: second, start: one.token, end: end)
    }
    let isCompared =
      other.word == "from" || other.word == "against" || other.word == "versus"
      || ["with", "to"].contains(other.word) && story.word(other.token - 1) == "compared"
    let leads: Set<String> = ["to", "at", "of", "was", "were", "totaled", "totalled", "reached", "hit"]
    guard isCompared, leads.contains(one.word) else { return nil }
    return Pair(before: second, after: first, start: one.token, end: end)
  }

  private static let stops: Set<String> = [
    "and", "or", "but", "while", "which", "who", "that", ";", ":", "whereas", "when", "where",
  ]

  /// Whether little stands between two figures, and nothing that begins something else.
  private func isNear(_ first: Quantity, _ second: Quantity) -> Bool {
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    return between.count <= 12 && !between.contains { ChangeReader.stops.contains(story.word($0)) }
  }

  // MARK: Where the change stands

  /// `rose by 20 percent, from 50 to 60`
  private func change(_ change: Quantity, leading pair: Pair) -> FigureChange? {
    guard pair.start >= change.tokens.upperBound else { return nil }
    let between = change.tokens.upperBound..<pair.start
    guard between.count <= 5, between.allSatisfy({ links($0) }) else { return nil }
    let before = max(tokens.lowerBound, change.tokens.lowerBound - 4)..<change.tokens.lowerBound
    guard let direction = direction(in: between) ?? direction(in: before) else { return nil }
    return FigureChange(
      before: pair.before, after: pair.after, change: change, tokens: change.tokens.lowerBound..<pair.end,
      direction: direction)
  }

  /// `from 50 to 60, a rise of 20 percent`, `from 50 to 60 (20%)`
  private func change(_ change: Quantity, following pair: Pair) -> FigureChange? {
    let between = pair.end..<change.tokens.lowerBound
    guard let mark = between.first(where: { story.tokens[$0].isMark }), between.count <= 9,
      mark - pair.end <= 4, (pair.end..<mark).allSatisfy({ isPlain($0) }),
      ((mark + 1)..<change.tokens.lowerBound).allSatisfy({ links($0) })
    else { return nil }
    let end = change.tokens.upperBound
    let isBracketed = story.isMark(mark, "(")
    if isBracketed, !story.isMark(end, ")"), direction(in: end..<(end + 1)) == nil { return nil }
    let inner = direction(in: mark..<change.tokens.lowerBound) ?? direction(in: end..<min(end + 1, tokens.upperBound))
    guard inner != nil || isBracketed || story.word(mark + 1) == "or" else { return nil }
    let verb = max(tokens.lowerBound, pair.start - 4)..<pair.start
    return FigureChange(
      before: pair.before, after: pair.after, change: change, tokens: pair.start..<end,
      direction: inner ?? direction(in: verb))
  }

  /// `60, up 20 percent from 50`, `60, a 20% rise on 50`, `60, or 20% more than the 50`
  private func change(_ change: Quantity, between after: Quantity, _ before: Quantity) -> FigureChange? {
    let left = after.tokens.upperBound..<change.tokens.lowerBound
    let lead = lead(before)
    guard ["from", "on", "over", "than"].contains(lead.word), lead.token >= change.tokens.upperBound else { return nil }
    let right = change.tokens.upperBound..<lead.token
    guard left.count <= 5, right.count <= 2, left.contains(where: { story.tokens[$0].isMark }),
      left.allSatisfy({ links($0) }), right.allSatisfy({ links($0) }),
      let direction = direction(in: left) ?? direction(in: right)
    else { return nil }
    return FigureChange(
      before: before, after: after, change: change, tokens: after.tokens.lowerBound..<before.tokens.upperBound,
      direction: direction)
  }

  /// Which way the first word that says so goes.
  private func direction(in range: Range<Int>) -> ChangeDirection? {
    for token in range where tokens.contains(token) {
      if story.isIn(.riseWord, token) { return .up }
      if story.isIn(.fallWord, token) { return .down }
    }
    return nil
  }

  private static let links: Set<String> = [
    ",", "(", "-", "–", "—", "--", "or", "a", "an", "by", "of", "is", "representing", "the", "some", "about", "nearly",
    "almost", "more", "than",
  ]

  /// Whether the token only leads from a pair to its change.
  private func links(_ token: Int) -> Bool {
    let word = story.word(token)
    return ChangeReader.links.contains(word) || ["roughly", "around", "just", "over"].contains(word)
      || story.isIn(.riseWord, token) || story.isIn(.fallWord, token)
  }

  /// A word that may stand between a pair and the mark behind it: `officers`, `last year`.
  private func isPlain(_ token: Int) -> Bool { !story.tokens[token].isMark }
}
