import DeskText

/// The words a context model knows, each with its symbol, and the symbols of all that is no word it knows.
package struct ContextWords: Sendable {
  /// Symbols below `firstWord` stand for what is no known word.
  package static let boundary = 0
  package static let rare = 1
  package static let rareName = 2
  package static let link = 3
  package static let possessive = 4
  package static let hyphen = 5
  /// One digit, two, three, four, more, with a point or comma, a year, with letters behind.
  package static let firstNumber = 6
  package static let firstWord = 16
  /// Stands nowhere; its frequency is that of all words together.
  package static let all = 15

  /// The natural logarithm of the number of words that were counted.
  package private(set) var total: Float = 0

  private let words: ModelWords
  private let known: SectionView
  package let count: Int

  /// What is known of a word of the model.
  package struct Facts: Sendable {
    /// The natural logarithm of how often it stood in the text.
    package let frequency: Float
    /// How much of it stood in small letters, 0 to 1.
    package let smallShare: Float
    /// The row of its vector in the network, as a neighbour.
    package let input: Int
    /// The row of its vector as an answer, or -1.
    package let output: Int
  }

  /// In bytes, of each word’s facts.
  package static let factSize = 8

  init?(_ view: ModelView<ContextSection>) {
    guard let words = ModelWords(texts: view[.words], slots: view[.wordSlots]) else { return nil }
    self.words = words
    known = view[.wordFacts]
    count = known.count / Self.factSize
    guard count > Self.firstWord, count <= 65_536 else { return nil }
    total = facts(of: Self.all).frequency
  }

  /// The symbol of the folded word, or nil for one that the model does not know.
  package func symbol(of word: UnsafeBufferPointer<UInt8>) -> Int? { words.number(of: word) }

  package func symbol(of word: String) -> Int? {
    var word = word
    return word.withUTF8 { symbol(of: $0) }
  }

  /// The word of the symbol; empty for symbols below `firstWord`.
  package func text(of symbol: Int) -> String { words.text(of: symbol) }

  package func facts(of symbol: Int) -> Facts {
    let place = symbol * Self.factSize
    let output = known.load(place + 6, UInt16.self)
    return Facts(
      frequency: Float(known.load(place, UInt16.self)) / 2048,
      smallShare: Float(known.load(place + 2, UInt8.self)) / 255,
      input: Int(known.load(place + 4, UInt16.self)), output: output == .max ? -1 : Int(output))
  }
}
