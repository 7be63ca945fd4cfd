/// Finds for each word of a sentence the word that it hangs on, and how.
package struct Parser: Sendable {
  package let features: ParseFeatures
  private let layers: GrammarLayers
  private let relationCount: Int

  /// Answer 0 is to shift; then come the relations of words that hang on the next, then of those on the one before.
  package static func answerCount(_ relationCount: Int) -> Int { 1 + 2 * relationCount }

  package static func move(_ answer: Int, _ relationCount: Int) -> (move: ParseState.Move, relation: UInt8) {
    if answer == 0 { return (.shift, 0) }
    let relation = UInt8(truncatingIfNeeded: (answer - 1) % relationCount)
    return (answer <= relationCount ? .left : .right, relation)
  }

  init?(_ section: SectionView, _ words: GrammarWords, tags: [String], relationCount: Int) {
    features = ParseFeatures(words.counts, tags: tags, relationCount: relationCount)
    self.relationCount = relationCount
    guard let layers = GrammarLayers(section, byUnit: true), layers.rowCount == features.rowCount,
      layers.answers == Self.answerCount(relationCount)
    else { return nil }
    self.layers = layers
  }

  /// The head of each word by its place, -1 for the root, and the number of its relation.
  package func parse(_ sentence: ParseFeatures.Sentence) -> (heads: [Int32], relations: [UInt8]) {
    var rows = [Int32](repeating: 0, count: features.count)
    return Self.parse(sentence, relationCount) { state, scores in score(state, sentence, &rows, &scores) }
  }

  /// Parses by what is said of each state: the score of each answer, in place of minus infinity.
  package static func parse(
    _ sentence: ParseFeatures.Sentence, _ relationCount: Int, by judge: (ParseState, inout [Float]) -> Void
  ) -> (heads: [Int32], relations: [UInt8]) {
    var state = ParseState(count: sentence.tags.count)
    var scores = [Float](repeating: 0, count: answerCount(relationCount))
    while !state.isDone {
      var best = 0
      if !state.stack.isEmpty {
        for answer in scores.indices { scores[answer] = -.infinity }
        judge(state, &scores)
        for answer in scores.indices where scores[answer] > scores[best] { best = answer }
      }
      let (move, relation) = move(best, relationCount)
      guard state.mayDo(move) else { break }
      state.make(move, relation: relation)
    }
    return (state.heads, state.relations)
  }

  /// Writes the scores of the answers that can be followed from the state.
  package func score(
    _ state: ParseState, _ sentence: ParseFeatures.Sentence, _ rows: inout [Int32], _ scores: inout [Float]
  ) {
    features.fill(&rows, state, sentence)
    let allowed = allowed(state)
    rows.withUnsafeBufferPointer { rows in
      scores.withUnsafeMutableBufferPointer { scores in
        if let start = scores.baseAddress { layers.score(rows, into: start, where: allowed) }
      }
    }
  }

  /// The answers that can be followed from the state.
  package func allowed(_ state: ParseState) -> AnswerSet {
    var allowed = AnswerSet()
    if state.mayDo(.shift) { allowed.insert(contentsOf: 0..<1) }
    if state.mayDo(.left) { allowed.insert(contentsOf: 1..<1 + relationCount) }
    if state.mayDo(.right) { allowed.insert(contentsOf: 1 + relationCount..<1 + 2 * relationCount) }
    return allowed
  }
}
