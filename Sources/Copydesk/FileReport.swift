package import DeskLint
package import DeskStory
package import DeskText

/// What came of one story.
package struct FileReport: Sendable {
  package let path: String
  package let language: String
  package let profile: String
  package let words: Int
  /// Why the story could not be read, or nil.
  package let error: String?
  package let diagnostics: [Diagnostic]
  /// The text as decoded, for showing lines of it; nil where nothing was read.
  package let text: SourceText?
  package let encoding: TextEncoding?
  /// Patterns of the desk’s own that would have taken too long here.
  package let endless: [OwnPattern]
}

extension FileReport {
  /// A report of nothing but patterns that would have taken too long in a story.
  init(endless: [OwnPattern], in path: String) {
    self.init(
      path: path, language: "", profile: "", words: 0, error: nil, diagnostics: [], text: nil, encoding: nil,
      endless: endless)
  }
}
