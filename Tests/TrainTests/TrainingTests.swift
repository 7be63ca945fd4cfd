import Copydesk
import DeskLexicon
import Foundation
import Testing

@testable import copydesk_train

@Suite("A training from end to end")
struct TrainingTests {
  /// Some of the project’s own stories, told over and over under other names: enough for every part of a model.
  static func archive(in folder: URL) throws -> [String] {
    let stories = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Stories")
    let texts = try FileManager.default.contentsOfDirectory(at: stories, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.prefix(6).map { try Data(contentsOf: $0) }
    // By their ids the articles are parted, so these are the same each time.
    let lines = try (0..<6).flatMap { copy in
      try texts.enumerated().map { number, text in
        let article = ["id": "\(copy)-\(number)", "title": "Told again", "text": String(decoding: text, as: UTF8.self)]
        return try JSONSerialization.data(withJSONObject: article)
      }
    }
    let archive = folder.appending(path: "archive.jsonl")
    try Data(lines.joined(separator: [0x0A])).write(to: archive)
    return [archive.path]
  }

  private static func model(of paths: [String], work: String, output: String) throws -> ContextModel {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let desk = try Desk(data: DataFolder(given: root, executable: ""), models: [])
    let stories = try Archive(paths, without: [])
    let training = Training(
      archive: stories, desk: desk, work: try WorkFolder(work, for: stories), output: output, exampleCount: 600,
      treeCount: 3, confused: [["said", "was"]])
    return try training.run()
  }

  @Test("Stories become a model that is whole and knows their words, the same each time, and a second run goes on")
  func endToEnd() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "training-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let paths = try Self.archive(in: folder)
    let outputs = ["first", "second"].map { folder.appending(path: $0 + ".model").path }
    let work = folder.appending(path: "work").path
    let model = try Self.model(of: paths, work: work, output: outputs[0])
    #expect(model.isWhole)
    let said = try #require(model.words.symbol(of: "said"))
    #expect(model.words.text(of: said) == "said")
    let there = try #require(model.words.symbol(of: "there"))
    let rivals = model.rivals.of(there).map { model.words.text(of: $0.symbol) }
    #expect(rivals.contains("three"))
    #expect(model.rivals.of(said).contains { model.words.text(of: $0.symbol) == "was" && $0.slip == .confused })
    let (of, the) = (try #require(model.words.symbol(of: "of")), try #require(model.words.symbol(of: "the")))
    #expect(model.counts.count(of: GramCounts.key(of, the)) >= 3)
    _ = try Self.model(of: paths, work: work, output: outputs[1])
    let files = try outputs.map { try Data(contentsOf: URL(filePath: $0)) }
    #expect(files[0] == files[1])
  }
}
