/// The words that may have been meant where a word of the model was written.
package struct Rivals: Sendable {
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

  init?(_ view: ModelView<ContextSection>) {
    list = view[.rivals]
    starts = view[.rivalStarts]
    guard starts.count >= 8 else { return nil }
  }

  package func of(_ symbol: Int) -> List {
    let start = Int(starts.load(symbol * 4, UInt32.self))
    let end = Int(starts.load(symbol * 4 + 4, UInt32.self))
    let isSound = start < end && end * Self.size <= list.count
    return List(list: list, startIndex: isSound ? start : 0, endIndex: isSound ? end : 0)
  }

  /// The rivals of one word, the likeliest first, read where they lie.
  package struct List: RandomAccessCollection, Sendable {
    fileprivate let list: SectionView
    package let startIndex: Int
    package let endIndex: Int

    package subscript(place: Int) -> Rival {
      Rival(
        Int(list.load(place * Rivals.size, UInt16.self)),
        Slip(rawValue: list.load(place * Rivals.size + 2, UInt8.self)) ?? .otherLetter)
    }
  }
}
