/// Which rows of weights the parser adds up for a state of its work.
package struct ParseFeatures: Sendable {
  private let blocks: RowBlocks
  private let counts: GrammarWords.Counts
  private let tagCount: Int
  private let kindOfTag: [UInt8]
  /// Pairs are made of tags without their universal half, of which there are fewer.
  private let short: ShortTags

  package var rowCount: Int { blocks.rowCount }
  /// How many rows are added up for one state.
  package var count: Int { blocks.count }

  /// Words this frequent in the treebanks have rows of their own.
  private static let wordRows = 2500

  /// A sentence to parse.
  package struct Sentence: Sendable {
    package let sights: [WordSight]
    package let tags: [UInt8]

    package init(_ sights: [WordSight], _ tags: [UInt8]) {
      self.sights = sights
      self.tags = tags
    }
  }

  package init(_ counts: GrammarWords.Counts, tags: [String], relationCount: Int) {
    self.counts = counts
    tagCount = tags.count
    kindOfTag = tags.map { Self.kind(ofTag: $0) }
    short = ShortTags(tags)
    let pair = short.count
    let tag = tags.count + 1
    let words = min(counts.rows, Self.wordRows)
    let shapes = WordSight.Shape.allCases.count
    blocks = RowBlocks([
      (tag, 24), (counts.fine, 11), (words, 4), (counts.coarse, 6), (relationCount + 1, 10), (shapes, 2), (8, 2),
      (4, 5), (8, 2), (4, 2), (pair * pair, 3), (pair * (relationCount + 1), 2),
    ])
  }

  /// Writes the rows for the state.
  package func fill(_ rows: UnsafeMutablePointer<Int32>, _ state: ParseState, _ sentence: Sentence) {
    var writer = blocks.writer(rows)
    let spots = Spots(state)
    addTags(spots, sentence, &writer)
    addWords(spots, sentence, &writer)
    for index in 0..<Spots.childCount {
      let place = Int(spots.children[index])
      writer.add(place < 0 ? 0 : Int(state.relations[place]) + 1)
    }
    writer.add(shape(spots.last, sentence))
    writer.add(shape(spots.next, sentence))
    writer.add(Self.distance(spots.last, spots.next))
    writer.add(Self.distance(spots.second, spots.last))
    addCounts(spots, state, &writer)
    writer.add(between(spots.last, spots.next, sentence))
    writer.add(between(spots.second, spots.last, sentence))
    writer.add(min(3, state.stack.count))
    writer.add(min(3, state.count - state.next))
    addPairs(spots, state, sentence, &writer)
  }

  private func addTags(_ spots: Spots, _ sentence: Sentence, _ writer: inout RowBlocks.Writer) {
    for index in 0..<Spots.waitingCount { writer.add(tag(Int(spots.waiting[index]), sentence)) }
    for index in 0..<Spots.childCount { writer.add(tag(Int(spots.children[index]), sentence)) }
    writer.add(spots.last < 0 ? 0 : tag(spots.last - 1, sentence))
    writer.add(spots.last < 0 ? 0 : tag(spots.last + 1, sentence))
    writer.add(spots.second < 0 ? 0 : tag(spots.second - 1, sentence))
    writer.add(spots.second < 0 ? 0 : tag(spots.second + 1, sentence))
    writer.add(tag(spots.grandchildren.left, sentence))
    writer.add(tag(spots.grandchildren.right, sentence))
  }

  private func shape(_ place: Int, _ sentence: Sentence) -> Int {
    place < 0 ? WordSight.Shape.mark.rawValue : sentence.sights[place].shape.rawValue
  }

  private func addWords(_ spots: Spots, _ sentence: Sentence, _ writer: inout RowBlocks.Writer) {
    let sights = sentence.sights
    func fine(_ place: Int32) { writer.add(place < 0 ? 0 : sights[Int(place)].fine) }
    let limit = min(counts.rows, Self.wordRows)
    func row(_ place: Int) { writer.add(place < 0 || sights[place].row >= limit ? 0 : sights[place].row) }
    let waiting = spots.waiting
    // Three of the stack and three to come; the nearest that hang on the last two of the stack, and on the next.
    for index in 0..<3 { fine(waiting[index]) }
    for index in 4..<7 { fine(waiting[index]) }
    for index in stride(from: 0, to: Spots.childCount, by: 2) { fine(spots.children[index]) }
    row(spots.last)
    row(spots.second)
    row(spots.next)
    row(spots.coming)
    for index in 0..<3 { writer.add(coarse(Int(waiting[index]), sentence)) }
    for index in 4..<7 { writer.add(coarse(Int(waiting[index]), sentence)) }
  }

  private func addCounts(_ spots: Spots, _ state: ParseState, _ writer: inout RowBlocks.Writer) {
    func count(_ place: Int, _ side: Int) { writer.add(place < 0 ? 0 : min(3, Int(state.childCounts[place][side]))) }
    count(spots.last, 0)
    count(spots.last, 1)
    count(spots.second, 0)
    count(spots.second, 1)
    count(spots.next, 0)
  }

  private func addPairs(_ spots: Spots, _ state: ParseState, _ sentence: Sentence, _ writer: inout RowBlocks.Writer) {
    let (last, second) = (short[tag(spots.last, sentence)], short[tag(spots.second, sentence)])
    let (next, coming) = (short[tag(spots.next, sentence)], short[tag(spots.coming, sentence)])
    writer.add(last * short.count + next)
    writer.add(second * short.count + last)
    writer.add(next * short.count + coming)
    func hanging(_ tag: Int, _ child: Int32) {
      writer.add((child < 0 ? 0 : Int(state.relations[Int(child)]) + 1) * short.count + tag)
    }
    hanging(last, spots.children[2])
    hanging(second, spots.children[6])
  }

  private func tag(_ place: Int, _ sentence: Sentence) -> Int {
    place < 0 || place >= sentence.tags.count ? 0 : Int(sentence.tags[place]) + 1
  }

  private func coarse(_ place: Int, _ sentence: Sentence) -> Int { place < 0 ? 0 : sentence.sights[place].coarse }

  /// Whether a verb, a mark or a conjunction stands between the places, a bit for each.
  private func between(_ first: Int, _ last: Int, _ sentence: Sentence) -> Int {
    guard first >= 0, last > first + 1 else { return 0 }
    var kinds: UInt8 = 0
    for place in first + 1..<last { kinds |= kindOfTag[Int(sentence.tags[place])] }
    return Int(kinds)
  }

  private static func kind(ofTag tag: String) -> UInt8 {
    if tag.hasPrefix("VERB") || tag.hasPrefix("AUX") { return 1 }
    if tag.hasPrefix("PUNCT") { return 2 }
    return tag.hasPrefix("CCONJ") || tag.hasPrefix("SCONJ") ? 4 : 0
  }

  private static func distance(_ first: Int, _ last: Int) -> Int {
    guard first >= 0, last >= 0 else { return 0 }
    let distance = last - first
    return distance <= 4 ? max(1, distance) : distance <= 7 ? 5 : distance <= 14 ? 6 : 7
  }

}

