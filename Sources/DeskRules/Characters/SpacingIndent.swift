package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// Blank space before the first word of a line.
package struct SpacingIndent: Rule {
  package let info = RuleInfo(
    "spacing.indent", "Blank space before the first word of a line", .suggestion, in: .everywhere, repeats: .story)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.blocks(of: .everywhere).filter { !$0.block.indent.isEmpty }.map { _, block in
      Finding(block.indent, .indent, fix: .delete(block.indent, "Take the indent out", .safe))
    }
  }
}

extension String {
  fileprivate static let indent = "The line is indented: start it at the margin"
}
