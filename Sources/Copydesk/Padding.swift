extension String {
  /// Filled up with spaces to so many characters, for columns of text.
  package func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
