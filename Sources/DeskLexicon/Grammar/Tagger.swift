/// Gives each word of a sentence its part of speech, from left to right.
package struct Tagger: Sendable {
  package let features: TagFeatures
  private let layers: GrammarLayers
  private let words: GrammarWords
  private let every: AnswerSet

  init?(_ section: SectionView, _ words: GrammarWords, tags: [String]) {
    features = TagFeatures(words.counts, tags: tags)
    guard let layers = GrammarLayers(section), layers.rowCount == features.rowCount, layers.answers == tags.count else {
      return nil
    }
    self.layers = layers
    self.words = words
    every = AnswerSet(tags.indices)
  }

  /// The number of the tag of each word.
  package func tags(of sights: [WordSight]) -> [UInt8] {
    Self.tags(of: sights, tagCount: layers.answers) { place, given, scores in
      if let only = onlyChoice(sights[place]) { return only }
      score(sights, place, given, &scores)
      return nil
    }
  }

  /// Tags by what is said of each place: the only tag that it can have, or the score of each in place of minus
  /// infinity.
  package static func tags(
    of sights: [WordSight], tagCount: Int, by judge: (Int, UnsafePointer<UInt8>, inout [Float]) -> UInt8?
  ) -> [UInt8] {
    var tags = [UInt8](repeating: 0, count: sights.count)
    var scores = [Float](repeating: 0, count: tagCount)
    tags.withUnsafeMutableBufferPointer { tags in
      guard let given = tags.baseAddress else { return }
      for place in sights.indices {
        for tag in 0..<tagCount { scores[tag] = -.infinity }
        if let only = judge(place, given, &scores) {
          given[place] = only
        } else {
          var best = 0
          for tag in 1..<tagCount where scores[tag] > scores[best] { best = tag }
          given[place] = UInt8(truncatingIfNeeded: best)
        }
      }
    }
    return tags
  }

  /// The tag of a word that can have no other.
  package func onlyChoice(_ sight: WordSight) -> UInt8? {
    let allowed = allowed(sight)
    return allowed.count == 1 ? UInt8(allowed.first) : nil
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

  /// The tags that the word may have.
  package func allowed(_ sight: WordSight) -> AnswerSet {
    let choices = words.choices(sight.choices).intersection(every)
    return choices.isEmpty ? every : choices
  }
}
