package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `rose $2, or 10 percent, to $42`: the move, its percentage and the price do not go together.
package struct ArithPriceMove: Rule {
  package let info = RuleInfo("arith.price-move", "A move and its percentage that do not lead to the price", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let all = story.figures.all
    return all.indices.dropLast(2).compactMap { index in
      let (move, percent, price) = (all[index], all[index + 1], all[index + 2])
      guard percent.kind == .percent, move.sentence == price.sentence, isPrice(price),
        let size = size(of: move, beside: price, story), let isRise = direction(before: move, story),
        isOr(move, percent, story), isTo(percent, price, story)
      else { return nil }
      return finding(Move(size: size, figure: move, percent: percent, price: price, isRise: isRise), story)
    }
  }

  private struct Move {
    let size: Interval
    let figure: Quantity
    let percent: Quantity
    let price: Quantity
    let isRise: Bool
  }

  private func finding(_ move: Move, _ story: StoryAnalysis) -> Finding? {
    let price = move.price.interval(beside: move.figure)
    let before = move.isRise ? price - move.size : price + move.size
    guard before.low > 0, move.size.low > 0 else { return nil }
    let real = move.size / before * 100
    guard !Interval(real.low * 0.97, real.high * 1.03).meets(move.percent.interval) else { return nil }
    let percent = FigureText.plain((real.low + real.high) / 2, digits: move.percent.step < 1 ? 1 : 0)
    return Finding(
      story.range(move.figure.tokens.lowerBound, move.price.tokens.upperBound - 1),
      .move(text(move.figure, story), story.text(of: move.price), percent, story.text(of: move.percent)),
      related: [
        Finding.Related(story.range(of: move.figure), "the move"),
        Finding.Related(story.range(of: move.percent), "its percentage"),
        Finding.Related(story.range(of: move.price), "the price after it"),
      ])
  }

  private func isPrice(_ figure: Quantity) -> Bool {
    (figure.isMoney || figure.kind == .count) && figure.hedge == .none
  }

  /// The move with its `cents` or `points`.
  private func text(_ move: Quantity, _ story: StoryAnalysis) -> String {
    move.kind == .count ? story.text[story.range(move.tokens.lowerBound, move.tokens.upperBound)] : story.text(of: move)
  }

  /// The move in the unit of the price.
  private func size(of move: Quantity, beside price: Quantity, _ story: StoryAnalysis) -> Interval? {
    guard move.hedge == .none, move.tail.isEmpty else { return nil }
    if case .money(let currency) = price.kind {
      if move.kind == .money("penny"), currency == "£" {
        return Interval(move.value, plusOrMinus: move.step / 2) * 0.01
      }
      if move.kind == price.kind { return Interval(move.value, plusOrMinus: move.step / 2) }
      let isSmall = ["cents", "cent", "pence", "p", "paise"].contains(story.word(move.tokens.upperBound))
      return move.kind == .count && isSmall ? Interval(move.value, plusOrMinus: move.step / 2) * 0.01 : nil
    }
    let units: Set<String> = ["points", "point", "cents", "cent"]
    let isCents = story.word(move.tokens.upperBound).hasPrefix("cent")
    if isCents, !story.word(price.tokens.upperBound).hasPrefix("cent") { return nil }
    return move.kind == .count && units.contains(story.word(move.tokens.upperBound))
      ? Interval(move.value, plusOrMinus: move.step / 2) : nil
  }

  /// `rose`, `was up`, `fell by`
  private func direction(before move: Quantity, _ story: StoryAnalysis) -> Bool? {
    let first = move.tokens.lowerBound
    for token in stride(from: first - 1, through: max(0, first - 3), by: -1) {
      if story.isIn(.riseWord, token) || story.word(token) == "added" { return true }
      if story.isIn(.fallWord, token) || ["lost", "shed"].contains(story.word(token)) { return false }
      guard story.isIn(.functionWord, token) || FigureHedge.isPlain(story.word(token)) else { return nil }
    }
    return nil
  }

  /// `$2, or 10%`, `$2 (10%)`, `45 cents a barrel, or 1 percent`
  private func isOr(_ move: Quantity, _ percent: Quantity, _ story: StoryAnalysis) -> Bool {
    let between = move.tokens.upperBound..<percent.tokens.lowerBound
    guard between.count <= 6, let mark = between.first(where: { story.tokens[$0].isMark }) else { return false }
    if story.isMark(mark, "(") { return mark + 1 == percent.tokens.lowerBound }
    return story.isMark(mark, ",") && story.word(mark + 1) == "or" && percent.tokens.lowerBound <= mark + 4
  }

  /// `, to $42`, `) to close at 1,234`
  private func isTo(_ percent: Quantity, _ price: Quantity, _ story: StoryAnalysis) -> Bool {
    let between = percent.tokens.upperBound..<price.tokens.lowerBound
    guard between.count <= 5, let last = between.last, ["to", "at"].contains(story.word(last)) else { return false }
    return between.allSatisfy { token in
      story.isMark(token, ",") || story.isMark(token, ")")
        || ["to", "at", "close", "end", "finish", "settle", "closing", "and", "closed", "ended"].contains(
          story.word(token))
    }
  }
}

extension String {
  fileprivate static func move(_ move: String, _ price: String, _ real: String, _ said: String) -> String {
    "A move of \(move) to \(price) is \(real)%, not \(said): check the three figures"
  }
}
