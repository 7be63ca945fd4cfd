package import DeskText

/// An initialism of the story: where it stands, and where it is spelled out.
package struct Acronym: Sendable {
  /// As written, without points.
  package let letters: String
  /// The tokens that are it, in order, outside the definitions’ brackets.
  package let uses: [Int]
  /// Each `Long Name (LN)` or `LN (Long Name)`.
  package let definitions: [Definition]

  package struct Definition: Sendable {
    /// Long form and letters with their brackets.
    package let range: TextRange
    package let expansion: TextRange
    /// The token of the letters.
    package let token: Int
    /// Whether the initials of the words are the letters; otherwise what stands in brackets may be a state or a post.
    package let fits: Bool
  }
}
