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
}
