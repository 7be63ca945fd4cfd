package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// Single or double quotation marks in headlines: most papers write single ones there.
package struct HeadlineQuotationMarks: Rule {
  package let info = RuleInfo(
    "headline.quotation-marks", "Quotation marks of two kinds in headlines, or not as the house does", .warning,
    in: [.headline, .subhead], styles: ["single", "double"])

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let isSettled = story.style.forms[info.id] != nil
    let kinds: BlockKinds = isSettled ? info.scope : .headline
    let heads = story.quotations.filter { $0.depth == 0 && !$0.isOpen && isInHead($0, kinds, story) }
    let uses = heads.map { quotation in
      let words = story.text[quotation.inner]
      let isCurly = !["\"", "'"].contains(story.text[quotation.range].first)
      let single = isCurly ? "‘\(words)’" : "'\(words)'"
      let double = isCurly ? "“\(words)”" : "\"\(words)\""
      return StyleUse(
        quotation.isDouble ? "double" : "single", quotation.range, others: ["single": single, "double": double])
    }
    return StyleJudge(story, info, of: "quotation marks in headlines").findings(uses)
  }

  /// Whether it is a part of a headline; a line that is all quotation stands out of the text.
  private func isInHead(_ quotation: Quotation, _ kinds: BlockKinds, _ story: StoryAnalysis) -> Bool {
    let block = story.story.blocks[quotation.block]
    return kinds.contains(BlockKinds(block.kind)) && quotation.range.length * 5 < block.range.length * 4
  }
}
