package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// The caption of a picture among the paragraphs: a line that ends in the picture’s credit, or that has no full stop
/// and says what is seen.
package struct ResidueCaptionInText: Rule {
  package let info = RuleInfo(
    "residue.caption-in-text", "A picture’s caption among the paragraphs", .warning,
    in: [.paragraph, .subhead, .standfirst, .listItem])

  package init() {}

  private static let longest = 90
  /// Fewer words without a full stop are a subhead.
  private static let shortest = 7
  /// So many words without a full stop, in a story with other traces of pictures, are a caption.
  private static let long = 9

  package func check(_ story: StoryAnalysis) -> [Finding] {
    var open: OpenLines?
    return story.blocks(of: info.scope).filter { index, block in
      guard !block.tokens.isEmpty, words(of: block, story) <= Self.longest else { return false }
      let signs = CaptionSigns(block, story)
      if signs.endsInCredit { return true }
      guard signs.hasNoEndMark else { return false }
      let lines = open ?? OpenLines(story)
      open = lines
      return isOpenCaption(index, block, signs, lines)
    }.map { _, block in Finding(block.range, .message) }
  }

  private func words(of block: Block, _ story: StoryAnalysis) -> Int {
    block.tokens.count { !story.tokens[$0].isMark }
  }

  private func isOpenCaption(_ index: Int, _ block: Block, _ signs: CaptionSigns, _ lines: OpenLines) -> Bool {
    let count = signs.words.count
    guard lines.areFew, lines.isAmongParagraphs(index), block.bullet.isEmpty else { return false }
    if signs.pointsAtSomebody { return count >= 4 }
    guard count >= Self.shortest, !signs.isTitle, !signs.asksOrQuotes else { return false }
    if signs.showsScene || signs.namesPicture { return true }
    return count >= Self.long && (signs.endsInTime || lines.hasPictures) && signs.isClause
  }
}

extension String {
  fileprivate static let message = "This reads like a picture’s caption: move it to the picture, or end the sentence"
}
