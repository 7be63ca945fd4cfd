import Foundation
import Testing

@Suite("copydesk words")
struct WordsCommandTests {
  private static let story = "The flurb sailed at noon, and the gizmo was lost.\n"
  private static let spelling = "extends: default\nrules: {spelling: error}\n"

  private func run(_ data: ProbeData, _ arguments: String..., in folder: String = "") throws -> CommandRun {
    try CommandRun(arguments + ["--data", data.path], in: data.path + "/" + folder)
  }

  private func text(_ data: ProbeData, _ name: String) throws -> String {
    try String(contentsOf: URL(fileURLWithPath: data.path + "/" + name), encoding: .utf8)
  }

  @Test("Lists beside a story and above it count, and that of its profile; the nearest has the last word")
  func nearest() throws {
    let data = try ProbeData(files: [
      "in/copydesk.yml": WordsCommandTests.spelling + "words: lists/ours.words\n",
      "in/lists/ours.words": "flurb -> boat\n",
      "in/copydesk-words.txt": "gizmo -> gadget\n", "in/a.txt": WordsCommandTests.story,
      "in/deep/copydesk-words.txt": "flurb\n", "in/deep/b.txt": WordsCommandTests.story,
    ])
    let run = try run(data, "check", "in")
    #expect(run.status == 1 && run.complaints == "")
    let found = run.text.split(separator: "\n").filter { $0.contains("[spelling.house-word]") }.map {
      String($0.prefix { $0 != " " })
    }
    #expect(found == ["in/a.txt:1:5:", "in/a.txt:1:35:", "in/deep/b.txt:1:35:"])
    #expect(run.text.contains("write “gadget”") && run.text.contains("fix: Change to “boat”"))
    #expect(run.text.hasSuffix("2 files: 3 errors\n"), "a word list is no story")
  }

  @Test("A bad line is said for the stories that it counts for, and the others are still checked")
  func badList() throws {
    let bad = "a b\n" + String(repeating: "x y\n", count: 7)
    let data = try ProbeData(files: [
      "in/a.txt": "It sunk.\n", "in/bad/b.txt": "It sunk.\n", "in/bad/copydesk-words.txt": bad,
    ])
    let run = try run(data, "check", "in")
    #expect(run.status == 2 && run.text.contains("in/a.txt:1:4: error") && !run.text.contains("b.txt"))
    #expect(run.complaints.contains("in/bad/b.txt: in/bad/copydesk-words.txt:1:2: a word has no space in it; write"))
    #expect(run.complaints.contains("3 more lines are wrong; copydesk words check in/bad/copydesk-words.txt names"))
  }

