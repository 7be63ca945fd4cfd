package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// A line that belongs to the web page and not to the story: a link, an advertisement, a tag list, a wire code.
package struct ResiduePageFurniture: Rule {
  package let info = RuleInfo(
    "residue.page-furniture", "A line of the web page or the wire left in the copy", .error, in: .furniture)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.blocks(of: .furniture).filter { !story.isEmptyLabel($0.block) && !story.isMarkup($0.block) }.map { _, block in
      Finding(block.range, .message, fix: .delete(block.range, "Delete the line"))
    }
  }
}

extension String {
  fileprivate static let message = "This line is not part of the story: delete it"
}
