package import DeskLexicon
import DeskStory
package import DeskText

/// A sentence with the part of speech of each word, which is a tenth of the work of parsing it.
struct TaggedSentence {
  let units: [GrammarUnit]
  let sights: [WordSight]
  /// The numbers of the tags.
  let numbers: [UInt8]

  init(_ tokens: Range<Int>, in story: Story, _ model: GrammarModel, _ table: inout SightTable) {
    units = GrammarUnit.units(of: tokens, in: story)
    sights = table.sights(of: units, in: story)
    numbers = model.tagger.tags(of: sights)
  }
}

/// A sentence parsed: what each word is, and which word it hangs on.
package struct SentenceGrammar: Sendable {
  package struct Word: Sendable {
    package let range: TextRange
    /// The token of the story that it is, or is a part of.
    package let token: Int
    package let tag: WordTag
    /// The index of the word that it hangs on, or -1.
    package let head: Int
    package let relation: Relation
  }

  package let words: [Word]

  init(_ tagged: TaggedSentence, _ model: GrammarModel) {
    let tree = model.parser.parse(ParseFeatures.Sentence(tagged.sights, tagged.numbers))
    words = tagged.units.indices.map { index in
      let head = Int(tree.heads[index])
      return Word(
        range: tagged.units[index].range, token: tagged.units[index].token,
        tag: model.wordTags[Int(tagged.numbers[index])], head: head,
        relation: head < 0 ? .root : model.relationKinds[Int(tree.relations[index])])
    }
  }

  /// The words that hang on the word, in order.
  package func children(of word: Int) -> [Int] { words.indices.filter { words[$0].head == word } }

  /// The first word that hangs on the word in that way.
  package func child(of word: Int, _ relation: Relation) -> Int? {
    words.indices.first { words[$0].head == word && words[$0].relation == relation }
  }

  /// The subject of the verb, whether it acts or is acted on.
  package func subject(of verb: Int) -> Int? { child(of: verb, .subject) ?? child(of: verb, .passiveSubject) }

  /// The words from the first to the last that hang on the word, however far, itself among them.
  package func extent(of word: Int) -> ClosedRange<Int> {
    var (first, last) = (word, word)
    for index in words.indices where hangs(index, on: word) {
      first = min(first, index)
      last = max(last, index)
    }
    return first...last
  }

  private func hangs(_ index: Int, on word: Int) -> Bool {
    var index = index
    for _ in words.indices where index >= 0 {
      if index == word { return true }
      index = words[index].head
    }
    return false
  }
}
