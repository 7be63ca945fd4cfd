import DeskLexicon

/// How well a model reads a treebank it has not learned from.
struct GrammarEvaluation {
  let model: GrammarModel

  /// A line of figures for the treebank.
  func report(_ treebank: Treebank) -> String {
    var (words, universal, exact, unknown, unknownRight) = (0, 0, 0, 0, 0)
    let read = treebank.sentences.map { $0.sights(model.words) }
    let start = ContinuousClock().now
    let given = read.map { model.tagger.tags(of: $0) }
    let time = ContinuousClock().now - start
    for (index, sentence) in treebank.sentences.enumerated() {
      for (place, word) in sentence.words.enumerated() {
        let tag = model.tags[Int(given[index][place])]
        let isRight = tag.prefix { $0 != " " } == word.universal
        words += 1
        if isRight { universal += 1 }
        if tag == word.tag { exact += 1 }
        if read[index][place].number == 0 {
          unknown += 1
          if isRight { unknownRight += 1 }
        }
      }
    }
    return """
      \(words) words: universal tags right \(percent(universal, words)), with the Penn tag \(percent(exact, words)), \
      of \(unknown) unknown words \(percent(unknownRight, unknown)); \
      \(nanoseconds(time, words)) ns a word
      \(parses(treebank, zip(read, given).map { ParseFeatures.Sentence($0, $1) }))
      """
  }

  private func parses(_ treebank: Treebank, _ sentences: [ParseFeatures.Sentence]) -> String {
    var (words, heads, labelled, marks, headsOfMarks) = (0, 0, 0, 0, 0)
    var subjects = (all: 0, right: 0, given: 0)
    let start = ContinuousClock().now
    let parses = sentences.map { model.parser.parse($0) }
    let time = ContinuousClock().now - start
    for (sentence, parse) in zip(treebank.sentences, parses) {
      for (place, word) in sentence.words.enumerated() {
        let isRight = Int(parse.heads[place]) == word.head - 1
        let relation = parse.heads[place] < 0 ? "root" : model.relations[Int(parse.relations[place])]
        words += 1
        if isRight { heads += 1 }
        if isRight, relation == Treebank.plain(word.relation) { labelled += 1 }
        if word.universal == "PUNCT" {
          marks += 1
          if isRight { headsOfMarks += 1 }
        }
        let isSubject = word.relation.hasPrefix("nsubj")
        if isSubject { subjects.all += 1 }
        if relation.hasPrefix("nsubj") { subjects.given += 1 }
        if isSubject, isRight, relation.hasPrefix("nsubj") { subjects.right += 1 }
      }
    }
    return """
        heads right \(percent(heads, words)), without marks \(percent(heads - headsOfMarks, words - marks)), with the \
      relation \(percent(labelled, words)); subjects found \(percent(subjects.right, subjects.all)), right \
      \(percent(subjects.right, subjects.given)); \(nanoseconds(time, words)) ns a word
      """
  }

  private func nanoseconds(_ time: Duration, _ words: Int) -> Int {
    let whole = Double(time.components.attoseconds) / 1e9 + Double(time.components.seconds) * 1e9
    return Int(whole / Double(max(1, words)))
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    "\(Double((part * 10_000 / max(1, whole))) / 100) %"
  }
}
