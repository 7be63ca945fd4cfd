import Copydesk
import DeskFacts
import DeskLexicon
import DeskLint
import DeskStory
import DeskText
import Foundation
import Testing

/// The project’s own dictionaries, opened once, and stories read with them.
enum TestDesk {
  /// The folder that holds `Package.swift`.
  static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  private static let opened = Result<Desk, ConfigurationErrors> { () throws(ConfigurationErrors) in
    try Desk(data: DataFolder(path: root))
  }

  static func lists() throws -> WordLists { try opened.get().lexicon.lists }

  static func analysis(_ text: String) throws -> StoryAnalysis { try analysis(of: Array(text.utf8)) }

  static func analysis(of bytes: [UInt8]) throws -> StoryAnalysis {
    let desk = try opened.get()
    return desk.analysis(of: desk.story(bytes))
  }

  /// What the rules and the rows of a table say of a story.
  static func diagnostics(
    _ text: String, rules: [any Rule] = [], table: String = "", profile: Profile = Profile(name: "test")
  ) throws -> [Diagnostic] {
    let folder = try TemporaryFolder(["table.yml": table])
    let tables = try TableSet(folder: folder.path, lists: try lists())
    return Linter(rules: rules, tables: tables, profile: profile).diagnostics(of: try analysis(text))
  }
}

/// A folder of small files that is gone when nobody holds it any more.
final class TemporaryFolder {
  let path: String

  init(_ files: [String: String]) throws {
    path = NSTemporaryDirectory() + "copydesk-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A rule that finds every place where its words stand, and does with them what the test wants.
struct Probe: Rule {
  let info: RuleInfo
  let words: String
  let finding: @Sendable (TextRange) -> Finding

  init(
    _ id: String, _ severity: Severity = .warning, in scope: BlockKinds = .everywhere,
    quotations: RuleInfo.Quotations = .read, repeats: RuleInfo.Repeats = .each, formerIDs: [String] = [],
    finds words: String, finding: @escaping @Sendable (TextRange) -> Finding = { Finding($0, "mend this") }
  ) {
    info = RuleInfo(
      id, "a rule of the tests", severity, in: scope, quotations: quotations, repeats: repeats, formerIDs: formerIDs)
    self.words = words
    self.finding = finding
  }

  func check(_ story: StoryAnalysis) -> [Finding] {
    let wanted = Array(words.utf8)
    let bytes = story.text.bytes
    return bytes.indices.filter { bytes[$0...].starts(with: wanted) }.map {
      finding(TextRange($0, $0 + wanted.count))
    }
  }
}
