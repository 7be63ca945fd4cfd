package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `Mr. Jones` and `Mr Jones`: titles cut short with a point or without.
package struct StyleTitlePoint: Rule {
  package let info = RuleInfo(
    "style.title-point", "Titles with a point and without, or not as the house does", .warning,
    in: [.prose, .caption], quotations: .skip, styles: ["point", "plain"])

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let uses = story.places(of: ["mr", "mrs", "ms", "dr"]).compactMap { use($0, story) }
    return StyleJudge(story, info, of: "titles").findings(uses)
  }

  private func use(_ index: Int, _ story: StoryAnalysis) -> StyleUse? {
    guard story.tokens[index].letterCase == .capital else { return nil }
    let hasPoint = story.hasPoint(after: index)
    let name = hasPoint ? index + 2 : index + 1
    // `Dr` stands behind the name of a street, too.
    guard story.isCapitalised(name), story.isOneSpace(after: name - 1),
      story.word(index) != "dr" || !story.isCapitalised(index - 1) || story.opensSentence(index - 1)
    else { return nil }
    let title = story.string(index)
    return StyleUse(
      hasPoint ? "point" : "plain", story.range(index, hasPoint ? index + 1 : index),
      others: ["point": title + ".", "plain": title])
  }
}
