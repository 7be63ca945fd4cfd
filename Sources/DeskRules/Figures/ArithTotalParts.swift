package import DeskFacts
package import DeskLint
import DeskText

/// `25 people: 9 passengers and 18 crew`: the parts do not make the total.
package struct ArithTotalParts: Rule {
  package let info = RuleInfo("arith.total-parts", "Parts that do not make their total", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.totals.compactMap { total in
      let sum = total.parts.reduce(Interval(0, 0)) { $0 + $1.counted }
      let whole = total.whole.counted
      let isOff = total.isComplete ? !sum.meets(whole) : sum.low > whole.high
      guard isOff else { return nil }
      return Finding(
        story.range(of: total.tokens), message(total, story),
        related: [Finding.Related(story.range(of: total.whole), "the total")]
          + total.parts.map { Finding.Related(story.range(of: $0), "a part") })
    }
  }

  private func message(_ total: PartsOfTotal, _ story: StoryAnalysis) -> String {
    let sum = total.parts.reduce(0) { $0 + $1.value }
    let terms = total.parts.map { FigureText.large($0.value) }.joined(separator: " + ")
    let whole = FigureText.large(total.whole.value)
    return "\(terms) = \(FigureText.large(sum)), " + (total.isComplete ? "not \(whole)" : "which is more than \(whole)")
  }
}
