package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `fell to 7% from 5%`: the figures go the other way.
package struct ArithDirection: Rule {
  package let info = RuleInfo(
    "arith.direction", "A rise between figures that fall, or a fall between ones that rise", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let all = story.figures.all
    return all.indices.compactMap { index in
      guard let next = all[(index + 1)...].first(where: { !isTime($0, story) }), all[index].sentence == next.sentence,
        isSame(all[index], next), let move = move(all[index], next, story) ?? aside(index, next, story),
        isAgainst(move.isRise, move.from, move.to),
        !story.hasWord(Self.excuses, in: story.sentenceTokens(of: move.first))
      else { return nil }
      return Finding(
        story.range(move.first, next.tokens.upperBound - 1),
        .direction(story.text(of: move.from), story.text(of: move.to), move.isRise),
        related: [
          Finding.Related(story.range(of: move.from), "before"), Finding.Related(story.range(of: move.to), "after"),
        ])
    }
  }

  private struct Move {
    let from: Quantity
    let to: Quantity
    let isRise: Bool
    let first: Int
  }

  /// `in 2008`, `four years ago`
  private func isTime(_ figure: Quantity, _ story: StoryAnalysis) -> Bool {
    if figure.kind == .year { return true }
    guard case .measure(let unit) = figure.kind, unit.measures("time") else { return false }
    return ["ago", "earlier", "before"].contains(story.word(figure.tokens.upperBound))
  }

  /// Places in a table go up as their numbers go down; so do times and handicaps that are bettered.
  private static let excuses: Set<String> = [
    "rank", "ranks", "ranked", "ranking", "rankings", "place", "places", "position", "table", "chart", "charts",
    "minus", "negative", "below", "seconds", "deficit", "loss", "losses", "par", "handicap",
  ]

  private func isSame(_ first: Quantity, _ second: Quantity) -> Bool {
    guard first.value > 0, second.value > 0, first.number.count == second.number.count || second.value > first.value
    else { return false }
    switch (first.kind, second.kind) {
    case (.percent, .percent), (.count, .count), (.count, .percent): return first.tail == second.tail
    case (.money(let one), .money(let other)): return one == other
    case (.measure(let one), .measure(let other)): return one == other && !one.measures("time")
    default: return false
    }
  }

  /// The verb right before `from` or `to`.
  private func verb(before first: Quantity, _ story: StoryAnalysis) -> (Int, Bool)? {
    let joint = first.tokens.lowerBound - 1
    guard ["from", "to"].contains(story.word(joint)) else { return nil }
    let verb =
      ["further", "sharply", "slightly", "again", "steadily", "just", "back"].contains(story.word(joint - 1))
      ? joint - 2 : joint - 1
    guard story.isWord(verb), !["more", "less", "higher", "lower", "down", "up"].contains(story.word(verb)) else {
      return nil
    }
    if story.isIn(.riseWord, verb) { return (verb, true) }
    return story.isIn(.fallWord, verb) ? (verb, false) : nil
  }

  /// `fell from 7% in May to 5%`, `fell to 5% from 7%`
  private func move(_ first: Quantity, _ second: Quantity, _ story: StoryAnalysis) -> Move? {
    guard let (verb, isRise) = verb(before: first, story) else { return nil }
    let between = first.tokens.upperBound..<(second.tokens.lowerBound - 1)
    guard between.count <= 6, between.allSatisfy({ !story.tokens[$0].isMark && !story.isIn(.conjunction, $0) }),
      !story.hasWord(["that", "which", "who"], in: between)
    else { return nil }
    let (one, other) = (story.word(first.tokens.lowerBound - 1), story.word(second.tokens.lowerBound - 1))
    if one == "from", other == "to" { return Move(from: first, to: second, isRise: isRise, first: verb) }
    return one == "to" && other == "from" ? Move(from: second, to: first, isRise: isRise, first: verb) : nil
  }

  /// `5% in May, down from 7%`
  private func aside(_ index: Int, _ second: Quantity, _ story: StoryAnalysis) -> Move? {
    let all = story.figures.all
    let first = all[index]
    let up = second.tokens.lowerBound - 2
    guard story.word(up + 1) == "from", ["up", "down"].contains(story.word(up)), first.kind == second.kind else {
      return nil
    }
    let mark = story.word(up - 1) == "also" ? up - 2 : up - 1
    let between = first.tokens.upperBound..<mark
    // What rose by so much is no level, and of two counts either may be meant.
    guard [",", "(", "—", "–"].contains(story.word(mark)), between.count <= 8,
      between.allSatisfy({ !story.tokens[$0].isMark && !story.isIn(.conjunction, $0) }),
      !((first.tokens.lowerBound - 3)..<first.tokens.lowerBound).contains(where: {
        story.isIn(.riseWord, $0) || story.isIn(.fallWord, $0)
      }), (0.4...2.5).contains(first.value / second.value),
      index == 0 || all[index - 1].kind != first.kind || all[index - 1].sentence != first.sentence
    else { return nil }
    return Move(from: second, to: first, isRise: story.word(up) == "up", first: first.tokens.lowerBound)
  }

  /// Whether the figures go the other way, both taken to be exact to the digit of the finer.
  private func isAgainst(_ isRise: Bool, _ from: Quantity, _ to: Quantity) -> Bool {
    let step = min(from.step, to.step)
    let before = from.hedge == .none ? Interval(from.value, plusOrMinus: step / 2) : from.interval
    let after = to.hedge == .none ? Interval(to.value, plusOrMinus: step / 2) : to.interval
    return isRise ? after.high < before.low : after.low > before.high
  }
}

extension String {
  fileprivate static func direction(_ from: String, _ to: String, _ isRise: Bool) -> String {
    "From \(from) to \(to) is a \(isRise ? "fall" : "rise"), not a \(isRise ? "rise" : "fall")"
  }
}
