package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `12,000`, `12000`, `1,20,000`: large figures by threes, not at all, or by lakhs.
package struct StyleDigitGroups: Rule {
  package let info = RuleInfo(
    "style.digit-groups", "Large figures grouped in two ways, or not as the house does", .warning,
    in: [.prose, .caption], quotations: .skip, styles: ["thousands", "lakhs", "none"])

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let uses = story.tokens.indices.compactMap { use($0, story) }
    return StyleJudge(story, info, of: "large figures").findings(uses)
  }

  private func use(_ index: Int, _ story: StoryAnalysis) -> StyleUse? {
    guard story.isNumber(index), story.tokens[index].range.length > 4 else { return nil }
    let figure = story.string(index)
    let digits = figure.filter { $0 != "," }
    guard digits.utf8.count > 4, digits.utf8.count < 13, digits.allSatisfy(\.isNumber), digits.first != "0" else {
      return nil
    }
    let others = [
      "thousands": FigureText.grouped(digits), "lakhs": FigureText.grouped(digits, by: 2), "none": digits,
    ]
    // Up to 99,999 lakhs and thousands are written alike.
    if digits.utf8.count == 5, figure.contains(",") { return nil }
    if figure == others["thousands"] { return StyleUse("thousands", story.tokens[index].range, others: others) }
    if figure == others["lakhs"] { return StyleUse("lakhs", story.tokens[index].range, others: others) }
    return figure == digits && isAmount(index, story)
      ? StyleUse("none", story.tokens[index].range, others: others) : nil
  }

  /// Not a post code, a telephone or another number that names something: money, or things in the plural.
  private func isAmount(_ index: Int, _ story: StoryAnalysis) -> Bool {
    if story.touchesNext(index - 1), ["$", "£", "€", "₹"].contains(story.string(index - 1)) { return true }
    guard story.isOneSpace(after: index), !story.isCapitalised(index - 1), !story.isMark(index - 1, "#"),
      let tag = story.tag(ofToken: index + 1)
    else { return false }
    return tag.part == .noun && tag.form == .plural
  }
}
