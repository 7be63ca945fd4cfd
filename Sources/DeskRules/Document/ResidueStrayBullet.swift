package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// A bullet that begins no list: a single one among paragraphs.
package struct ResidueStrayBullet: Rule {
  package let info = RuleInfo("residue.stray-bullet", "A bullet on its own, without a list", .error, in: .listItem)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let blocks = story.story.blocks
    let alone = story.blocks(of: .listItem).filter { isAlone($0.index, blocks) && isDot($0.block, story) }
    return alone.filter { !isLast($0.index, story) }.map { _, block in
      Finding(block.bullet, .message, fix: .delete(block.bullet, "Delete the bullet"))
    }
  }

  /// `• Ann Hale teaches at …`: papers set off the note that ends a story so.
  private func isLast(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let copy: BlockKinds = [.paragraph, .subhead, .listItem]
    return !story.story.blocks[(index + 1)...].contains { copy.contains(BlockKinds($0.kind)) }
  }

  private func isAlone(_ index: Int, _ blocks: [Block]) -> Bool {
    let neighbours = [index - 1, index + 1].filter(blocks.indices.contains)
    return !neighbours.contains { blocks[$0].kind == .listItem }
  }

  /// A round or square bullet; a hyphen may be a dash and a number the start of a sentence.
  private func isDot(_ block: Block, _ story: StoryAnalysis) -> Bool {
    story.text.scalar(at: block.bullet.start).value >= 0x2022
      && story.text.scalar(at: block.bullet.start).value != 0x2013
  }
}

extension String {
  fileprivate static let message = "A bullet that begins no list: delete it"
}
