/// Which rows of weights a slot’s network adds up: what stands round the slot, without what stands in it.
package struct SlotFeatures: Sendable {
  private let counts: GrammarWords.Counts
  private let tagKinds: [UInt8]
  private let short: ShortTags
  private let blocks: [SlotNet: RowBlocks]

  /// Words this frequent have rows of their own; numbers of words are in order of frequency.
  private static let wordRows = 4000
  /// Pairs of words share so many rows.
  private static let pairRows = 8192
  private static let tagReach = 6
  private static let classReach = 4
  private static let wordReach = 3

  /// How many rows are added up for one slot.
  package let count: Int

  package func rowCount(_ net: SlotNet) -> Int { blocks[net]?.rowCount ?? 0 }

  package init(_ counts: GrammarWords.Counts, tags: [String]) {
    self.counts = counts
    short = ShortTags(tags)
    tagKinds = tags.map { Self.kind(ofTag: $0) }
    let (tag, shapes) = (tags.count + 1, WordSight.Shape.allCases.count)
    let pair = short.count * short.count
    var blocks: [SlotNet: RowBlocks] = [:]
    for net in SlotNet.allCases {
      blocks[net] = RowBlocks([
        (tag, Self.tagReach * 2), (counts.fine, Self.classReach * 2), (Self.wordRows, Self.wordReach * 2), (shapes, 4),
        (Self.pairRows, 3), (pair, 3), (Self.wordRows, 2), (counts.fine, 2), (tag, 2), (tag, 2), (8, 4), (4, 1),
        (16, 2),
        (8, 1), (SlotKind.allCases.count, 1), (net == .form ? Inflections.rows : 2, 1),
      ])
    }
    self.blocks = blocks
    count = blocks[.comma]?.count ?? 0
  }

  /// Writes the rows for the slot.
  package func fill(_ rows: UnsafeMutablePointer<Int32>, _ sentence: ParseFeatures.Sentence, _ ask: SlotAsk) {
    guard let blocks = blocks[ask.net] else { return }
    var writer = blocks.writer(rows)
    let scene = Scene(sentence: sentence, left: ask.slot.lowerBound - 1, right: ask.slot.upperBound)
    addNear(scene, &writer)
    addClause(scene, &writer)
    writer.add(ask.kind.rawValue)
    writer.add(ask.net == .form ? min(ask.group, Inflections.rows - 1) : 0)
  }

  /// A sentence on both sides of a slot.
  private struct Scene {
    let sentence: ParseFeatures.Sentence
    /// The last unit before the slot and the first behind it.
    let left: Int
    let right: Int

    func place(_ offset: Int, isLeft: Bool) -> Int? {
      let place = isLeft ? left - offset : right + offset
      return sentence.sights.indices.contains(place) ? place : nil
    }
  }

  private func addNear(_ scene: Scene, _ writer: inout RowBlocks.Writer) {
    let sights = scene.sentence.sights
    func each(_ reach: Int, _ value: (Int?) -> Int) {
      for offset in 0..<reach {
        writer.add(value(scene.place(offset, isLeft: true)))
        writer.add(value(scene.place(offset, isLeft: false)))
      }
    }
    each(Self.tagReach) { tag($0, scene) }
    each(Self.classReach) { $0.map { sights[$0].fine } ?? 0 }
    each(Self.wordReach) { word($0, scene) }
    each(2) { $0.map { sights[$0].shape.rawValue } ?? WordSight.Shape.mark.rawValue }
    let left = (0..<2).map { scene.place($0, isLeft: true) }
    let right = (0..<2).map { scene.place($0, isLeft: false) }
    writer.add(pair(left[1], left[0], scene))
    writer.add(pair(left[0], right[0], scene))
    writer.add(pair(right[0], right[1], scene))
    for (one, other) in [(left[1], left[0]), (left[0], right[0]), (right[0], right[1])] {
      writer.add(short[tag(one, scene)] * short.count + short[tag(other, scene)])
    }
  }

  private func tag(_ place: Int?, _ scene: Scene) -> Int { place.map { Int(scene.sentence.tags[$0]) + 1 } ?? 0 }

  /// 0 for no word, 1 for one without a row.
  private func word(_ place: Int?, _ scene: Scene) -> Int {
    guard let place else { return 0 }
    let number = scene.sentence.sights[place].number
    return number > 0 && number < Self.wordRows - 1 ? number + 1 : 1
  }

  private func pair(_ one: Int?, _ other: Int?, _ scene: Scene) -> Int {
    func number(_ place: Int?) -> Int {
      guard let place else { return 0 }
      let sight = scene.sentence.sights[place]
      return sight.number > 0 ? sight.number : 65_536 + sight.shape.rawValue
    }
    let sum = (UInt64(number(one)) << 20 | UInt64(number(other))) &* 0x9E37_79B9_7F4A_7C15
    return Int((sum ^ sum >> 29) >> 13) % Self.pairRows
  }

  // MARK: The clause round the slot

  private func addClause(_ scene: Scene, _ writer: inout RowBlocks.Writer) {
    let start = markBefore(scene)
    let end = markBehind(scene)
    let opener = scene.left >= 0 ? 0 : nil
    let first = start + 1 <= scene.left ? start + 1 : nil
    writer.add(word(opener, scene))
    writer.add(word(first, scene))
    for place in [opener, first] { writer.add(place.map { scene.sentence.sights[$0].fine } ?? 0) }
    for place in [opener, first] { writer.add(tag(place, scene)) }
    writer.add(tag(start >= 0 ? start : nil, scene))
    writer.add(tag(end < scene.sentence.sights.count ? end : nil, scene))
    writer.add(Self.step(scene.left + 1))
    writer.add(Self.step(scene.sentence.sights.count - scene.right))
    writer.add(Self.step(scene.left - start))
    writer.add(Self.step(end - scene.right))
    writer.add(min(3, markCount(scene)))
    let (left, right) = (bits(start + 1..<scene.left + 1, scene), bits(scene.right..<end, scene))
    writer.add(left)
    writer.add(right)
    writer.add(Self.step(verbBehind(scene)))
  }

  private func markBefore(_ scene: Scene) -> Int {
    var place = scene.left
    while place >= 0, !isMark(place, scene) { place -= 1 }
    return place
  }

  private func markBehind(_ scene: Scene) -> Int {
    var place = scene.right
    while place < scene.sentence.sights.count, !isMark(place, scene) { place += 1 }
    return place
  }

  private func markCount(_ scene: Scene) -> Int {
    var count = 0
    for place in 0..<max(0, scene.left + 1) where isMark(place, scene) { count += 1 }
    return count
  }

  private func isMark(_ place: Int, _ scene: Scene) -> Bool { tagKinds[Int(scene.sentence.tags[place])] & 8 != 0 }

  /// How far behind the slot the next verb with a subject stands.
  private func verbBehind(_ scene: Scene) -> Int {
    for place in scene.right..<max(scene.right, scene.sentence.sights.count)
    where tagKinds[Int(scene.sentence.tags[place])] & 1 != 0 {
      return place - scene.right + 1
    }
    return 0
  }

  /// Whether there is a verb with a subject, one without, a noun, a subordinator, among the units.
  private func bits(_ places: Range<Int>, _ scene: Scene) -> Int {
    var bits: UInt8 = 0
    for place in places { bits |= tagKinds[Int(scene.sentence.tags[place])] }
    return Int(bits & 7) | Int(bits >> 1) & 8
  }

  private static func kind(ofTag text: String) -> UInt8 {
    let tag = WordTag(text)
    if tag.isFinite { return 1 }
    if tag.isVerbal { return 2 }
    if tag.isNominal || tag.part == .pronoun { return 4 }
    if tag.part == .mark { return 8 }
    return tag.part == .subordinator ? 16 : 0
  }

  /// 0 to 7, coarser as it grows.
  private static func step(_ distance: Int) -> Int {
    distance <= 3 ? max(0, distance) : distance <= 5 ? 4 : distance <= 8 ? 5 : distance <= 15 ? 6 : 7
  }
}
