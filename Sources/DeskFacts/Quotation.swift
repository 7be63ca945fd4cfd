package import DeskText

/// Words between quotation marks.
package struct Quotation: Sendable {
  /// With the marks.
  package let range: TextRange
  /// Without the marks.
  package let inner: TextRange
  package let block: Int
  package let isDouble: Bool
  /// 0 for a quotation, 1 for one inside another.
  package let depth: Int
  /// Whether it goes on in the next paragraph, which opens with a mark again.
  package let continues: Bool
  /// Whether the closing mark is missing, and no continuation excuses it.
  package let isOpen: Bool

  /// The same in so many others.
  func standing(at depth: Int) -> Quotation {
    Quotation(
      range: range, inner: inner, block: block, isDouble: isDouble, depth: depth, continues: continues, isOpen: isOpen)
  }
}

/// A quotation mark that closes nothing.
package struct OrphanMark: Sendable {
  package let range: TextRange
  package let block: Int
}
