package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `5%`, `5 percent`, `5 per cent`: a paper writes one of them.
package struct StylePercent: Rule {
  package let info = RuleInfo(
    "style.percent", "Percentages written in two ways, or not as the house does", .warning, in: [.prose, .caption],
    quotations: .skip, styles: ["sign", "percent", "per-cent"])

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let uses = story.tokens.indices.compactMap { use($0, story) }
    return StyleJudge(story, info, of: "percentages").findings(uses)
  }

  private func use(_ number: Int, _ story: StoryAnalysis) -> StyleUse? {
    guard story.isNumber(number) else { return nil }
    let form: String
    var last = number + 1
    if story.isMark(last, "%") {
      form = "sign"
    } else if story.word(last) == "percent", story.isOneSpace(after: number) {
      form = "percent"
    } else if story.word(last) == "per", story.word(last + 1) == "cent", story.isOneSpace(after: number) {
      form = "per-cent"
      last += 1
    } else {
      return nil
    }
    let figure = story.string(number)
    return StyleUse(
      form, story.range(number, last),
      others: ["sign": figure + "%", "percent": figure + " percent", "per-cent": figure + " per cent"])
  }
}
