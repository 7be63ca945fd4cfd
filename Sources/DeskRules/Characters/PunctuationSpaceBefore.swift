package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// A space before a comma, full stop or other mark that belongs to the word before it.
package struct PunctuationSpaceBefore: Rule {
  package let info = RuleInfo("punctuation.space-before", "A space before a comma, stop or other mark", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.blocks(of: .copy).flatMap { _, block in
      block.tokens.dropFirst().filter { isStrandedMark($0, block.tokens, story) }.map { index in
        let mark = story.tokens[index].range
        let gap = story.gap(after: index - 1)
        return Finding(
          gap.joined(with: mark), .message(story.string(index)), fix: .delete(gap, "Take the space out", .safe))
      }
    }
  }

  /// A single mark with space before it and none of its own kind near: `. . .` and ` .5` are no slips.
  private func isStrandedMark(_ index: Int, _ block: Range<Int>, _ story: StoryAnalysis) -> Bool {
    guard story.tokens[index].isMark, isStop(index, story) else { return false }
    let gap = story.gap(after: index - 1)
    guard (1...2).contains(gap.length), endsWord(index, story) else { return false }
    let before = story.tokens[index - 1]
    guard !before.isMark || isCloser(index - 1, story) else { return false }
    return !isSpacedStop(index - 2, story) && !isSpacedStop(index + 1, story)
  }

  private func isStop(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.tokens[index].range.length == 1
      && [0x2C, 0x2E, 0x3B, 0x3A, 0x21, 0x3F].contains(story.text.byte(at: story.tokens[index].start))
  }

  /// A mark that closes a quotation or a bracket, or a per cent sign.
  private func isCloser(_ index: Int, _ story: StoryAnalysis) -> Bool {
    [")", "]", "”", "’", "\"", "%"].contains(story.string(index))
  }

  /// Whether what follows lets the mark be one: the end of the paragraph, a space, or a closing mark.
  private func endsWord(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let end = story.tokens[index].end
    let next = story.text.scalar(at: end).value
    return end >= story.text.count || Letters.isSpace(next) || next == 0x22 || next == 0x201D || next == 0x2019
  }

  private func isSpacedStop(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isMark(index, ".") && !story.gap(after: index - 1).isEmpty
  }
}

extension String {
  fileprivate static func message(_ mark: String) -> String { "No space belongs before “\(mark)”" }
}
