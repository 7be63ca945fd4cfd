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
}
