/// Which rows of weights the tagger adds up for a word: what is seen of it and its neighbours, and the tags before it.
package struct TagFeatures: Sendable {
  private let blocks: RowBlocks
  private let counts: GrammarWords.Counts
  private let short: ShortTags
  private let nearLimit: Int

  /// Words this frequent in the treebanks have rows as neighbours too; rows are in order of frequency.
  private static let neighbourRows = 4000

  package var rowCount: Int { blocks.rowCount }
  /// How many rows are added up for one word.
  package var count: Int { blocks.count }

  /// Where a word stands that is seen, from the word that is tagged.
  enum Position: Int, CaseIterable, Sendable {
    case here, before, after, twoBefore, twoAfter, threeBefore, threeAfter

    var offset: Int {
      switch self {
      case .here: 0
      case .before: -1
      case .after: 1
      case .twoBefore: -2
      case .twoAfter: 2
      case .threeBefore: -3
      case .threeAfter: 3
      }
    }
  }

  package init(_ counts: GrammarWords.Counts, tags: [String]) {
    self.counts = counts
    short = ShortTags(tags)
    let shapes = WordSight.Shape.allCases.count
    let tag = tags.count + 1
    nearLimit = min(counts.rows, Self.neighbourRows)
    blocks = RowBlocks([
      (counts.rows, 1), (nearLimit, 2), (counts.fine, 5), (counts.coarse, 7), (WordSight.affixCount, 12), (shapes, 5),
      (counts.choices, 5), (tag, 2), (short.count * short.count, 1), (short.count * counts.coarse, 1), (shapes * 2, 1),
    ])
  }

  /// Where the blocks begin, by their index, in the order of `init`; those of the neighbours are in that of `Position`.
  private enum Block {
    static let (own, fine, coarse, affixes, nearAffixes, shapes, choices, tags) = (0, 3, 8, 15, 21, 27, 32, 37)
    static let (tagPair, tagAndClass, ownShape) = (39, 40, 41)
  }

  /// Writes the rows for the word at the place. `before` holds the tags that the words before it were given.
  package func fill(
    _ rows: UnsafeMutablePointer<Int32>, _ sights: [WordSight], at place: Int, _ before: UnsafePointer<UInt8>
  ) {
    var count = 0
    for position in Position.allCases {
      let index = place + position.offset
      count += fill(rows + count, sights.indices.contains(index) ? sights[index] : .none, position)
    }
    count += fillTags(rows + count, sights[place], at: place, before)
  }

  /// Writes the rows for what is seen of one word from the position alone, and gives their number.
  func fill(_ rows: UnsafeMutablePointer<Int32>, _ sight: WordSight, _ position: Position) -> Int {
    let number = position.rawValue
    rows[0] = blocks.row(Block.coarse + number, sight.coarse)
    guard number < Position.threeBefore.rawValue else { return 1 }
    rows[1] = blocks.row(Block.fine + number, sight.fine)
    rows[2] = blocks.row(Block.shapes + number, sight.shape.rawValue)
    rows[3] = blocks.row(Block.choices + number, sight.choices)
    switch position {
    case .here:
      rows[4] = blocks.row(Block.own, sight.row)
      rows[5] = blocks.row(Block.ownShape, sight.shape.rawValue * 2 + (sight.number > 0 ? 1 : 0))
      for index in 0..<WordSight.affixKinds {
        rows[6 + index] = blocks.row(Block.affixes + index, Int(sight.affixes[index]))
      }
      return 6 + WordSight.affixKinds
    case .before, .after:
      rows[4] = blocks.row(Block.own + number, sight.row < nearLimit ? sight.row : 0)
      let first = Block.nearAffixes + (position == .before ? 1 : 0)
      for index in 0..<3 { rows[5 + index] = blocks.row(first + index * 2, Int(sight.affixes[index + 1])) }
      return 8
    default: return 4
    }
  }

  /// Writes the rows for the tags before the word alone, and gives their number.
  func fillTags(
    _ rows: UnsafeMutablePointer<Int32>, _ sight: WordSight, at place: Int, _ before: UnsafePointer<UInt8>
  ) -> Int {
    let first = place > 0 ? Int(before[place - 1]) + 1 : 0
    let second = place > 1 ? Int(before[place - 2]) + 1 : 0
    rows[0] = blocks.row(Block.tags, first)
    rows[1] = blocks.row(Block.tags + 1, second)
    rows[2] = blocks.row(Block.tagPair, short[first] * short.count + short[second])
    rows[3] = blocks.row(Block.tagAndClass, short[first] * counts.coarse + sight.coarse)
    return 4
  }
}
