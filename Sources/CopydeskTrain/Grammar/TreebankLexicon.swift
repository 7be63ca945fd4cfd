import DeskLexicon

/// What a treebank says of the words of a vocabulary: which have weights of their own, and which tags each may have.
struct TreebankLexicon {
  /// In order of their number.
  let tags: [String]
  let rows: [Int]
  let choices: [Int]
  /// A set of tags for each number in `choices`; none for 0.
  private(set) var sets = [AnswerSet()]

  private static let mostRows = 10_000
  /// A word that stood so often has shown all the tags it takes.
  private static let settled = 30
  /// A tag that a settled word had less often is a slip of the treebank.
  private static let leastShare = 0.003

  init(_ treebank: Treebank, _ words: GrammarWords, wordCount: Int) {
    var tagCounts: [String: Int] = [:]
    for word in treebank.sentences.flatMap(\.words) { tagCounts[word.tag, default: 0] += 1 }
    let tags = Array(tagCounts.filter { $0.value > 2 }.keys.sorted().prefix(127))
    self.tags = tags
    let number = Dictionary(uniqueKeysWithValues: zip(tags, tags.indices))
    var seen = [[Int: Int]](repeating: [:], count: wordCount)
    for sentence in treebank.sentences {
      for (word, sight) in zip(sentence.words, sentence.sights(words)) {
        if let tag = number[word.tag] { seen[sight.number][tag, default: 0] += 1 }
      }
    }
    let totals = seen.map { $0.values.reduce(0, +) }
    let order = (1..<wordCount).filter { totals[$0] > 1 }.sorted { (totals[$1], $0) < (totals[$0], $1) }
    var rows = [Int](repeating: 0, count: wordCount)
    for (place, word) in order.prefix(Self.mostRows).enumerated() { rows[word] = place + 1 }
    self.rows = rows
    var choices = [Int](repeating: 0, count: wordCount)
    var known: [String: Int] = [:]
    for word in order {
      let isSettled = totals[word] >= Self.settled
      let held = seen[word].filter { Double($0.value) >= Self.leastShare * Double(totals[word]) }.keys.sorted()
      let key = "\(isSettled) \(held)"
      if known[key] == nil {
        known[key] = sets.count
        sets.append(isSettled ? AnswerSet(held) : AnswerSet())
      }
      choices[word] = known[key] ?? 0
    }
    self.choices = choices
  }

  var sections: [(GrammarSection, [UInt8])] {
    var bytes: [UInt8] = []
    for word in sets.flatMap(\.words) { bytes.append(number: word, bytes: 8) }
    return [(.choices, bytes), (.tags, Array(tags.joined(separator: "\n").utf8))]
  }
}
