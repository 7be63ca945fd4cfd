import Copydesk
import DeskLint
import DeskStory
import Foundation
import Testing

@Suite("Corpus ratchet")
struct RatchetTests {
  /// The sample story, which is full of mistakes; all others are copy that a good desk would print.
  private static let sample = "Tests/Stories/harbour.txt"
  private static let stories = Project.files(below: "Tests/Stories", ending: ".txt")
  private static let counts = "Tests/Stories/counts.tsv"

  private func report(_ path: String) throws -> FileReport {
    try Project.desk().report(StoryInput(path: Project.root + "/" + path, content: .file))
  }

  @Test("The findings of each rule on our own stories are those of counts.tsv")
  func counts() throws {
    var counts: [String: Int] = [:]
    for path in RatchetTests.stories {
      let copy = path == RatchetTests.sample ? "harbour" : "clean"
      for item in try report(path).diagnostics {
        counts["\(copy)\t\(item.severity.rawValue)\t\(item.rule)", default: 0] += 1
      }
    }
    let lines = counts.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)" }
    if Project.rewritesGoldens {
      let text = lines.joined(separator: "\n") + "\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: Project.root + "/" + RatchetTests.counts))
      Project.record("written anew; look at the difference and run again", in: RatchetTests.counts)
      return
    }
    let known = try Project.text(RatchetTests.counts).split(separator: "\n").map(String.init)
    for line in lines where !known.contains(line) { Project.record("now: \(line)", in: RatchetTests.counts) }
    for (number, line) in known.enumerated() where !lines.contains(line) {
      Project.record("no longer so: \(line)", in: RatchetTests.counts, line: number + 1)
    }
    #expect(!known.isEmpty)
  }

  @Test("Our own clean copy is marked with no error and hardly a warning")
  func clean() throws {
    var warnings = 0
    var words = 0
    for path in RatchetTests.stories where path != RatchetTests.sample {
      let report = try report(path)
      words += report.words
      for item in report.diagnostics where item.severity == .error {
        Project.record("\(item.rule): “\(item.text)”: \(item.message)", in: path, line: item.span.start.line)
      }
      warnings += report.diagnostics.count { $0.severity == .warning }
    }
    #expect(warnings * 1500 <= words, "\(warnings) warnings in \(words) words")
  }

  @Test(
    "A small paper’s worth of stories is there, each of a story’s length, well read and in the dialect it was written in"
  )
  func stories() throws {
    let stories = RatchetTests.stories.filter { $0 != RatchetTests.sample }
    #expect(stories.count >= 24)
    for path in stories {
      let report = try report(path)
      let story = try Project.desk().story([UInt8](Data(contentsOf: URL(fileURLWithPath: Project.root + "/" + path))))
      if !(190...500).contains(report.words) { Project.record("\(report.words) words", in: path) }
      let kinds = story.blocks.prefix(3).map(\.kind)
      if kinds != [.headline, .byline, .paragraph] { Project.record("it opens with \(kinds)", in: path) }
      if story.dateline == nil { Project.record("its dateline was not read", in: path, line: 5) }
      if story.blocks.dropFirst(2).contains(where: { $0.kind != .paragraph }) {
        Project.record("a paragraph was taken for something else", in: path)
      }
    }
    let languages = Set(try stories.map { try report($0).language })
    #expect(languages == ["en-GB", "en-US"])
  }

  @Test("The sample story shows a good many of its mistakes")
  func sample() throws {
    let report = try report(RatchetTests.sample)
    let rules = Set(report.diagnostics.map(\.rule))
    #expect((200...300).contains(report.words))
    #expect(report.diagnostics.count >= 12 && rules.count >= 10)
  }
}
