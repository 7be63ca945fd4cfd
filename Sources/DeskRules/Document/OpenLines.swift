import DeskFacts
import DeskStory
import DeskText

/// The lines of a story that end without a mark, and where they stand.
struct OpenLines {
  private let story: StoryAnalysis
  private let isOpen: [Bool]
  private static let body: BlockKinds = [.paragraph, .subhead, .standfirst]
  /// Whether the page showed pictures: a credit, or a line about scrolling, captions or galleries was left.
  let hasPictures: Bool
  /// Whether at least half the paragraphs end in a mark, so that one without is noticed.
  let areFew: Bool
  /// Whether two thirds do.
  let areRare: Bool

  init(_ story: StoryAnalysis) {
    self.story = story
    let blocks = story.story.blocks
    let open = blocks.map { block in
      Self.body.contains(BlockKinds(block.kind)) && !block.tokens.isEmpty && CaptionSigns(block, story).hasNoEndMark
    }
    isOpen = open
    hasPictures = blocks.contains { block in
      block.kind == .caption
        || block.kind == .furniture
          && block.tokens.contains { ["scroll", "caption", "gallery", "slideshow", "photos"].contains(story.word($0)) }
    }
    let ended = blocks.indices.count { blocks[$0].kind == .paragraph && !open[$0] }
    areFew = open.count { $0 } <= ended + 1
    areRare = open.count { $0 } * 2 <= ended + 3
  }

  /// Whether a whole paragraph came before it, and no line that calls for a list.
  func isAmongParagraphs(_ index: Int) -> Bool {
    let before = story.story.blocks[..<index]
    guard let last = before.indices.last(where: { !isOpen[$0] && before[$0].kind == .paragraph }) else { return false }
    return !story.isMark(before[last].tokens.upperBound - 1, ":")
  }
}
