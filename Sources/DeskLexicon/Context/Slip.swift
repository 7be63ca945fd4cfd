/// The slip by which one word is written for another.
package enum Slip: UInt8, CaseIterable, Sendable {
  /// One of a doubled pair was left out, or an inner letter, or the first one.
  case undoubled, dropped, droppedFirst
  /// A letter was doubled, or one put in that stands near or far.
  case doubled, added, addedFirst
  case swapped
  /// A vowel for a vowel, a neighbouring key, another letter; in the first letter.
  case vowel, nearKey, otherLetter, otherFirst
  /// Said alike.
  case homophone
  /// Another form of the same word.
  case inflection
  /// Often taken for each other.
  case confused
  /// Two slips of the hand.
  case twice
  /// The same consonants in speech.
  case soundsLike
}

extension Slip {
  /// In a million places where it could happen, as counted from misspellings in published news; the last lines are
  /// estimates.
  package var perMillion: Double {
    switch self {
    case .undoubled: 21
    case .dropped: 3.9
    case .swapped: 2.0
    case .doubled: 0.7
    case .added: 0.3
    case .vowel: 0.23
    case .nearKey: 0.15
    case .droppedFirst, .addedFirst: 0.4
    case .otherLetter: 0.05
    case .otherFirst: 0.04
    case .homophone, .confused: 3
    case .inflection: 0.3
    case .twice: 0.01
    case .soundsLike: 0.03
    }
  }

  /// The slip by which `meant` is written as `written`, or nil where it takes more than one.
  package static func between(_ meant: [UInt8], _ written: [UInt8]) -> Slip? {
    let shared = zip(meant, written).prefix { $0 == $1 }.count
    switch written.count - meant.count {
    case -1:
      guard meant[(shared + 1)...].elementsEqual(written[shared...]) else { return nil }
      let letter = meant[shared]
      if shared > 0, meant[shared - 1] == letter { return .undoubled }
      return shared == 0 ? .droppedFirst : .dropped
    case 1:
      guard written[(shared + 1)...].elementsEqual(meant[shared...]) else { return nil }
      if shared > 0, written[shared - 1] == written[shared] { return .doubled }
      return shared == 0 ? .addedFirst : .added
    case 0:
      guard shared < meant.count else { return nil }
      if shared + 1 < meant.count, meant[shared] == written[shared + 1], meant[shared + 1] == written[shared],
        meant[(shared + 2)...].elementsEqual(written[(shared + 2)...])
      {
        return .swapped
      }
      guard meant[(shared + 1)...].elementsEqual(written[(shared + 1)...]) else { return nil }
      return substitution(of: meant[shared], by: written[shared], at: shared)
    default: return nil
    }
  }

  private static func substitution(of meant: UInt8, by written: UInt8, at place: Int) -> Slip {
    if vowels.contains(meant), vowels.contains(written) { return .vowel }
    if areNear(meant, written) { return .nearKey }
    return place == 0 ? .otherFirst : .otherLetter
  }

  private static let vowels = Set("aeiouy".utf8)
  private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.utf8) }

  private static func areNear(_ one: UInt8, _ other: UInt8) -> Bool {
    func seat(_ letter: UInt8) -> (row: Int, column: Int)? {
      for (row, letters) in rows.enumerated() {
        if let column = letters.firstIndex(of: letter) { return (row, column) }
      }
      return nil
    }
    guard let first = seat(one), let second = seat(other) else { return false }
    return abs(first.row - second.row) <= 1 && abs(first.column - second.column) <= 1
  }
}
