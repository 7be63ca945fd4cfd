package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `No. 1` and `No 1`: the short form of “number” with a point or without.
package struct StyleNumberPoint: Rule {
  package let info = RuleInfo(
    "style.number-point", "“No.” and “No” before figures, or not as the house does", .warning,
    in: [.prose, .caption], quotations: .skip, styles: ["point", "plain"])

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let uses = story.places(of: ["no"]).compactMap { use($0, story) }
    return StyleJudge(story, info, of: "“No.”").findings(uses)
  }

  private func use(_ index: Int, _ story: StoryAnalysis) -> StyleUse? {
    guard story.tokens[index].letterCase == .capital else { return nil }
    let hasPoint = story.hasPoint(after: index)
    let figure = hasPoint ? index + 2 : index + 1
    guard story.isNumber(figure), story.isOneSpace(after: figure - 1) else { return nil }
    return StyleUse(
      hasPoint ? "point" : "plain", story.range(index, hasPoint ? index + 1 : index),
      others: ["point": "No.", "plain": "No"])
  }
}
