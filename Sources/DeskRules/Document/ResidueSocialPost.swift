package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A post of a social network pasted into the story as text: its signature with handle and date, or its picture link.
package struct ResidueSocialPost: Rule {
  package let info = RuleInfo(
    "residue.social-post", "A social-media post pasted in as text", .warning, in: .copy, repeats: .story)

  package init() {}

  /// How far before the handle the dash of the signature may stand.
  private static let longestName = 10

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.blocks(of: info.scope).compactMap { _, block in
      trace(in: block, story).map { Finding(story.range(of: $0), .message) }
    }
  }

  private func trace(in block: Block, _ story: StoryAnalysis) -> Range<Int>? {
    let links = block.tokens.filter { story.tokens[$0].kind == .link }
    for link in links {
      if let signature = signature(round: link, in: block, story) { return signature }
    }
    return links.first { isPictureLink($0, story) }.map { $0..<$0 + 1 }
  }

  /// `— Nora Quill (@noraquill) October 18, 2016`: the handle in brackets, and after it the date or nothing.
  private func signature(round link: Int, in block: Block, _ story: StoryAnalysis) -> Range<Int>? {
    guard story.text.byte(at: story.tokens[link].start) == UInt8(ascii: "@"), story.isMark(link - 1, "("),
      story.isMark(link + 1, ")")
    else { return nil }
    let dash = (max(block.tokens.lowerBound, link - Self.longestName)..<link).last { isDash($0, story) }
    if let end = dateEnd(from: link + 2, story), end <= block.tokens.upperBound {
      return (dash ?? nameStart(before: link - 1, in: block, story))..<end
    }
    guard let dash, link + 2 == block.tokens.upperBound else { return nil }
    return dash..<link + 2
  }

  private func isDash(_ index: Int, _ story: StoryAnalysis) -> Bool {
    ["—", "–", "-"].contains { story.isMark(index, $0) }
  }

  private func nameStart(before bracket: Int, in block: Block, _ story: StoryAnalysis) -> Int {
    var start = bracket
    while start > block.tokens.lowerBound, story.isCapitalised(start - 1) { start -= 1 }
    return start
  }

  /// The end of `October 18, 2016` or `18 October 2016`.
  private func dateEnd(from first: Int, _ story: StoryAnalysis) -> Int? {
    if story.isIn(.month, first), story.isNumber(first + 1) {
      return story.isMark(first + 2, ",") && story.isNumber(first + 3) ? first + 4 : first + 2
    }
    if story.isNumber(first), story.isIn(.month, first + 1), story.isNumber(first + 2) { return first + 3 }
    return nil
  }

  private func isPictureLink(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.word(index).hasPrefix("pic.twitter.com/") || story.word(index).hasPrefix("https://t.co/")
      || story.word(index).hasPrefix("http://t.co/")
  }
}

extension String {
  fileprivate static let message = "A pasted social-media post: quote it in a sentence, or embed it"
}
