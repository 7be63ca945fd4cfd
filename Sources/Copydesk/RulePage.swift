import DeskLexicon
package import DeskText

/// A rule’s manual page: Markdown whose fenced examples are its tests.
package struct RulePage: Sendable {
  package let path: String
  package let title: String
  package let wrong: [Example]
  package let right: [Example]

  package struct Example: Sendable {
    /// With `⟦…⟧` round the words that must be found.
    package let marked: String
    /// The text after the fix, or nil where the page shows none.
    package let becomes: String?
    /// A whole story, which must not be put into another.
    package let isStory: Bool
    /// 1-based line of the fence in the page.
    package let line: Int

    package init(marked: String, becomes: String? = nil, isStory: Bool = false, line: Int) {
      self.marked = marked
      self.becomes = becomes
      self.isStory = isStory
      self.line = line
    }
  }

  /// Reads a page. Throws where it is not laid out as `AddingARule.md` says.
  package init(_ path: String) throws(ConfigurationErrors) {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileContents.read(path)
    } catch {
      throw ConfigurationErrors([ConfigurationError(file: path, message: "this page cannot be read: \(error.reason)")])
    }
    var reader = PageReader(path: path)
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      try reader.read(line)
    }
    self.path = path
    title = reader.title
    wrong = reader.wrong
    right = reader.right
  }
}

/// Goes through a page line by line.
private struct PageReader {
  let path: String
  var title = ""
  var wrong: [RulePage.Example] = []
  var right: [RulePage.Example] = []
  private var section = ""
  private var fence: (kind: String, line: Int, text: [Substring])?
  private var line = 0

  init(path: String) { self.path = path }

  mutating func read(_ text: Substring) throws(ConfigurationErrors) {
    line += 1
    if text.hasPrefix("```") {
      if let fence {
        try close(fence.kind, fence.line, fence.text.joined(separator: "\n"))
        self.fence = nil
      } else {
        fence = (String(text.dropFirst(3)), line, [])
      }
    } else if fence != nil {
      fence?.text.append(text)
    } else if text.hasPrefix("# ") {
      title = String(text.dropFirst(2))
    } else if text.hasPrefix("## ") {
      section = String(text.dropFirst(3))
    }
  }

  private mutating func close(_ kind: String, _ line: Int, _ text: String) throws(ConfigurationErrors) {
    switch (kind, section) {
    case ("copy", "Wrong"), ("story", "Wrong"):
      wrong.append(RulePage.Example(marked: text, isStory: kind == "story", line: line))
    case ("copy", "Right"), ("story", "Right"):
      right.append(RulePage.Example(marked: text, isStory: kind == "story", line: line))
    case ("becomes", "Wrong"):
      guard let last = wrong.popLast() else { throw trouble(line, "“becomes” follows no example") }
      wrong.append(RulePage.Example(marked: last.marked, becomes: text, isStory: last.isStory, line: last.line))
    default: throw trouble(line, "a fence “\(kind)” does not belong under “\(section)”")
    }
  }

  private func trouble(_ line: Int, _ message: String) -> ConfigurationErrors {
    ConfigurationErrors([ConfigurationError(file: path, line: line, column: 1, message: message)])
  }
}
