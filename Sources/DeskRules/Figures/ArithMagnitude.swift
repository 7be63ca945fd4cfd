package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `the $3.5 million contract` here, `the $3.5 billion contract` there.
package struct ArithMagnitude: Rule {
  package let info = RuleInfo("arith.magnitude", "The same sum in millions here and in billions there", .warning)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let large = story.figures.all.filter { $0.number.count > 1 || $0.value >= 1_000_000 }.filter(\.isMoney)
    guard large.count >= 2 else { return [] }
    return large.indices.compactMap { index in
      let later = large[index]
      guard let earlier = large[..<index].first(where: { isSlip($0, later, story) }),
        !large.contains(where: { $0.value == later.value && $0.tokens != later.tokens })
      else { return nil }
      return Finding(
        story.range(of: later), .other(story.text(of: earlier)),
        related: [Finding.Related(story.range(of: earlier), "another size here")])
    }
  }

  /// Whether both have the same two digits or more, another size, and a word in common beside them.
  private func isSlip(_ one: Quantity, _ other: Quantity, _ story: StoryAnalysis) -> Bool {
    let ratio = max(one.value, other.value) / min(one.value, other.value)
    guard one.kind == other.kind, ratio == 1000 || ratio == 1_000_000, digits(one) >= 2 else { return false }
    return !story.company(of: one.tokens).isDisjoint(with: story.company(of: other.tokens))
  }

  /// How many digits count.
  private func digits(_ figure: Quantity) -> Int {
    var value = figure.value / figure.step
    while value >= 10, (value / 10).rounded() * 10 == value { value /= 10 }
    return FigureText.digits(before: value)
  }
}

extension String {
  fileprivate static func other(_ earlier: String) -> String {
    "The story says “\(earlier)” of the same before: million or billion?"
  }
}
