package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// A headline longer than most pages and feeds show whole.
package struct HeadlineTooLong: Rule {
  package let info = RuleInfo(
    "headline.too-long", "A headline too long for a page or a feed", .suggestion, in: .headline)

  package init() {}

  /// In characters; Reuters asks for 50 at most, search pages show about 60.
  private static let limit = 60

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.blocks(of: .headline).compactMap { _, block in
      let length = story.text[block.range].unicodeScalars.count
      return length > Self.limit ? Finding(block.range, .message(length)) : nil
    }
  }
}

extension String {
  fileprivate static func message(_ length: Int) -> String { "The headline has \(length) characters: cut it to 60" }
}
