import DeskReport
import Foundation
import Testing

@Suite("The text report")
struct TextReportTests {
  private static let long = String(repeating: "the old boat lay at the quay ", count: 12)

  private static let stories: [(path: String, text: String)] = [
    ("plain.txt", "Ferry sunk\n\nThe boat sunk in May. Nobody saw that it was adrift.\n"),
    ("wide.txt", "漢字の船 sunk 🙂 adrift, e\u{301}t e\u{301} adrift\n"),
    ("tabs.txt", "\tThe\tboat\tsunk\tthen\n"),
    ("spaces.txt", "The\u{A0}boat\u{A0}sunk \u{202E}and\u{200B} was adrift\n"),
    ("long.txt", "\(long)and sunk there. \(long)It lay adrift.\n"),
    ("start.txt", "sunk \(long)\n"), ("end.txt", "\(long) sunk"),
    ("quoted.txt", "“It sunk,” he said. She said it sunk, and sunk, and sunk, and sunk, and sunk, and sunk.\n"),
    ("lines.txt", "One\r\ntwo sunk\rthree adrift\nfour\n"), ("nothing.txt", "It sank.\n"), ("empty.txt", ""),
  ]

  private func files() throws -> [CheckedFile] {
    let data = try ProbeData()
    return try TextReportTests.stories.map { try data.file($0.text, path: $0.path) } + [
      CheckedFile(
        path: "gone.txt", language: "", profile: "", words: 0, error: "there is no such file", diagnostics: [],
        text: nil)
    ]
  }

  @Test("Wide letters, tabs, odd spaces and long lines are shown with the marks beneath the words")
  func plain() throws {
    try Golden.expect(TextReport.write(try files(), colour: false), is: "text-report.txt")
  }

  @Test("In colour the same is shown")
  func colour() throws {
    let plain = TextReport.write(try files(), colour: false)
    let coloured = TextReport.write(try files(), colour: true)
    #expect(!plain.contains("\u{1B}"))
    let stripped = coloured.split(separator: "\u{1B}[", omittingEmptySubsequences: false).enumerated().map { part in
      part.offset == 0 ? part.element : part.element.drop { $0 != "m" }.dropFirst()
    }
    #expect(stripped.joined() == plain && coloured.contains("\u{1B}[31;1merror\u{1B}[0m"))
  }

  @Test("What else may have been meant stands beside the best guess, at most four more, in small letters or capitals")
  func alternatives() throws {
    let folder = try TemporaryFolder(["a.txt": "Ferry sold\n\nIt rained on the hil. Teh ferry was sold to the town.\n"])
    let run = try CommandRun(["check", "--data", ProbeData.root, "a.txt"], in: folder.path)
    let fixes = run.text.split(separator: "\n").filter { $0.hasPrefix("    fix: ") }
    #expect(fixes.count == 2 && fixes.allSatisfy { $0.hasPrefix("    fix: Change to “") })
    let guesses = fixes.map { $0.components(separatedBy: ", or “").count }
    #expect(guesses.allSatisfy { (1...5).contains($0) } && guesses.max() ?? 0 > 1)
    #expect(fixes.last?.hasPrefix("    fix: Change to “The”") == true)
  }

  @Test("No line of a report is much wider than a screen")
  func width() throws {
    let lines = TextReport.write(try files(), colour: false).split(separator: "\n")
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= 110 } && lines.count > 40)
  }

  @Test("A report of three thousand findings on one long line is written in a moment")
  func manyFindings() throws {
    let file = try ProbeData().file(String(repeating: "the boat was adrift and ", count: 3000))
    let clock = ContinuousClock()
    var length = 0
    let time = clock.measure { length = TextReport.write([file], colour: false).utf8.count }
    #expect(file.diagnostics.count == 3000 && length > 400_000)
    #expect(time < .seconds(20))
  }
}
