import DeskLexicon

/// A story to be read: the name it goes by, and its bytes or why there are none.
package struct StoryInput: Sendable {
  package let path: String
  package let content: Content

  package enum Content: Sendable {
    /// A file still to be read.
    case file
    case bytes([UInt8])
    /// What kept it from being read, in plain words.
    case unreadable(String)
  }

  package init(path: String, content: Content) {
    self.path = path
    self.content = content
  }

  /// The bytes of the story. `limit` is in bytes: a larger file is an error and is not read.
  func read(limit: Int) throws(FileError) -> [UInt8] {
    switch content {
    case .bytes(let given): given
    case .unreadable(let reason): throw FileError(path: path, reason: reason)
    case .file: try FileContents.read(path, limit: limit)
    }
  }
}
