/// A half-open stretch of UTF-8 offsets in a `SourceText`.
package struct TextRange: Hashable, Sendable {
  package let start: Int
  package let end: Int

  /// Offsets in bytes. An end before the start is taken as an empty range at the start.
  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  package var length: Int { end - start }
  package var isEmpty: Bool { end == start }

  package func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  package func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  package func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// The smallest range that covers both.
  package func joined(with other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }
}
