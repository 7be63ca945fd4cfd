package import DeskText

/// The engine’s word: a finding with its rule, severity and places in the file.
package struct Diagnostic: Sendable {
  /// A place in the file: lines and columns from 1, byte from 0.
  package struct Place: Hashable, Sendable {
    package let line: Int
    package let column: Int
    package let utf16: Int
    package let byte: Int
  }

  package struct Span: Hashable, Sendable {
    package let start: Place
    package let end: Place
  }

  package struct Related: Sendable {
    package let message: String
    package let span: Span
  }

  package struct FileFix: Sendable {
    package let title: String
    package let safety: Fix.Safety
    /// Byte offsets in the file, and the new text.
    package let edits: [(start: Int, end: Int, text: String)]
  }

  package let rule: String
  package let severity: Severity
  package let message: String
  /// The words found.
  package let text: String
  /// The field of the story they stand in: headline, standfirst, byline, caption or body.
  package let field: String
  package let span: Span
  /// The range in the story.
  package let range: TextRange
  package let fixes: [FileFix]
  package let related: [Related]
  package let fingerprint: String
  /// The page of the rule, from the data folder.
  package let help: String
}
