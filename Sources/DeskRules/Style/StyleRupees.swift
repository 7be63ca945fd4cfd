package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `Rs 500`, `₹500`, `500 rupees`: a paper names the rupee in one way.
package struct StyleRupees: Rule {
  package let info = RuleInfo(
    "style.rupees", "Rupees written in two ways, or not as the house does", .warning, in: [.prose, .caption],
    quotations: .skip, styles: ["letters", "sign", "word"])

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let uses = story.tokens.indices.compactMap { use($0, story) }
    return StyleJudge(story, info, of: "rupees").findings(uses)
  }

  private func use(_ index: Int, _ story: StoryAnalysis) -> StyleUse? {
    guard story.isNumber(index) else { return nil }
    let (first, form) = opening(index, story)
    let hasScale = story.isIn(.numberWord, index + 1) || ["crore", "lakh", "million"].contains(story.word(index + 1))
    let last = hasScale && story.isOneSpace(after: index) ? index + 1 : index
    let amount = story.text[story.range(index, last)]
    if let form {
      return StyleUse(
        form, story.range(first, last),
        others: ["letters": "Rs \(amount)", "sign": "₹\(amount)", "word": "\(amount) rupees"])
    }
    guard story.word(last + 1) == "rupees", story.isOneSpace(after: last) else { return nil }
    return StyleUse("word", story.range(index, last + 1), others: ["letters": "Rs \(amount)", "sign": "₹\(amount)"])
  }

  /// What stands before the figure, and where it starts.
  private func opening(_ index: Int, _ story: StoryAnalysis) -> (first: Int, form: String?) {
    if story.isMark(index - 1, "₹") { return (index - 1, "sign") }
    let first = story.isMark(index - 1, ".") && story.touchesNext(index - 2) ? index - 2 : index - 1
    return story.word(first) == "rs" && story.isCapitalised(first) ? (first, "letters") : (index, nil)
  }
}
