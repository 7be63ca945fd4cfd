package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `up 2% to 7% from 5%`: two points are a rise of 40%.
package struct ArithPercentagePoints: Rule {
  package let info = RuleInfo("arith.percentage-points", "Percentage points that are called percent", .warning)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.changes.compactMap { change in
      guard change.change.kind == .percent, change.before.kind == .percent, change.after.kind == .percent,
        change.before.value > 0
      else { return nil }
      let difference = change.after.interval - change.before.interval
      let size = change.after.value < change.before.value ? difference * -1 : difference
      let ratio = abs(change.after.value / change.before.value - 1) * 100
      guard size.meets(change.change.interval), abs(ratio - change.change.value) > max(1, ratio * 0.2) else {
        return nil
      }
      let (from, to) = (story.text(of: change.before), story.text(of: change.after))
      return Finding(
        story.range(of: change.change), .points(from, to, FigureText.plain(ratio, digits: 0)),
        fix: fix(change.change, story),
        related: [
          Finding.Related(story.range(of: change.before), "before"),
          Finding.Related(story.range(of: change.after), "after"),
        ])
    }
  }

  /// The unit is the thing that is wrong.
  private func fix(_ change: Quantity, _ story: StoryAnalysis) -> Fix? {
    guard change.tail.isEmpty, change.number.upperBound < change.tokens.upperBound else { return nil }
    let number = story.text[story.range(of: change.number)]
    let unit = number == "1" ? "percentage point" : "percentage points"
    return .change(story.range(of: change), to: number + " " + unit)
  }
}

extension String {
  fileprivate static func points(_ from: String, _ to: String, _ ratio: String) -> String {
    "From \(from) to \(to) is a change in percentage points; in percent it would be \(ratio)%"
  }
}
