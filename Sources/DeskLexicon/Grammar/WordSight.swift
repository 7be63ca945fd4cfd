import DeskText

/// What the grammar model sees of one word where it stands.
package struct WordSight: Sendable {
  /// The number of the word in the model, or 0 for one that it does not know.
  package var number = 0
  /// The word’s own row of weights, or 0 where the treebanks hold it too seldom to have one.
  package var row = 0
  /// The words that stand where it stands, in few classes and in many; 0 for a word that the model does not know.
  package var coarse = 0
  package var fine = 0
  /// Which tags the word had in the treebanks, as a number for that set of tags; 0 for a word that never stood there.
  package var choices = 0
  /// Which tags a word takes that never stood in the treebanks, as a number for that set; 0 where that is not known.
  package var habit = 0
  package var shape = Shape.lower
  /// Numbers made of its last one to four letters and of its first two and three.
  package var affixes = SIMD8<UInt16>()

  /// How a word is written.
  package enum Shape: Int, CaseIterable, Sendable {
    case lower, capital, firstCapital, allCapitals, oneCapital, points, mixed, digits, amount, digitsAndLetters, mark

    /// Whether it is made of letters alone.
    var isWord: Bool { rawValue <= Shape.mixed.rawValue }
  }

  /// Numbers of affixes lie below this.
  package static let affixCount = 2048
  package static let affixKinds = 6

  package init() {}

  /// What is seen where no word stands.
  static let none: WordSight = {
    var sight = WordSight()
    sight.shape = .mark
    return sight
  }()
}

extension WordSight {
  /// `letters` is the word with its digits as noughts; the affixes are those of its small letters.
  init(letters: [UInt8], isFirst: Bool) {
    shape = Self.shape(of: letters, isFirst: isFirst)
    affixes = Self.affixes(of: letters)
  }

  private static func affixes(of letters: [UInt8]) -> SIMD8<UInt16> {
    var result = SIMD8<UInt16>()
    var hash: UInt32 = 2_166_136_261
    for length in 1...4 {
      let byte = length <= letters.count ? small(letters[letters.count - length]) : 0
      hash = (hash ^ UInt32(byte)) &* 16_777_619
      result[length - 1] = bucket(hash)
    }
    hash = 84_696_351
    for length in 1...3 {
      hash = (hash ^ UInt32(length <= letters.count ? small(letters[length - 1]) : 0)) &* 16_777_619
      if length > 1 { result[length + 2] = bucket(hash) }
    }
    return result
  }

  private static func bucket(_ hash: UInt32) -> UInt16 { UInt16((hash ^ hash >> 15) % UInt32(affixCount)) }

  private static func small(_ byte: UInt8) -> UInt8 { Letters.isUpper(byte) ? byte | 0x20 : byte }

  private static func shape(of letters: [UInt8], isFirst: Bool) -> Shape {
    var (capitals, smalls, digits, others) = (0, 0, 0, 0)
    for byte in letters {
      switch byte {
      case 0x41...0x5A: capitals += 1
      case 0x61...0x7A, 0x80...: smalls += 1
      case 0x30: digits += 1
      default: others += 1
      }
    }
    if digits > 0 {
      if capitals + smalls > 0 { return .digitsAndLetters }
      return others > 0 ? .amount : .digits
    }
    if capitals + smalls == 0 { return .mark }
    if capitals == 0 { return .lower }
    if capitals > 0, others > 0, letters.contains(0x2E) { return .points }
    if smalls == 0 { return capitals == 1 ? .oneCapital : .allCapitals }
    guard capitals == 1, Letters.isUpper(letters[0]) else { return .mixed }
    return isFirst ? .firstCapital : .capital
  }
}
