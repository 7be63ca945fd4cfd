import Copydesk
import DeskLexicon
import DeskLint
import DeskText
import Testing

@Suite("The seed story")
struct SeedStoryTests {
  private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  /// Other people’s copy, which lies beside the project and is no part of it.
  private static let story = root + "/../shared/stories/kashmir.txt"

  /// Line, first column and the column after the last of the fifteen errors that the desk’s handbook marks in it.
  private static let errors = [
    (3, 8, 12), (5, 171, 194), (7, 16, 21), (7, 123, 134), (7, 164, 169), (13, 1, 48), (15, 130, 169), (17, 73, 99),
    (25, 1, 89), (27, 3, 5), (27, 5, 30), (27, 22, 93), (29, 5, 110), (31, 5, 21), (33, 5, 20),
  ]

  /// Those that no rule finds yet. Take one out when its rule is there.
  private static let stillToCome = [(5, 171), (17, 73)]

  @Test(
    "All fifteen errors of the seed story are found, and where they are",
    .enabled(if: FileContents.exists(story), "the seed story is not beside the project"))
  func errors() throws {
    let desk = try Desk(data: DataFolder(path: SeedStoryTests.root), profile: "default")
    let report = desk.report(StoryInput(path: SeedStoryTests.story, content: .file))
    #expect(report.error == nil)
    for (line, start, end) in SeedStoryTests.errors {
      let isFound = report.diagnostics.contains { item in
        item.severity == .error && item.span.start.line == line && item.span.start.column < end
          && item.span.end.column > start
      }
      let isStillToCome = SeedStoryTests.stillToCome.contains { $0 == (line, start) }
      if isStillToCome {
        withKnownIssue("still to be found", isIntermittent: true) { #expect(isFound, "\(line):\(start)–\(end)") }
      } else {
        #expect(isFound, "\(line):\(start)–\(end)")
      }
    }
  }
}
