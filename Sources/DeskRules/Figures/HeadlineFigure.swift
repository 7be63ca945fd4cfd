package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `50 jobs lost` over a story that knows of 40 jobs and of no 50.
package struct HeadlineFigure: Rule {
  package let info = RuleInfo(
    "headline.figure", "A figure of the headline that the story gives otherwise", .warning, in: .headline)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let headlines = story.blocks(of: .headline).map(\.block.tokens)
    guard let headline = headlines.first else { return [] }
    let all = story.figures.all
    let body = all.filter { !headline.contains($0.tokens.lowerBound) }
    return all.filter { headline.contains($0.tokens.lowerBound) && isWorthAsking($0, story) }.compactMap { figure in
      guard !body.contains(where: { agrees($0, with: figure) || isAmongOthers($0, figure, story) }) else { return nil }
      let rivals = body.filter { isRival($0, of: figure, story) }
      guard let rival = rivals.first, !isMade(figure, of: body.filter { countsSame($0, figure, story) }) else {
        return nil
      }
      return Finding(
        story.range(of: figure), .rival(story.text(of: figure), story.text(of: rival)),
        related: [Finding.Related(story.range(of: rival), "another figure here")])
    }
  }

  private func isWorthAsking(_ figure: Quantity, _ story: StoryAnalysis) -> Bool {
    switch figure.kind {
    case .count, .money, .percent, .points, .age, .measure: figure.value > 1
    default: false
    }
  }

  /// What the headline rounds: to a tenth at most.
  private func rounded(_ figure: Quantity) -> Interval {
    var unit = figure.step
    while unit * 10 <= figure.value, (figure.value / (unit * 10)).rounded() * unit * 10 == figure.value { unit *= 10 }
    return Interval(figure.value, plusOrMinus: max(figure.step / 2, min(unit / 2, figure.value * 0.1)))
  }

  /// A figure that is hedged in the same way in both places is printed twice differently all the same.
  private func agrees(_ other: Quantity, with figure: Quantity) -> Bool {
    let said = rounded(figure)
    let printed = Interval(other.value, plusOrMinus: other.step / 2)
    // A headline’s “9 million” may be the body’s “9.4”, but not its “10”.
    if said.low < printed.high && printed.low < said.high || other.value == figure.value { return true }
    let ratio = figure.value / other.value
    if other.hedge == .atLeast, ratio > 0.9, ratio < 1.1, said.high > other.interval.low { return true }
    if other.hedge == .atMost, ratio > 0.9, said.low <= other.value { return true }
    guard figure.hedge != .none, figure.hedge != other.hedge else { return false }
    return other.kind == figure.kind && figure.interval.meets(printed)
  }

  /// `Ohio and 15 other states` are 16.
  private func isAmongOthers(_ other: Quantity, _ figure: Quantity, _ story: StoryAnalysis) -> Bool {
    ["other", "others", "more", "additional"].contains(story.word(other.tokens.upperBound)) && other.kind == figure.kind
      && (1...3).contains(Int(figure.value - other.value))
  }

  /// Whether the other figure counts the same, and is of the same size.
  private func isRival(_ other: Quantity, of figure: Quantity, _ story: StoryAnalysis) -> Bool {
    let ratio = other.value / figure.value
    guard isSameKind(other, figure), ratio > 0.5, ratio < 2 else { return false }
    let shared = story.company(of: figure.tokens).intersection(story.company(of: other.tokens)).count
    switch figure.kind {
    case .age: return countsSame(other, figure, story) && shared > 0
    case .count where figure.number.count == 1:
      guard countsSame(other, figure, story) else { return false }
      return shared > 1 || isOnly(other, figure, story)
    case .percent, .points: return shared > 1 && isChange(figure, story) == isChange(other, story)
    default: return shared > 0
    }
  }

  /// `by 33 percent`, `up 33 percent`; not `33 percent of`.
  private func isChange(_ figure: Quantity, _ story: StoryAnalysis) -> Bool {
    let first = figure.start
    return story.word(figure.tokens.upperBound) != "of"
      && ((first - 2)..<first).contains {
        story.word($0) == "by" || story.isIn(.riseWord, $0) || story.isIn(.fallWord, $0)
      }
  }

  private func countsSame(_ other: Quantity, _ figure: Quantity, _ story: StoryAnalysis) -> Bool {
    other.kind == figure.kind
      && !story.counted(by: figure).isDisjoint(with: story.counted(by: other, reach: 3))
  }

  /// Whether the story below the headline gives no other number of the same.
  private func isOnly(_ other: Quantity, _ figure: Quantity, _ story: StoryAnalysis) -> Bool {
    story.figures.all.allSatisfy {
      $0.tokens == figure.tokens || $0.value == other.value || !countsSame($0, figure, story)
    }
  }

  /// `900 mln` in a headline is money, too.
  private func isSameKind(_ other: Quantity, _ figure: Quantity) -> Bool {
    if other.isMoney, figure.kind == .count { return figure.number.count > 1 }
    return other.kind == figure.kind
  }

  /// Whether the headline’s figure is the sum or the difference of two of the others.
  private func isMade(_ figure: Quantity, of others: [Quantity]) -> Bool {
    let values = others.map(\.value)
    return values.indices.contains { one in
      values.indices.dropFirst(one + 1).contains { other in
        figure.counted.contains(values[one] + values[other])
          || figure.counted.contains(abs(values[one] - values[other]))
      }
    }
  }
}

extension String {
  fileprivate static func rival(_ headline: String, _ body: String) -> String {
    "The story says “\(body)” and nowhere “\(headline)”: make them agree"
  }
}
