import DeskStory
package import DeskText

/// A stretch of more than one space in running text, tables left out.
package struct WideGap: Sendable {
  package let range: TextRange
  /// Whether a sentence ends before it.
  package let endsSentence: Bool

  /// A line with this many wide gaps is a row of a table.
  private static let tableGaps = 3
  /// Wider gaps, in bytes, are layout.
  private static let widestTyped = 4

  static func all(in story: StoryAnalysis) -> [WideGap] {
    story.blocks(of: .copy).flatMap { _, block -> [WideGap] in
      let wide = block.tokens.dropLast().filter { story.gap(after: $0).length >= 2 }
      let isTable = wide.count >= tableGaps && wide.count * 4 > block.tokens.count
      return isTable ? [] : wide.compactMap { gap(after: $0, in: story) }
    }
  }

  private static func gap(after index: Int, in story: StoryAnalysis) -> WideGap? {
    let range = story.gap(after: index)
    guard range.length >= 2, range.length <= widestTyped,
      (range.start..<range.end).allSatisfy({ story.text[$0] == 0x20 })
    else { return nil }
    let mark = story.text.scalar(before: range.start).value
    return WideGap(range: range, endsSentence: [0x2E, 0x3F, 0x21, 0x22, 0x201D, 0x29].contains(mark))
  }
}
