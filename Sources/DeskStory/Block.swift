package import DeskText

/// What a stretch of a story is for.
package enum BlockKind: String, CaseIterable, Sendable {
  case headline
  case standfirst
  case byline
  case paragraph
  case subhead
  case listItem = "list item"
  case caption
  /// What the page or the system left: links, labels, advertisements, codes.
  case furniture
}

extension BlockKind {
  /// The field of a story that holds the block, as wire formats name it.
  package var field: String {
    switch self {
    case .headline, .standfirst, .byline, .caption: rawValue
    case .paragraph, .subhead, .listItem, .furniture: "body"
    }
  }
}

/// A set of block kinds, for saying where a rule reads.
package struct BlockKinds: OptionSet, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  package init(_ kind: BlockKind) {
    rawValue =
      switch kind {
      case .headline: 1
      case .standfirst: 1 << 1
      case .byline: 1 << 2
      case .paragraph: 1 << 3
      case .subhead: 1 << 4
      case .listItem: 1 << 5
      case .caption: 1 << 6
      case .furniture: 1 << 7
      }
  }

  package static let headline = BlockKinds(.headline)
  package static let standfirst = BlockKinds(.standfirst)
  package static let byline = BlockKinds(.byline)
  package static let paragraph = BlockKinds(.paragraph)
  package static let subhead = BlockKinds(.subhead)
  package static let listItem = BlockKinds(.listItem)
  package static let caption = BlockKinds(.caption)
  package static let furniture = BlockKinds(.furniture)

  /// Sentences of the story itself.
  package static let prose: BlockKinds = [.paragraph, .listItem, .standfirst]
  /// All that a reader is meant to read.
  package static let copy: BlockKinds = [.paragraph, .listItem, .standfirst, .headline, .subhead, .caption]
  package static let everywhere: BlockKinds = [.copy, .byline, .furniture]
}

/// A headline, paragraph or other piece of a story, without the blank space round it.
package struct Block: Sendable {
  package let kind: BlockKind
  package let range: TextRange
  /// The blank space before the first word on its line, and the bullet with the space after it; empty where there is
  /// none.
  package let indent: TextRange
  package let bullet: TextRange
  package let tokens: Range<Int>
  package let sentences: Range<Int>
}

/// A sentence of a block, from its first token to the end of its last.
package struct Sentence: Sendable {
  package let block: Int
  package let range: TextRange
  package let tokens: Range<Int>
}

/// `KARACHI, Pakistan (AP) — `: where a story was written, before its first words.
package struct Dateline: Sendable {
  /// The capitals, without country or date.
  package let place: TextRange
  /// All up to the separator.
  package let text: TextRange
  /// The dash or colon with the space on both sides.
  package let separator: TextRange
}
