import Copydesk
import DeskFacts
import DeskLexicon
import DeskStory
import DeskText
import Testing

/// The desk with the project’s own rules and dictionaries, opened once.
enum TestDesk {
  /// The folder that holds `Package.swift`.
  static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  private static let opened = Result<Desk, ConfigurationErrors> { () throws(ConfigurationErrors) in
    try Desk(data: DataFolder(path: root))
  }

  static func desk() throws -> Desk { try opened.get() }

  static func story(_ text: String) throws -> Story { try opened.get().story(Array(text.utf8)) }

  static func analysis(_ text: String) throws -> StoryAnalysis {
    let desk = try opened.get()
    return desk.analysis(of: desk.story(Array(text.utf8)))
  }
}

/// Words that stand before a paragraph so that it is read as one.
enum Opening {
  static let story =
    "Council votes to close the ferry\n\nThe council met on Monday to talk about the ferry and its cost.\n\n"
}
