import Copydesk
import DeskLexicon
import DeskLint
import DeskText
import Testing

/// Other people’s copy, which lies beside the project and is no part of it.
private enum SeedStory {
  static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  static let path = root + "/../shared/stories/kashmir.txt"
}

@Suite("The seed story", .enabled(if: FileContents.exists(SeedStory.path), "the seed story is not beside the project"))
struct SeedStoryTests {
  /// Line, first column and the column after the last of what the desk’s handbook marks in the story.
  private struct Mark {
    let line: Int
    let columns: Range<Int>

    init(_ line: Int, _ start: Int, _ end: Int) {
      self.line = line
      columns = start..<end
    }

    /// Whether the finding stands on the mark and is not much longer.
    func isMade(by item: Diagnostic) -> Bool {
      let (start, end) = (item.span.start, item.span.end)
      guard start.line == line, start.column < columns.upperBound, end.column > columns.lowerBound else { return false }
      return end.column - start.column <= max(3 * columns.count, 40)
    }
  }

  private static let errors = [
    (3, 8, 12), (5, 171, 194), (7, 16, 21), (7, 123, 134), (7, 164, 169), (13, 1, 48), (15, 130, 169), (17, 73, 99),
    (25, 1, 89), (27, 3, 5), (27, 5, 30), (27, 22, 93), (29, 5, 110), (31, 5, 21), (33, 5, 20),
  ].map { Mark($0.0, $0.1, $0.2) }

  private static let warnings = [
    (1, 59, 62), (3, 12, 58), (3, 103, 130), (3, 112, 130), (3, 166, 179), (3, 216, 238), (5, 1, 32), (5, 96, 124),
    (5, 205, 221), (5, 226, 259), (7, 41, 61), (7, 45, 61), (7, 71, 100), (7, 123, 129), (7, 150, 224), (7, 170, 224),
    (9, 1, 76), (9, 96, 136), (9, 207, 216), (11, 31, 72), (11, 193, 233), (13, 43, 48), (15, 226, 261), (17, 1, 25),
    (17, 27, 57), (17, 215, 230), (19, 1, 53), (19, 36, 77), (19, 144, 166), (19, 193, 202), (19, 226, 241),
    (19, 306, 317), (21, 114, 272), (23, 21, 34), (23, 147, 176), (23, 151, 154), (23, 166, 214), (25, 57, 59),
    (29, 5, 7), (29, 23, 30), (29, 43, 59),
  ].map { Mark($0.0, $0.1, $0.2) }

  /// Words that a careless desk marks and the handbook leaves alone.
  private static let silent = [
    "authorised", "normalise", "UN", "Modi’s", "Speakers’", "Foreign Office", "semi-autonomous", "semi-autonomy",
    "three-pronged", "said to", "Qureshi", "Narendra", "Mehmood", "Imran",
  ]

  private func diagnostics() throws -> [Diagnostic] {
    let desk = try Desk(data: DataFolder(path: SeedStory.root), profile: "default")
    let report = desk.report(StoryInput(path: SeedStory.path, content: .file))
    #expect(report.error == nil)
    return report.diagnostics
  }

  @Test("All fifteen errors are found, where they are")
  func errors() throws {
    let found = try diagnostics().filter { $0.severity == .error }
    for mark in SeedStoryTests.errors {
      #expect(found.contains(where: mark.isMade), "\(mark.line):\(mark.columns)")
    }
  }

  @Test("At least 37 of the 41 warnings are found, where they are")
  func warnings() throws {
    let found = try diagnostics().filter { $0.severity >= .warning }
    #expect(SeedStoryTests.warnings.count { mark in found.contains(where: mark.isMade) } >= 37)
  }

  @Test("What the handbook leaves alone is left alone", arguments: silent)
  func silence(words: String) throws {
    #expect(try diagnostics().filter { $0.severity >= .warning && $0.text == words }.map(\.rule).isEmpty)
  }
}
