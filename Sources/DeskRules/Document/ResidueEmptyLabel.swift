package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// A label that nothing follows: `Source:`, `Original news :`.
package struct ResidueEmptyLabel: Rule {
  package let info = RuleInfo("residue.empty-label", "A label with nothing after it", .error, in: .furniture)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.blocks(of: .furniture).filter { story.isEmptyLabel($0.block) }.map { _, block in
      Finding(block.range, .message, fix: .delete(block.range, "Delete the line"))
    }
  }
}

extension String {
  fileprivate static let message = "A label that nothing follows: fill it in or delete it"
}
