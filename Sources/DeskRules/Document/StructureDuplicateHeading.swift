package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// A headline, subhead or byline that stands in the story twice.
package struct StructureDuplicateHeading: Rule {
  package let info = RuleInfo(
    "structure.duplicate-heading", "A heading that stands in the story twice", .error, in: [.copy, .byline])

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    var first: [[Int]: TextRange] = [:]
    var findings: [Finding] = []
    for (_, block) in story.blocks(of: info.scope) {
      let words = story.wordNumbers(of: block.tokens)
      guard words.count >= 2 else { continue }
      if let other = first[words] {
        findings.append(
          Finding(
            block.range, .message, fix: .delete(block.range, "Delete the line"),
            related: [.init(other, "the same words")]))
      } else if isHeading(block) {
        first[words] = block.range
      }
    }
    return findings
  }

  private func isHeading(_ block: Block) -> Bool { [.headline, .subhead, .standfirst, .byline].contains(block.kind) }
}

extension String {
  fileprivate static let message = "This heading stands here twice: delete one"
}
