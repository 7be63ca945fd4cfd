/// The words that may have been meant where a word of the model was written.
package struct Rivals: Sendable {
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
  }

  package struct Rival: Sendable {
    package let symbol: Int
    package let slip: Slip

    package init(_ symbol: Int, _ slip: Slip) {
      self.symbol = symbol
      self.slip = slip
    }
  }

  /// In bytes: the symbol and the slip.
  package static let size = 3
  private let list: SectionView
  private let starts: SectionView

  init?(_ view: ModelView) {
    list = view[.rivals]
    starts = view[.rivalStarts]
    guard starts.count >= 8 else { return nil }
  }

  package func of(_ symbol: Int) -> [Rival] {
    places(of: symbol).map { place in
      Rival(
        Int(list.load(place * Self.size, UInt16.self)),
        Slip(rawValue: list.load(place * Self.size + 2, UInt8.self)) ?? .otherLetter)
    }
  }

  package func count(of symbol: Int) -> Int { places(of: symbol).count }

  private func places(of symbol: Int) -> Range<Int> {
    let start = Int(starts.load(symbol * 4, UInt32.self))
    let end = Int(starts.load(symbol * 4 + 4, UInt32.self))
    return start < end && end * Self.size <= list.count ? start..<end : 0..<0
  }
}
