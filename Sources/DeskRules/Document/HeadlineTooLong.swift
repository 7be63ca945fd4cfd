package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// A headline longer than most pages and feeds show whole.
package struct HeadlineTooLong: Rule {
  package let info = RuleInfo(
    "headline.too-long", "A headline too long for a page or a feed", .suggestion, in: .headline,
    limits: 20...200)

  package init() {}

  /// In characters; Reuters asks for 50 at most, search pages show about 60.
  private static let limit = 60

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let limit = story.style.limits[info.id] ?? Self.limit
    return story.blocks(of: .headline).compactMap { _, block in
      let length = story.text[block.range].unicodeScalars.count
      return length > limit ? Finding(block.range, .message(length, limit)) : nil
    }
  }
}

extension String {
  fileprivate static func message(_ length: Int, _ limit: Int) -> String {
    "The headline has \(length) characters: cut it to \(limit)"
  }
}
