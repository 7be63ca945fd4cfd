import Copydesk
import Foundation
import Testing

@Suite("Walking folders")
struct WalkTests {
  /// The stories found below the folder, named from it.
  private func stories(_ folder: TemporaryFolder, below name: String = "") -> [String] {
    let start = folder.path + (name.isEmpty ? "" : "/" + name)
    return Walk.inputs(from: [start]).map { String($0.path.dropFirst(folder.path.utf8.count + 1)) }
  }

  @Test("Of a folder every story below is read, in byte order; other files and hidden ones are not")
  func order() throws {
    let folder = try TemporaryFolder([
      "b.txt": "", "a.txt": "", "é.txt": "", "B.text": "", "c.md": "", ".hidden.txt": "", ".git/x.txt": "",
      "sub/a.txt": "",
    ])
    #expect(stories(folder) == ["B.text", "a.txt", "b.txt", "sub/a.txt", "é.txt"])
    #expect(Walk.inputs(from: [folder.path + "/c.md"]).map(\.path) == [folder.path + "/c.md"])
  }

  @Test("Patterns of .gitignore are honoured: names, folders, paths, exceptions and stars")
  func patterns() throws {
    let folder = try TemporaryFolder([
      ".gitignore": "# notes\n\nold.txt\nbuild/\n/top.txt\ndraft*.txt\n!draft-keep.txt\ndocs/**/x.txt\n  \nwin.txt\r\n",
      "old.txt": "", "a.txt": "", "top.txt": "", "sub/top.txt": "", "sub/old.txt": "", "build/a.txt": "",
      "sub/build/a.txt": "", "draft1.txt": "", "draft-keep.txt": "", "docs/x.txt": "", "docs/a/b/x.txt": "",
      "docs/y.txt": "", "win.txt": "",
    ])
    #expect(stories(folder) == ["a.txt", "docs/y.txt", "draft-keep.txt", "sub/top.txt"])
  }

  @Test("A deeper .gitignore has the last word")
  func deeper() throws {
    let folder = try TemporaryFolder([
      ".gitignore": "*.txt\n", "a.txt": "", "sub/.gitignore": "!keep.txt\n", "sub/keep.txt": "", "sub/b.txt": "",
    ])
    #expect(stories(folder) == ["sub/keep.txt"])
  }

  @Test("The .gitignore files of the repository above count, and those outside it do not")
  func repository() throws {
    let folder = try TemporaryFolder([
      ".gitignore": "a.txt\n", "repo/.git/HEAD": "", "repo/.gitignore": "wire/old\nb.txt\n", "repo/wire/a.txt": "",
      "repo/wire/b.txt": "", "repo/wire/old/c.txt": "", "plain/b.txt": "",
    ])
    #expect(stories(folder, below: "repo/wire") == ["repo/wire/a.txt"])
    #expect(stories(folder, below: "plain") == ["plain/b.txt"])
  }

  @Test("A folder that leads back into itself is walked once")
  func loop() throws {
    let folder = try TemporaryFolder(["a/b/story.txt": "", "a/other.txt": ""])
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path + "/a/b/up", withDestinationPath: "../../a")
    try files.createSymbolicLink(atPath: folder.path + "/a/self", withDestinationPath: ".")
    #expect(stories(folder) == ["a/b/story.txt", "a/other.txt"])
    let run = try CommandRun(["check", "--data", ProbeData.root, "."], in: folder.path)
    #expect(run.status == 0 && run.text == "2 files: nothing to mark\n")
  }

  @Test("A link in a circle and a link to nowhere are said; a pipe in a folder keeps nobody waiting")
  func oddFiles() throws {
    let data = try ProbeData(files: ["in/a.txt": "It sunk."])
    let files = FileManager.default
    try files.createSymbolicLink(atPath: data.path + "/in/circle.txt", withDestinationPath: "circle.txt")
    try files.createSymbolicLink(atPath: data.path + "/in/gone.txt", withDestinationPath: "nowhere.txt")
    mkfifo(data.path + "/in/pipe.txt", 0o644)
    let run = try CommandRun(["check", "--data", data.path, "in"], in: data.path)
    #expect(run.status == 2 && run.text.contains("in/a.txt:1:4: error"))
    #expect(
      run.complaints == """
        copydesk: in/circle.txt: its links lead in a circle
        copydesk: in/gone.txt: there is no such file

        """)
  }

  @Test("A folder named twice is read twice, as it was asked for")
  func twice() throws {
    let folder = try TemporaryFolder(["a.txt": ""])
    #expect(Walk.inputs(from: [folder.path, folder.path + "/a.txt"]).count == 2)
  }
}
