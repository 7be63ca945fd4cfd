package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// A second dateline: the one of the lead, again at the start of a later paragraph.
package struct DatelineTwice: Rule {
  package let info = RuleInfo("dateline.twice", "The dateline stands in the story twice", .error, in: .paragraph)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    guard let dateline = story.story.dateline, isDashed(dateline, story) else { return [] }
    let words = TextRange(dateline.place.start, dateline.separator.end)
    return story.blocks(of: .paragraph).compactMap { _, block in
      let range = TextRange(block.range.start, block.range.start + words.length)
      guard range.start > words.start, range.end < block.range.end, story.text[range] == story.text[words] else {
        return nil
      }
      return Finding(range, .message, fix: .delete(range, "Delete it"), related: [.init(words, "it stands here first")])
    }
  }

  /// What a colon closes is the name of a speaker in a transcript.
  private func isDashed(_ dateline: Dateline, _ story: StoryAnalysis) -> Bool {
    !story.text.holds(UInt8(ascii: ":"), in: dateline.separator)
  }
}

extension String {
  fileprivate static let message = "The dateline stands here again: delete it, or see what was pasted in"
}
