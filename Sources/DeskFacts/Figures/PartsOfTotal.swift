import DeskLexicon
import DeskStory

/// A number and the numbers that it is said to be made of: `25 people: 9 passengers and 18 crew`.
package struct PartsOfTotal: Sendable {
  package let whole: Quantity
  package let parts: [Quantity]
  /// Whether the parts are all there is; otherwise they may only be too many.
  package let isComplete: Bool
  package let tokens: Range<Int>
}

/// Finds totals with their parts in a sentence.
struct PartsReader {
  private let story: StoryAnalysis
  private let tokens: Range<Int>
  private let figures: ArraySlice<Quantity>

  init(_ story: StoryAnalysis, _ sentence: Int) {
    self.story = story
    tokens = story.story.sentences[sentence].tokens
    figures = story.figures.figures(ofSentence: sentence)
  }

  func totals() -> [PartsOfTotal] {
    guard figures.count >= 3 else { return [] }
    return figures.compactMap { $0.kind == .count && $0.value >= 3 && $0.tail.isEmpty ? total(of: $0) : nil }
  }

  private struct Item {
    let figure: Quantity
    let group: String?
    let isNation: Bool
    let isPerson: Bool
  }

  /// How the parts are joined to the total.
  private enum Joint {
    /// `25 people: `, `25 people — `, `25 people (`
    case colon
    case comma
    /// `including`, `among them`, `Of the 25 people`
    case some
    /// `made up of`
    case all
  }

  private func total(of whole: Quantity) -> PartsOfTotal? {
    guard let (joint, first) = joint(after: whole), let (items, end) = items(from: first), items.count >= 2 else {
      return nil
    }
    let sum = items.reduce(0) { $0 + $1.figure.value } / whole.value
    guard sum > 0.55, sum < 1.8 else { return nil }
    let isClosed = isClosed(after: end)
    let isDivided = isDivided(items)
    let isComplete: Bool
    switch joint {
    case .colon, .all: isComplete = true
    case .comma:
      guard isDivided || items.allSatisfy(\.isPerson), story.isIn(.peopleTotal, whole.tokens.upperBound),
        abs(sum - 1) <= 0.3
      else { return nil }
      isComplete = true
    case .some:
      guard isDivided || isClosed else { return nil }
      isComplete = isClosed
    }
    return PartsOfTotal(
      whole: whole, parts: items.map(\.figure), isComplete: isComplete, tokens: whole.tokens.lowerBound..<end)
  }

  /// Whether nobody is in two of the parts: men and women, Democrats and Republicans, French and Germans.
  private func isDivided(_ items: [Item]) -> Bool {
    guard let group = items[0].group else { return items.allSatisfy(\.isNation) }
    return items.allSatisfy { $0.group == group }
  }

  /// The joint, with the first token of the parts.
  private func joint(after whole: Quantity) -> (Joint, Int)? {
    var token = whole.tokens.upperBound
    let isOf = isOfThe(whole)
    var words = 0
    while tokens.contains(token), !story.tokens[token].isMark, words < 6 {
      if let opened = opener(at: token) { return words > 0 ? (opened.0, opened.1) : nil }
      guard story.figures.figure(atToken: token) == nil else { return nil }
      token += 1
      words += 1
    }
    guard words > 0, tokens.contains(token), story.tokens[token].isMark else { return nil }
    let next = token + 1
    switch story.word(token) {
    case ":": return (.colon, next)
    case "—", "–", "-", "--", "(": return opener(at: next) ?? (.colon, next)
    case ",": return opener(at: next) ?? (isOf ? .some : .comma, next)
    default: return nil
    }
  }

  /// `Of the 25`
  private func isOfThe(_ whole: Quantity) -> Bool {
    let first = whole.tokens.lowerBound
    return ["the", "its", "those", "all", "their"].contains(story.word(first - 1)) && story.word(first - 2) == "of"
  }

  private func opener(at token: Int) -> (Joint, Int)? {
    let pair = story.word(token) + " " + story.word(token + 1)
    switch story.word(token) {
    case "including", "include", "includes", "included": return (.some, token + 1)
    case "comprising": return (.all, token + 1)
    default: break
    }
    if ["among them", "of whom", "of them", "among whom", "of which"].contains(pair) { return (.some, token + 2) }
    if ["consisting of", "comprised of", "composed of"].contains(pair) { return (.all, token + 2) }
    return pair == "made up" && story.word(token + 2) == "of" ? (.all, token + 3) : nil
  }

  /// `9 passengers and 18 crew members`, with the token after them.
  private func items(from first: Int) -> ([Item], Int)? {
    var cursor = FigureCursor(story, from: first, limit: tokens.upperBound)
    var items: [Item] = []
    while let figure = cursor.figure(), figure.kind == .count, figure.tail.isEmpty {
      let start = cursor.token
      while !cursor.isAtEnd, !story.tokens[cursor.token].isMark, !["and", "plus"].contains(cursor.word) {
        guard cursor.token - start < 6, story.figures.figure(atToken: cursor.token) == nil else { return nil }
        cursor.token += 1
      }
      items.append(item(figure, start..<cursor.token))
      let comma = cursor.take([",", ";"])
      let and = cursor.take(["and", "plus"])
      if comma == nil, and == nil { return nil }
      // Behind the last “and” one part more, and the list is done.
      if and != nil {
        guard let last = cursor.figure(), last.kind == .count, last.tail.isEmpty else { return nil }
        let words = cursor.token
        while !cursor.isAtEnd, !story.tokens[cursor.token].isMark, cursor.token - words < 6,
          !["and", "but", "while"].contains(cursor.word)
        {
          guard story.figures.figure(atToken: cursor.token) == nil else { return nil }
          cursor.token += 1
        }
        items.append(item(last, words..<cursor.token))
        return cursor.isAtEnd || story.tokens[cursor.token].isMark ? (items, cursor.token) : nil
      }
    }
    return nil
  }

  private func item(_ figure: Quantity, _ words: Range<Int>) -> Item {
    let group = words.lazy.compactMap { story.lexicon.peopleGroups.value(of: story.word($0)) }.first
    let noun = words.first { !story.isIn(.nationality, $0) && story.tag(ofToken: $0)?.part == .noun }
    return Item(
      figure: figure, group: group, isNation: words.first.map { story.isIn(.nationality, $0) } ?? false,
      isPerson: group != nil || noun.map(story.namesPeople) ?? false)
  }

  /// Whether the sentence goes on to say that there is nobody else.
  private func isClosed(after end: Int) -> Bool {
    (end..<min(end + 5, tokens.upperBound)).contains { token in
      let next = story.word(token + 1)
      switch story.word(token) {
      case "no": return ["one", "other", "others", "abstentions"].contains(next)
      case "nobody": return next == "else" || next == "abstained"
      case "none": return next == "abstained"
      default: return false
      }
    }
  }
}
