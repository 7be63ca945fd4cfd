/// Which rows of weights the tagger adds up for a word: what is seen of it and its neighbours, and the tags before it.
package struct TagFeatures: Sendable {
  private let blocks: RowBlocks
  private let counts: GrammarWords.Counts
  private let short: ShortTags

  /// Words this frequent in the treebanks have rows as neighbours too; rows are in order of frequency.
  private static let neighbourRows = 4000

  package var rowCount: Int { blocks.rowCount }
  /// How many rows are added up for one word.
  package var count: Int { blocks.count }

  package init(_ counts: GrammarWords.Counts, tags: [String]) {
    self.counts = counts
    short = ShortTags(tags)
    let shapes = WordSight.Shape.allCases.count
    let tag = tags.count + 1
    let near = min(counts.rows, Self.neighbourRows)
    blocks = RowBlocks([
      (counts.rows, 1), (near, 2), (counts.fine, 5), (counts.coarse, 7), (WordSight.affixCount, 12), (shapes, 5),
      (counts.choices, 5), (tag, 2), (short.count * short.count, 1), (short.count * counts.coarse, 1), (shapes * 2, 1),
    ])
  }

  /// Writes the rows for the word at the place. `before` holds the tags that the words before it were given.
  package func fill(
    _ rows: UnsafeMutablePointer<Int32>, _ sights: [WordSight], at place: Int, _ before: UnsafePointer<UInt8>
  ) {
    var writer = blocks.writer(rows)
    func add(_ value: Int) { writer.add(value) }
    func near(_ offset: Int) -> WordSight? {
      let index = place + offset
      return index >= 0 && index < sights.count ? sights[index] : nil
    }
    let here = sights[place]
    let (one, two, after, next2) = (near(-1), near(-2), near(1), near(2))
    let limit = min(counts.rows, Self.neighbourRows)
    func common(_ sight: WordSight?) -> Int { sight.map { $0.row < limit ? $0.row : 0 } ?? 0 }
    add(here.row)
    for sight in [one, after] { add(common(sight)) }
    for sight in [here, one, after, two, next2] { add(sight?.fine ?? 0) }
    for sight in [here, one, after, two, next2, near(-3), near(3)] { add(sight?.coarse ?? 0) }
    for index in 0..<WordSight.affixKinds { add(Int(here.affixes[index])) }
    for index in 1...3 {
      add(Int(after?.affixes[index] ?? 0))
      add(Int(one?.affixes[index] ?? 0))
    }
    for sight in [here, one, after, two, next2] { add(sight?.shape.rawValue ?? WordSight.Shape.mark.rawValue) }
    for sight in [here, one, after, two, next2] { add(sight?.choices ?? 0) }
    let first = place > 0 ? Int(before[place - 1]) + 1 : 0
    let second = place > 1 ? Int(before[place - 2]) + 1 : 0
    add(first)
    add(second)
    add(short[first] * short.count + short[second])
    add(short[first] * counts.coarse + here.coarse)
    add(here.shape.rawValue * 2 + (here.number > 0 ? 1 : 0))
  }
}
