import Copydesk
import DeskFacts
import DeskLexicon
import DeskLint
import DeskRules
import DeskStory
import DeskText
import Foundation
import Testing

@Suite("Dialects that a profile chooses")
struct DialectTests {
  private func found(_ text: String, in dialect: Dialect) throws -> [String] {
    let folder = NSTemporaryDirectory() + "copydesk-dialects-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let name = folder + "/" + dialect.rawValue.replacing("-", with: "_")
    try Data("SET UTF-8\n".utf8).write(to: URL(fileURLWithPath: name + ".aff"))
    try Data("3\ncolour\nharbour\nprogram\n".utf8).write(to: URL(fileURLWithPath: name + ".dic"))
    let desk = try RuleDesk.desk()
    let lexicon = try Lexicon(desk.lexicon.folder, dictionaryFolders: [folder])
    let analysis = StoryAnalysis(desk.story(Array(text.utf8)), lexicon: lexicon, dialect: dialect)
    return SpellingDialectMixed().check(analysis).map { analysis.story.text[$0.range] }
  }

  private static let text = "The color of the harbour was new, and the program said so.\n"

  @Test("An American spelling is marked in Australian and South African copy, unless their dictionary holds it")
  func southern() throws {
    #expect(try found(DialectTests.text, in: .australian) == ["color"])
    #expect(try found(DialectTests.text, in: .southAfrican) == ["color"])
  }

  @Test("Canadian copy takes from both")
  func canadian() throws { #expect(try found(DialectTests.text, in: .canadian).isEmpty) }

  @Test("Without a profile a story is American or British")
  func voted() { #expect(Dialect.voted == [.american, .british]) }
}