/// The places that a state is judged by; -1 where there is none.
private struct Spots {
  let last: Int
  let second: Int
  let next: Int
  let coming: Int
  /// Four of the stack, four to come.
  let waiting: SIMD8<Int32>
  /// Of the last on the stack, of the second, and of the next word: nearest and second on the left, then on the right;
  /// of the next word those on the left alone.
  let children: SIMD16<Int32>
  let grandchildren: (left: Int, right: Int)

  static let waitingCount = 8
  static let childCount = 10

  init(_ state: ParseState) {
    last = state.stacked(0)
    second = state.stacked(1)
    next = state.coming(0)
    coming = state.coming(1)
    var waiting = SIMD8<Int32>()
    for depth in 0..<4 {
      waiting[depth] = Int32(state.stacked(depth))
      waiting[4 + depth] = Int32(state.coming(depth))
    }
    self.waiting = waiting
    let none = SIMD4<Int32>(repeating: -1)
    let (first, other) = (last < 0 ? none : state.children[last], second < 0 ? none : state.children[second])
    let third = next < 0 ? none : state.children[next]
    children = SIMD16(lowHalf: SIMD8(lowHalf: first, highHalf: other), highHalf: SIMD8(lowHalf: third, highHalf: none))
    grandchildren = (
      first[0] < 0 ? -1 : Int(state.children[Int(first[0])][0]),
      first[2] < 0 ? -1 : Int(state.children[Int(first[2])][2])
    )
  }
}
