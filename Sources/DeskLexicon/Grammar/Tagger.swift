/// Gives each word of a sentence its part of speech, from left to right.
package struct Tagger: Sendable {
  package let features: TagFeatures
  private let layers: GrammarLayers
  private let words: GrammarWords
  private let every: AnswerSet
  /// The tags of the parts of speech that take new words.
  private let open: AnswerSet

  init?(_ section: SectionView, _ words: GrammarWords, tags: [String]) {
    features = TagFeatures(words.counts, tags: tags)
    guard let layers = GrammarLayers(section, byUnit: true), layers.rowCount == features.rowCount,
      layers.answers == tags.count
    else { return nil }
    self.layers = layers
    self.words = words
    every = AnswerSet(tags.indices)
    open = AnswerSet(tags.indices.filter { Self.openParts.contains(WordTag(tags[$0]).part) })
  }

  private static let openParts: Set<PartOfSpeech> = [
    .adjective, .adverb, .interjection, .noun, .number, .name, .verb, .other,
  ]

  /// The number of the tag of each word.
  package func tags(of sights: [WordSight]) -> [UInt8] {
    var scores = [Float](repeating: 0, count: layers.answers)
    return Self.tags(of: sights) { place, given in
      let allowed = allowed(sights[place])
      guard allowed.count > 1 else { return allowed.first }
      score(sights, place, given, &scores)
      return Self.best(of: scores, among: allowed)
    }
  }

  /// The number of the tag of each word, of words that the pad gave numbers to.
  package func tags(of numbers: [Int32], _ pad: inout GrammarPad) -> [UInt8] {
    let sights = pad.sights(of: numbers)
    pad.sums.tidy()
    return Self.tags(of: sights) { place, given in
      let allowed = allowed(sights[place])
      return allowed.count > 1 ? tag(numbers, place, given, &pad) : allowed.first
    }
  }

  /// Tags by what is said of each place and the tags before it.
  package static func tags(of sights: [WordSight], by judge: (Int, UnsafePointer<UInt8>) -> Int) -> [UInt8] {
    var tags = [UInt8](repeating: 0, count: sights.count)
    tags.withUnsafeMutableBufferPointer { tags in
      guard let given = tags.baseAddress else { return }
      for place in sights.indices { given[place] = UInt8(truncatingIfNeeded: judge(place, given)) }
    }
    return tags
  }

  /// The tag with the highest score, of those allowed.
  package static func best(of scores: [Float], among allowed: AnswerSet) -> Int {
    scores.withUnsafeBufferPointer { best(of: $0, among: allowed) }
  }

  private static func best(of scores: UnsafeBufferPointer<Float>, among allowed: AnswerSet) -> Int {
    var best = allowed.first
    for tag in best..<scores.count where allowed.contains(tag) && scores[tag] > scores[best] { best = tag }
    return best
  }

  /// Writes the scores of the tags that the word at the place may have after the tags given to those before it.
  package func score(
    _ sights: [WordSight], _ place: Int, _ given: UnsafePointer<UInt8>, _ scores: inout [Float]
  ) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: features.count) { rows in
      guard let start = rows.baseAddress else { return }
      features.fill(start, sights, at: place, given)
      scores.withUnsafeMutableBufferPointer { scores in
        guard let score = scores.baseAddress else { return }
        layers.score(UnsafeBufferPointer(rows), into: score, where: allowed(sights[place]))
      }
    }
  }

  /// The tags that the word may have: those that it had in the treebanks, else those that it takes in an archive, else,
  /// of a word that stands in archives alone, those of new words.
  package func allowed(_ sight: WordSight) -> AnswerSet {
    for known in [words.choices(sight.choices), words.habit(sight.habit)] {
      let choices = known.intersection(every)
      if !choices.isEmpty { return choices }
    }
    return sight.number > 0 && sight.row == 0 && sight.shape.isWord && !open.isEmpty ? open : every
  }
}

/// Scores from sums that were worked out before.
extension Tagger {
  private func tag(
    _ numbers: [Int32], _ place: Int, _ given: UnsafePointer<UInt8>, _ pad: inout GrammarPad
  ) -> Int {
    let here = pad[Int(numbers[place])]
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: features.count) { rows in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: TagSums.positions.count) { starts in
        guard let row = rows.baseAddress else { return 0 }
        var (count, known) = (features.fillTags(row, here, at: place, given), 0)
        for position in TagFeatures.Position.allCases {
          let index = place + position.offset
          if !numbers.indices.contains(index) {
            count += features.fill(row + count, .none, position)
          } else if let start = start(of: Int(numbers[index]), position, &pad) {
            starts[known] = start
            known += 1
          } else {
            count += features.fill(row + count, pad[Int(numbers[index])], position)
          }
        }
        return pad.sums.sums.withUnsafeBufferPointer { sums in
          let known = GrammarLayers.KnownSums(
            sums: sums.baseAddress, starts: UnsafeBufferPointer(rebasing: starts[..<known]))
          return best(UnsafeBufferPointer(rebasing: rows[..<count]), known, among: allowed(here))
        }
      }
    }
  }

  private func best(
    _ rows: UnsafeBufferPointer<Int32>, _ known: GrammarLayers.KnownSums, among allowed: AnswerSet
  ) -> Int {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: layers.answers) { scores in
      guard let score = scores.baseAddress else { return allowed.first }
      layers.score(rows, known, into: score, where: allowed)
      return Self.best(of: UnsafeBufferPointer(scores), among: allowed)
    }
  }

  /// Where the sums of the word from the position begin, if they are kept.
  private func start(of number: Int, _ position: TagFeatures.Position, _ pad: inout GrammarPad) -> Int? {
    guard position.rawValue < TagSums.positions.count else { return nil }
    let sight = pad[number]
    return pad.sums.place(of: number, position) { sums in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: features.count) { rows in
        guard let row = rows.baseAddress else { return }
        let count = features.fill(row, sight, position)
        layers.addSums(of: UnsafeBufferPointer(rebasing: rows[..<count]), to: &sums)
      }
    }
  }
}
