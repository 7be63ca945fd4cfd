package import DeskLint
package import DeskText

/// What a report needs to know of one story.
package struct CheckedFile: Sendable {
  package let path: String
  package let language: String
  package let profile: String
  package let words: Int
  package let error: String?
  package let diagnostics: [Diagnostic]
  /// The decoded text, for showing lines of it.
  package let text: SourceText?

  package init(
    path: String, language: String, profile: String, words: Int, error: String?, diagnostics: [Diagnostic],
    text: SourceText?
  ) {
    self.path = path
    self.language = language
    self.profile = profile
    self.words = words
    self.error = error
    self.diagnostics = diagnostics
    self.text = text
  }

  /// The same with only the diagnostics at or above the severity.
  package func showing(_ least: Severity) -> CheckedFile {
    CheckedFile(
      path: path, language: language, profile: profile, words: words, error: error,
      diagnostics: diagnostics.filter { $0.severity >= least }, text: text)
  }
}
