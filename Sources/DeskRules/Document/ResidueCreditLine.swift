package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// The credit of a picture that is not there, on a line of its own among the paragraphs.
package struct ResidueCreditLine: Rule {
  package let info = RuleInfo("residue.credit-line", "A picture credit among the paragraphs", .warning, in: .caption)

  package init() {}

  /// Longer lines are captions, and say what the picture shows.
  private static let longest = 8

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.blocks(of: .caption).filter { isBareCredit($0.block, story) }.map { _, block in
      Finding(block.range, .message, fix: .delete(block.range, "Delete the line"))
    }
  }

  private func isBareCredit(_ block: Block, _ story: StoryAnalysis) -> Bool {
    let words = block.tokens.count { !story.tokens[$0].isMark }
    return words <= Self.longest && story.text.byte(at: block.range.end - 1) != UInt8(ascii: ".")
  }
}

extension String {
  fileprivate static let message = "A picture credit without its picture: delete it or move it to the caption"
}
