package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `12 desks at $50 each, a total of $700`: number and price make another total.
package struct ArithPriceTotal: Rule {
  package let info = RuleInfo("arith.price-total", "A number and a price that do not make their total", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.places(of: ["each", "apiece"]).compactMap { each in
      guard let sentence = story.story.sentenceIndex(ofToken: each) else { return nil }
      // In their order.
      let figures = Array(story.figures.figures(ofSentence: sentence))
      guard figures.count == 3, let price = figures.first(where: { $0.tokens.upperBound == each }),
        price.isMoney, let count = figures.first(where: { $0.kind == .count && $0.tail.isEmpty }),
        count.value > 1, let total = figures.first(where: { $0.kind == price.kind && $0.tokens != price.tokens }),
        isTotal(total, story), total.value > price.value
      else { return nil }
      let (number, one) = (count.counted, price.interval)
      guard number.low > 0, number.high.isFinite, one.high.isFinite else { return nil }
      let product = Interval(number.low * one.low, number.high * one.high)
      guard !product.meets(total.interval) else { return nil }
      return Finding(
        story.range(of: figures[0].tokens.lowerBound..<figures[2].tokens.upperBound),
        .product(
          story.text(of: count), story.text(of: price),
          FigureText.money(count.value * price.value, like: price, story)),
        related: [
          Finding.Related(story.range(of: count), "the number"), Finding.Related(story.range(of: price), "the price"),
          Finding.Related(story.range(of: total), "the total"),
        ])
    }
  }

  /// `a total of`, `in all`, `altogether`
  private func isTotal(_ figure: Quantity, _ story: StoryAnalysis) -> Bool {
    let near = max(0, figure.tokens.lowerBound - 4)..<min(figure.tokens.upperBound + 3, story.tokens.count)
    return near.contains {
      ["total", "totals", "totaled", "totalled", "totaling", "totalling", "altogether", "all"].contains(story.word($0))
    }
  }
}

extension String {
  fileprivate static func product(_ count: String, _ price: String, _ product: String) -> String {
    "\(count) times \(price) is \(product)"
  }
}
