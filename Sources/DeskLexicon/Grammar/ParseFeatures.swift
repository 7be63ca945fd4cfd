/// Which rows of weights the parser adds up for a state of its work.
package struct ParseFeatures: Sendable {
  package let rowCount: Int
  private let bases: [Int32]
  private let counts: GrammarWords.Counts
  private let tagCount: Int
  private let kindOfTag: [UInt8]
  /// Pairs are made of tags without their universal half, of which there are fewer.
  private let short: ShortTags
  /// How many rows are added up for one state.
  package let count: Int

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
    var sizes: [Int] = []
    for (size, times) in [
      (tag, 24), (counts.fine, 11), (words, 4), (counts.coarse, 6), (relationCount + 1, 10), (shapes, 2), (8, 2),
      (4, 5), (8, 2), (4, 2), (pair * pair, 3), (pair * (relationCount + 1), 2),
    ] { sizes += [Int](repeating: size, count: times) }
    var bases: [Int32] = []
    var end = 0
    for size in sizes {
      bases.append(Int32(end))
      end += size
    }
    self.bases = bases
    count = bases.count
    rowCount = end
  }

  /// Writes the rows for the state.
  package func fill(_ rows: UnsafeMutablePointer<Int32>, _ state: ParseState, _ sentence: Sentence) {
    var writer = Writer(rows: rows, bases: bases)
    let spots = Spots(state)
    addTags(spots, sentence, &writer)
    addWords(spots, sentence, &writer)
    for place in spots.children { writer.add(place < 0 ? 0 : Int(state.relations[place]) + 1) }
    for place in [spots.last, spots.next] {
      writer.add(place < 0 ? WordSight.Shape.mark.rawValue : sentence.sights[place].shape.rawValue)
    }
    writer.add(Self.distance(spots.last, spots.next))
    writer.add(Self.distance(spots.second, spots.last))
    addCounts(spots, state, &writer)
    writer.add(between(spots.last, spots.next, sentence))
    writer.add(between(spots.second, spots.last, sentence))
    writer.add(min(3, state.stack.count))
    writer.add(min(3, state.count - state.next))
    addPairs(spots, state, sentence, &writer)
  }

  private func addTags(_ spots: Spots, _ sentence: Sentence, _ writer: inout Writer) {
    let around = [spots.last - 1, spots.last + 1, spots.second - 1, spots.second + 1]
    for place in spots.waiting + spots.children { writer.add(tag(place, sentence)) }
    for (place, beside) in zip([spots.last, spots.last, spots.second, spots.second], around) {
      writer.add(place < 0 ? 0 : tag(beside, sentence))
    }
    for place in spots.grandchildren { writer.add(tag(place, sentence)) }
  }

  private func addWords(_ spots: Spots, _ sentence: Sentence, _ writer: inout Writer) {
    let sights = sentence.sights
    let nearest = [0, 1, 2, 4, 5, 6].map { spots.waiting[$0] }
    let hanging = [0, 2, 4, 6, 8].map { spots.children[$0] }
    for place in nearest + hanging { writer.add(place < 0 ? 0 : sights[place].fine) }
    let limit = min(counts.rows, Self.wordRows)
    for place in [spots.last, spots.second, spots.next, spots.coming] {
      writer.add(place < 0 || sights[place].row >= limit ? 0 : sights[place].row)
    }
    for place in nearest { writer.add(coarse(place, sentence)) }
  }

  private func addCounts(_ spots: Spots, _ state: ParseState, _ writer: inout Writer) {
    for (place, side) in [(spots.last, 0), (spots.last, 1), (spots.second, 0), (spots.second, 1), (spots.next, 0)] {
      writer.add(place < 0 ? 0 : min(3, Int(state.childCounts[place][side])))
    }
  }

  private func addPairs(_ spots: Spots, _ state: ParseState, _ sentence: Sentence, _ writer: inout Writer) {
    let (last, second) = (short[tag(spots.last, sentence)], short[tag(spots.second, sentence)])
    let (next, coming) = (short[tag(spots.next, sentence)], short[tag(spots.coming, sentence)])
    for (one, other) in [(last, next), (second, last), (next, coming)] { writer.add(one * short.count + other) }
    for (tag, child) in [(last, spots.children[2]), (second, spots.children[6])] {
      writer.add((child < 0 ? 0 : Int(state.relations[child]) + 1) * short.count + tag)
    }
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

  /// Puts down one row after another.
  private struct Writer {
    let rows: UnsafeMutablePointer<Int32>
    let bases: [Int32]
    private var next = 0

    init(rows: UnsafeMutablePointer<Int32>, bases: [Int32]) {
      self.rows = rows
      self.bases = bases
    }

    mutating func add(_ value: Int) {
      rows[next] = bases[next] + Int32(truncatingIfNeeded: value)
      next += 1
    }
  }
}

/// The places that a state is judged by; -1 where there is none.
private struct Spots {
  let last: Int
  let second: Int
  let next: Int
  let coming: Int
  /// Four of the stack, four to come.
  let waiting: [Int]
  /// Of the last on the stack, of the second, and of the next word: nearest and second on the left, then on the right.
  let children: [Int]
  let grandchildren: [Int]

  init(_ state: ParseState) {
    last = state.stacked(0)
    second = state.stacked(1)
    next = state.coming(0)
    coming = state.coming(1)
    waiting = (0..<4).map(state.stacked) + (0..<4).map(state.coming)
    func child(_ place: Int, _ which: Int) -> Int { place < 0 ? -1 : Int(state.children[place][which]) }
    children =
      (0..<4).map { child(state.stacked(0), $0) } + (0..<4).map { child(state.stacked(1), $0) }
      + (0..<2).map { child(state.coming(0), $0) }
    grandchildren = [child(children[0], 0), child(children[2], 2)]
  }
}
