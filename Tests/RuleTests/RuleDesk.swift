import Copydesk
import DeskFacts
import DeskLexicon
import DeskText
import Testing

/// The desk with the project’s own rules and dictionaries, opened once for the tests of rules.
enum RuleDesk {
  private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  private static let opened = Result<Desk, ConfigurationErrors> { () throws(ConfigurationErrors) in
    try Desk(data: DataFolder(path: root))
  }

  static func desk() throws -> Desk { try opened.get() }

  /// The last paragraph of a story that has a headline and a first paragraph of ours.
  static func analysis(_ paragraph: String) throws -> StoryAnalysis {
    let desk = try opened.get()
    let opening = "Council votes to close the ferry\n\nThe council met on Monday to talk about its cost.\n\n"
    return desk.analysis(of: desk.story(Array((opening + paragraph).utf8)))
  }
}
