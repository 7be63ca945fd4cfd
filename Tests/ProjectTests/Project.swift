import Copydesk
import DeskLexicon
import DeskText
import Foundation
import Testing

/// The project on disk, and the desk with its rules, opened once.
enum Project {
  /// The folder that holds `Package.swift`.
  static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  private static let opened = Result<Desk, ConfigurationErrors> { () throws(ConfigurationErrors) in
    try Desk(data: DataFolder(path: root))
  }

  static func desk() throws -> Desk { try opened.get() }

  /// Paths from the root of the files below a folder, in byte order.
  static func files(below folder: String, ending: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: root + "/" + folder)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(ending) }.map { folder + "/" + $0 }.sorted()
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: root + "/" + path)), as: UTF8.self)
  }

  /// Says what is wrong with a file, at its own line.
  static func record(_ message: String, in path: String, line: Int = 1) {
    let place = SourceLocation(
      fileID: "Copydesk/" + path, filePath: path.hasPrefix("/") ? path : root + "/" + path, line: max(1, line),
      column: 1)
    Issue.record("\(path):\(line): \(message)", sourceLocation: place)
  }

  static var rewritesGoldens: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" }
}