  @Test("A list that cannot be read is said, and a profile’s list that is not there with the place of the key")
  func unreadable() throws {
    let data = try ProbeData(files: [
      "a/x.txt": "It sank.\n", "a/copydesk-words.txt/y": "", "b/x.txt": "It sank.\n",
      "b/copydesk.yml": "extends: default\nwords: nowhere.txt\n",
    ])
    let run = try run(data, "check", "a", "b")
    #expect(run.status == 2)
    #expect(run.complaints.contains("a/copydesk-words.txt: this word list cannot be read: it is no plain file"))
    #expect(
      run.complaints.contains(
        "b/copydesk.yml:2:8: there is no word list “nowhere.txt”; paths start from the profile’s folder"))
  }

  @Test("The lists of a profile and of the one that it extends both count")
  func extended() throws {
    let data = try ProbeData(files: [
      "p.yml": "extends: base.yml\nwords: w.txt\n", "base.yml": WordsCommandTests.spelling + "words: base.txt\n",
      "w.txt": "flurb -> boat\n", "base.txt": "gizmo -> gadget\nflurb\n", "x/a.txt": WordsCommandTests.story,
    ])
    let run = try run(data, "check", "x/a.txt", "--profile", "p.yml")
    #expect(run.status == 1 && run.text.hasSuffix("1 file: 2 errors\n"))
  }

  @Test("Adding puts plain words in their order, keeps comments and permissions, and says what it did")
  func adding() throws {
    let data = try ProbeData(files: ["in/x": "", "w.txt": "# ours\napple\n\n# boats\nmoor\nKiev -> Kyiv\n# end"])
    let first = try run(data, "words", "add", "flurb", "Banjo", in: "in")
    #expect(first.status == 0 && first.complaints == "")
    #expect(first.text == "copydesk-words.txt: added flurb\ncopydesk-words.txt: added Banjo\n")
    #expect(try text(data, "in/copydesk-words.txt") == "Banjo\nflurb\n")
    chmod(data.path + "/w.txt", 0o640)
    let words = ["banjo", "aal", "zebra", "blog/jog", "gizmo -> gadget", "!leverage"]
    let second = try CommandRun(["words", "add", "--data", data.path, "--file", "w.txt"] + words, in: data.path)
    #expect(second.status == 0)
    #expect(second.text.contains("w.txt: added blog/jog  # blogs, blogged, blogging, blogger, bloggers\n"))
    #expect(
      try text(data, "w.txt") == """
        # ours
        aal
        apple
        banjo

        # boats
        moor
        zebra
        Kiev -> Kyiv
        # end
        blog/jog
        gizmo -> gadget
        !leverage

        """)
    let mode = try FileManager.default.attributesOfItem(atPath: data.path + "/w.txt")[.posixPermissions] as? Int
    #expect(mode == 0o640)
    let left = try FileManager.default.contentsOfDirectory(atPath: data.path)
    #expect(!left.contains { $0.hasSuffix(".new") })
  }

  @Test("Windows line ends stay, and a link stays a link")
  func keepsShape() throws {
    let data = try ProbeData(files: ["real.txt": "apple\r\nmoor\r\n"])
    try FileManager.default.createSymbolicLink(atPath: data.path + "/w.txt", withDestinationPath: "real.txt")
    #expect(try run(data, "words", "add", "banjo", "--file", "w.txt").status == 0)
    #expect(try text(data, "real.txt") == "apple\r\nbanjo\r\nmoor\r\n")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: data.path + "/w.txt") == "real.txt")
  }

  @Test(
    "A word that is there, or is none, or contradicts the list, is refused, and nothing is written",
    arguments: [
      ("apple", "w.txt:1:1: “apple” is there already"), ("!apple", "w.txt:1:1: “apple” is there already"),
      ("a b", "“a b”: a word has no space in it"), ("# x", "“# x” is no word"),
      ("x\ny", "a word has no line end in it"),
      ("blog/xyzzy", "“blog/xyzzy”: the model word “xyzzy” is in no dictionary"),
    ])
  func refusing(word: String, complaint: String) throws {
    let data = try ProbeData(files: ["w.txt": "apple\n"])
    let run = try run(data, "words", "add", "banjo", word, "--file", "w.txt")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.complaints.contains(complaint) && run.complaints.hasSuffix("nothing was written to w.txt\n"))
    #expect(try text(data, "w.txt") == "apple\n")
  }

  @Test("A list in which something is wrong, or a folder that is not there, is not written to")
  func refusingList() throws {
    let data = try ProbeData(files: ["w.txt": "a b\n"])
    let broken = try run(data, "words", "add", "banjo", "--file", "w.txt")
    #expect(broken.status == 2 && broken.complaints.contains("w.txt:1:2: a word has no space in it"))
    #expect(try text(data, "w.txt") == "a b\n")
    let nowhere = try run(data, "words", "add", "banjo", "--file", "no/w.txt")
    #expect(nowhere.status == 2 && nowhere.complaints.contains("no/w.txt: it cannot be written: No such file"))
  }

  @Test("Listing shows the lines that count for a story or a folder, with their files")
  func listing() throws {
    let data = try ProbeData(files: [
      "copydesk-words.txt": "# ours\nflurb\nzebra\n", "deep/copydesk-words.txt": "!zebra\n", "deep/a.txt": "x",
    ])
    for path in ["deep", "deep/", "deep/a.txt"] {
      let lines = try run(data, "words", "list", path).text.split(separator: "\n").map(String.init)
      let ours = lines.filter { !$0.contains("/Dictionaries/words/house.txt:") }
      #expect(ours.count == 2 && ours[0].hasSuffix("/copydesk-words.txt:2: flurb"))
      #expect(ours.last == "deep/copydesk-words.txt:1: !zebra")
      #expect(lines.contains { $0.hasSuffix("/Dictionaries/words/house.txt:2: alot -> a lot") })
    }
    #expect(try run(data, "words", "list").text.contains("copydesk-words.txt:3: zebra\n"))
  }

  @Test("Checking shows every bad line with its place, and the status is 2 then")
  func checking() throws {
    let data = try ProbeData(files: [
      "copydesk-words.txt": "flurb\nzebra/xyzzy\na b\n", "good.txt": "flurb\n", "none/x": "",
    ])
    let here = try run(data, "words", "check")
    #expect(here.status == 2 && here.output.isEmpty && here.complaints.split(separator: "\n").count == 2)
    #expect(here.complaints.contains("copydesk: copydesk-words.txt:2:7: the model word “xyzzy” is in no dictionary"))
    let both = try run(data, "words", "check", "good.txt", "nowhere.txt")
    #expect(both.status == 2 && both.text == "good.txt: 1 word, nothing wrong\n")
    #expect(both.complaints == "copydesk: nowhere.txt: this word list cannot be read: there is no such file\n")
    #expect(try run(data, "words", "check", "good.txt").status == 0)
  }
}
