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
}

/// A quotation mark that closes nothing.
package struct OrphanMark: Sendable {
  package let range: TextRange
  package let block: Int
}
