package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `60mph` and `60 mph`: units in letters close to the figure, or with a space.
package struct StyleUnitSpace: Rule {
  package let info = RuleInfo(
    "style.unit-space", "Units close to their figures and with a space, or not as the house does", .warning,
    in: [.prose, .caption], quotations: .skip, styles: ["closed", "spaced"])

  package init() {}

  private static let units: Set<String> = [
    "mph", "kph", "kmph", "km", "cm", "mm", "kg", "mg", "ml", "kW", "MW", "GW", "lb", "lbs", "ft", "hp",
  ]

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let uses = story.tokens.indices.compactMap { use($0, story) }
    return StyleJudge(story, info, of: "units").findings(uses)
  }

  private func use(_ index: Int, _ story: StoryAnalysis) -> StyleUse? {
    guard story.isNumber(index) else { return nil }
    let number = story.string(index)
    let digits = number.prefix { $0.isNumber || $0 == "." || $0 == "," }
    let rest = number.dropFirst(digits.count)
    if Self.units.contains(String(rest)) {
      return StyleUse("closed", story.tokens[index].range, others: ["spaced": "\(digits) \(rest)"])
    }
    guard rest.isEmpty, story.isOneSpace(after: index), Self.units.contains(story.string(index + 1)),
      story.isWord(index + 1)
    else { return nil }
    return StyleUse("spaced", story.range(index, index + 1), others: ["closed": number + story.string(index + 1)])
  }
}
