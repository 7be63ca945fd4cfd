import Copydesk
import DeskLexicon
import DeskLint
import DeskReport
import DeskStory
import DeskText
import Foundation

/// A data folder with the project’s dictionaries and two rules of the tests’ own, all others being off.
final class ProbeData: Sendable {
  /// The folder that holds `Package.swift`.
  static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  private static let table = """
    - id: probe.sunk
      message: "“{found}” is the participle; “sank” was probably meant"
      severity: error
      find: sunk
      becomes: sank
      in: everywhere
      repeats: once
      former-ids: [probe.sank]
      wrong: ["It ⟦sunk⟧."]
      right: ["It sank."]
    - id: probe.adrift
      message: "adrift is said of boats"
      find: "adrift"
      in: everywhere
      wrong: ["It was ⟦adrift⟧."]
      right: ["It sank."]
    """

  let folder: TemporaryFolder
  var path: String { folder.path }

  init(profile: String? = nil, files: [String: String] = [:]) throws {
    let profile = try profile ?? ProbeData.silence()
    let rules = ["Rules/tables/probe.yml": ProbeData.table, "Rules/profiles/default.yml": profile]
    folder = try TemporaryFolder(rules.merging(files) { $1 })
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Dictionaries", withDestinationPath: ProbeData.root + "/Dictionaries")
  }

  /// A profile in which the rules in Swift are off.
  static func silence() throws -> String {
    let desk = try Desk(data: DataFolder(path: root))
    let tables = Set(desk.tables.rows.map { $0.info.id })
    let topics = Set(desk.rules.filter { !tables.contains($0.id) }.map { $0.topic })
    return "rules:\n  probe.adrift: warning\n" + topics.sorted().map { "  \($0): off\n" }.joined()
  }

  func desk() throws -> Desk { try Desk(data: DataFolder(path: path)) }

  /// A story as the reports take it.
  func file(_ text: String, path: String = "story.txt") throws -> CheckedFile {
    ProbeData.checked(try desk().report(StoryInput(path: path, content: .bytes(Array(text.utf8)))))
  }

  static func checked(_ report: FileReport) -> CheckedFile {
    CheckedFile(
      path: report.path, language: report.language, profile: report.profile, words: report.words, error: report.error,
      diagnostics: report.diagnostics, text: report.text)
  }
}
