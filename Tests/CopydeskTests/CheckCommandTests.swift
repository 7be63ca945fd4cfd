import Foundation
import Testing

@Suite("copydesk check")
struct CheckCommandTests {
  private static let clean = "The boat sank in the night off the point, and nobody was hurt.\n"
  private static let wrong = "The boat sunk in the night off the point, and nobody was hurt.\n"
  private static let doubtful = "The boat was adrift in the night off the point, and nobody was hurt.\n"

  private let data: ProbeData

  init() throws {
    data = try ProbeData(files: [
      "in/clean.txt": CheckCommandTests.clean, "in/wrong.txt": CheckCommandTests.wrong,
      "in/doubtful.txt": CheckCommandTests.doubtful,
    ])
  }

  private func check(_ arguments: String..., input: String = "") throws -> CommandRun {
    try CommandRun(
      ["check", "--data", data.path] + arguments, in: data.path + "/in", input: Array(input.utf8))
  }

  @Test(
    "The status is 0 when nothing reached --fail-on and 1 when something did",
    arguments: [
      (["clean.txt"], 0), (["wrong.txt"], 1), (["doubtful.txt"], 0), (["doubtful.txt", "--fail-on", "warning"], 1),
      (["clean.txt", "--fail-on", "suggestion"], 0), (["clean.txt", "wrong.txt"], 1), (["."], 1),
      (["doubtful.txt", "--fail-on", "warning", "--min-severity", "error"], 1),
    ] as [([String], Int32)])
  func statuses(arguments: [String], status: Int32) throws {
    let run = try CommandRun(["check", "--data", data.path] + arguments, in: data.path + "/in")
    #expect(run.status == status)
    #expect(run.complaints == "")
  }

  @Test("The text report shows place, line, marks, message, rule and fix, and ends in a tally")
  func textReport() throws {
    let run = try check("wrong.txt")
    #expect(
      run.text == """
        wrong.txt:1:10: error: “sunk” is the participle; “sank” was probably meant  [probe.sunk]
            The boat sunk in the night off the point, and nobody was hurt.
                     ^^^^
            fix: Change to “sank”

        1 file: 1 error

        """)
  }

  @Test("Only findings from --min-severity on are shown")
  func minSeverity() throws {
    #expect(try check(".", "--min-severity", "error").text.hasSuffix("3 files: 1 error\n"))
    #expect(try check(".").text.hasSuffix("3 files: 1 error, 1 warning\n"))
    #expect(try check("clean.txt").text == "1 file: nothing to mark\n")
  }

  @Test("A hyphen stands for standard input")
  func standardInput() throws {
    let run = try check("-", input: "It sunk.")
    #expect(run.status == 1 && run.text.hasPrefix("-:1:4: error:"))
    #expect(try check("-", "clean.txt", input: "").status == 0)
  }

  @Test("Without a terminal there is no colour, and no control character of a story reaches the screen")
  func noColour() throws {
    let run = try check("-", input: "It \u{1B}[31m sunk \u{1B}]0;x\u{7} \u{9B}2J then.")
    #expect(run.status == 1 && !run.output.contains(0x1B) && !run.output.contains(7))
    #expect(!run.text.unicodeScalars.contains("\u{9B}"))
  }

  @Test("On a terminal there is colour, unless NO_COLOR is set")
  func colour() throws {
    let shown = try CommandRun.onTerminal(["check", "--data", data.path, "wrong.txt"], in: data.path + "/in")
    let isBarred = ProcessInfo.processInfo.environment["NO_COLOR"] != nil
    #expect(shown.contains("wrong.txt:1:10") && shown.contains("\u{1B}[31;1m") != isBarred)
  }

  @Test("A file that is missing is said, the others are still checked, and the status is 2")
  func missingFile() throws {
    let run = try check("nowhere.txt", "wrong.txt")
    #expect(run.status == 2)
    #expect(run.complaints == "copydesk: nowhere.txt: there is no such file\n")
    #expect(run.text.contains("wrong.txt:1:10") && run.text.hasSuffix("2 files: 1 error; 1 file could not be read\n"))
  }

  @Test("A file that cannot be read is said in words")
  func unreadable() throws {
    let run = try check("/proc/self/mem", "clean.txt")
    #expect(run.status == 2 && run.complaints == "copydesk: /proc/self/mem: Input/output error\n")
    #expect(run.text == "2 files: nothing to mark; 1 file could not be read\n")
  }

  private static let canChangeUser =
    geteuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

  @Test(
    "What may not be read, file or folder, is said, and the rest is checked",
    .enabled(if: canChangeUser, "needs root and setpriv: to root everything is readable"))
  func permissions() throws {
    let folder = try TemporaryFolder([
      "a/wrong.txt": CheckCommandTests.wrong, "b/secret.txt": CheckCommandTests.wrong, "c.txt": CheckCommandTests.wrong,
    ])
    chmod(folder.path, 0o755)
    chmod(folder.path + "/a", 0o755)
    chmod(folder.path + "/b", 0o700)
    chmod(folder.path + "/c.txt", 0o600)
    let run = try CommandRun(
      ["check", "--data", ProbeData.root, "."], in: folder.path,
      before: ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"])
    #expect(run.status == 2)
    #expect(
      run.complaints == """
        copydesk: ./b: you are not allowed to read it
        copydesk: ./c.txt: you are not allowed to read it

        """)
    #expect(run.text.contains("3 files: ") && run.text.contains("; 2 files could not be read\n"))
  }

  @Test("A file of 200 MB is refused without being read")
  func hugeFile() throws {
    let path = data.path + "/in/huge.txt"
    try data.folder.write([], to: "in/huge.txt")
    truncate(path, 200 * 1_048_576)
    defer { unlink(path) }
    let run = try check("huge.txt", "wrong.txt")
    #expect(run.status == 2 && run.text.contains("wrong.txt:1:10"))
    #expect(run.complaints == "copydesk: huge.txt: it is larger than a story can be (8 MB)\n")
  }

  @Test("A picture is refused with one sentence, and a story with three stray control characters is read")
  func binaryFile() throws {
    let stray = Array("The boat sunk\u{0} in the night\u{1F} off the point.\u{7F}\n".utf8)
    try data.folder.write((0..<3000).map { UInt8(truncatingIfNeeded: $0 * 7) }, to: "in/picture.txt")
    try data.folder.write(stray, to: "in/stray.txt")
    let run = try check("picture.txt", "stray.txt")
    #expect(run.status == 2 && run.text.contains("stray.txt:1:10") && !run.text.contains("picture.txt"))
    #expect(
      run.complaints
        == "copydesk: picture.txt: this is not text but a picture, a PDF or another binary file; save the story as plain "
        + "text in UTF-8\n")
  }

  @Test(
    "A command line that is not understood is said, with status 2",
    arguments: [
      (["check"], "Missing expected argument"), (["check", "--colour", "a.txt"], "Unknown option '--colour'"),
      (["check", "--format", "xml", "a.txt"], "xml"), (["check", "--min-severity", "fatal", "a.txt"], "fatal"),
      (["chek"], "chek"), (["explain"], "Missing expected argument"),
    ])
  func wrongOptions(arguments: [String], word: String) throws {
    let run = try CommandRun(arguments, in: data.path)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.complaints.contains(word) && run.complaints.contains("Usage: copydesk"))
  }

  @Test("Help and version go to standard output with status 0", arguments: ["--help", "--version"])
  func help(option: String) throws {
    let run = try CommandRun([option], in: data.path)
    #expect(run.status == 0 && run.complaints == "" && !run.output.isEmpty)
  }
}
