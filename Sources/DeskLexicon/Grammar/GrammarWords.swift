import DeskText

/// The words that the grammar model knows, each as it is written inside a sentence: brown and Brown are two.
package struct GrammarWords: Sendable {
  private let words: ModelWords
  private let known: SectionView
  private let choiceSets: SectionView
  package let counts: Counts

  /// How many there are of each thing that has weights of its own.
  package struct Counts: Sendable {
    package let rows: Int
    package let coarse: Int
    package let fine: Int
    package let choices: Int
  }

  /// In bytes, of what is known of a word: many classes, row, choices, few classes, whether it keeps its capital.
  package static let factSize = 8

  init?(_ view: ModelView<GrammarSection>) {
    guard let words = ModelWords(texts: view[.words], slots: view[.wordSlots]) else { return nil }
    self.words = words
    known = view[.wordFacts]
    choiceSets = view[.choices]
    let sizes = view[.sizes]
    let numbers = (0..<3).map { Int(sizes.load($0 * 4, UInt32.self)) }
    guard numbers.allSatisfy({ (1...65_536).contains($0) }), choiceSets.count >= 16 else { return nil }
    counts = Counts(rows: numbers[0], coarse: numbers[1], fine: numbers[2], choices: choiceSets.count / 16)
  }

  /// The tags that a word may have; none where any will do.
  func choices(_ number: Int) -> AnswerSet {
    AnswerSet(
      low: choiceSets.load(number * 16, UInt64.self), high: choiceSets.load(number * 16 + 8, UInt64.self))
  }

  /// How many numbers there are, 0 among them.
  package var wordCount: Int { known.count / Self.factSize }

  /// The word of the number.
  package func text(of number: Int) -> String { words.text(of: number) }

  /// What is seen of the word of these bytes. `isFirst` says whether it opens the sentence and owes its capital to
  /// that.
  package func sight(of bytes: some Sequence<UInt8>, isFirst: Bool) -> WordSight {
    let letters = Self.letters(of: bytes)
    var sight = WordSight(letters: letters, isFirst: isFirst)
    guard let number = number(of: letters, sight.shape) else { return sight }
    let place = number * Self.factSize
    sight.number = number
    sight.fine = min(Int(known.load(place, UInt16.self)), counts.fine - 1)
    sight.row = min(Int(known.load(place + 2, UInt16.self)), counts.rows - 1)
    sight.choices = min(Int(known.load(place + 4, UInt16.self)), counts.choices - 1)
    sight.coarse = min(Int(known.load(place + 6, UInt8.self)), counts.coarse - 1)
    return sight
  }

  /// Of a word that owes its capital to its place, the form that is commoner elsewhere; of one in capitals, whichever
  /// form is known.
  private func number(of letters: [UInt8], _ shape: WordSight.Shape) -> Int? {
    switch shape {
    case .firstCapital:
      let small = number(of: Self.small(letters, from: 0))
      guard let capital = number(of: letters) else { return small }
      return small == nil || keepsCapital(capital) ? capital : small
    case .allCapitals, .oneCapital:
      return number(of: letters) ?? number(of: Self.small(letters, from: 1)) ?? number(of: Self.small(letters, from: 0))
    default: return number(of: letters)
    }
  }

  private func number(of letters: [UInt8]) -> Int? { letters.withUnsafeBufferPointer(words.number) }

  private func keepsCapital(_ number: Int) -> Bool { known.load(number * Self.factSize + 7, UInt8.self) != 0 }

  package static func small(_ letters: [UInt8], from start: Int) -> [UInt8] {
    var letters = letters
    for index in start..<max(start, letters.count) where Letters.isUpper(letters[index]) {
      letters[index] |= 0x20
    }
    return letters
  }

  /// The bytes with every digit as a nought, and curly marks and dashes of all lengths as plain ones.
  package static func letters(of bytes: some Sequence<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(16)
    for byte in bytes { letters.append(Letters.isDigit(byte) ? 0x30 : byte) }
    guard letters.contains(0xE2) else { return letters }
    return plain(letters)
  }

  private static func plain(_ letters: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < letters.count {
      if index + 2 < letters.count, letters[index] == 0xE2, letters[index + 1] == 0x80,
        let mark = plainMark(letters[index + 2])
      {
        result += mark
        index += 3
      } else {
        result.append(letters[index])
        index += 1
      }
    }
    return result
  }

  /// By the last byte of U+2010 to U+2026.
  private static func plainMark(_ byte: UInt8) -> [UInt8]? {
    switch byte {
    case 0x90...0x95: [0x2D]
    case 0x98, 0x99: [0x27]
    case 0x9C...0x9E: [0x22]
    case 0xA6: [0x2E, 0x2E, 0x2E]
    default: nil
    }
  }
}
