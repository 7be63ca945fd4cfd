import Foundation
import Testing

@Suite("copydesk try")
struct TryCommandTests {
  private static let table = """
    - id: house.slain
      message: "Write “killed”"
      status: draft
      owner: Jane Doe
      find: slain
      becomes: killed
      wrong: ["Two men were ⟦slain⟧ at the ford in the night."]
      right: ["Two men were killed at the ford in the night."]
    - id: house.plate
      message: "“{found}” is a number plate"
      pattern: '\\b[A-Z]{2}\\d\\d [A-Z]{3}\\b'
      wrong: ["The grey car was ⟦AB12 CDE⟧, the officer said."]
      right: ["The grey car was seen by ABC 12 times, the officer said."]

    """
  private static let stories = [
    "in/a.txt": "The man was slain at dawn, and two more were slain at noon.\n",
    "in/b.txt": "The car AB12 CDE was seen near the old bridge on Monday.\n", "in/t.yml": table,
  ]

  private func run(_ data: ProbeData, _ arguments: String...) throws -> CommandRun {
    try CommandRun(["try", "--data", data.path] + arguments, in: data.path)
  }

  @Test("Each row is shown with its hits, their rate and the first of them in context")
  func text() throws {
    let data = try ProbeData(files: TryCommandTests.stories)
    let run = try run(data, "in/t.yml", "--on", "in", "--limit", "1")
    #expect(run.status == 0 && run.complaints == "")
    #expect(
      run.text == """
        house.slain (draft): 2 hits in 1 story, 80.00 in 1,000 words
          in/a.txt:1:13: The man was [slain] at dawn, and two more were slain at noon.
            becomes “killed”
          and 1 more

        house.plate: 1 hit in 1 story, 40.00 in 1,000 words
          in/b.txt:1:9: The car [AB12 CDE] was seen near the old bridge on Monday.

        2 rows tried on 2 stories of 25 words

        """)
  }

  @Test("JSON has the same, one row where one is asked for, and no places where none are wanted")
  func json() throws {
    let data = try ProbeData(files: TryCommandTests.stories)
    let run = try run(data, "in/t.yml", "--on", "in", "--format", "json", "--row", "house.plate")
    #expect(run.status == 0)
    let value = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    let rows = try #require(value["rows"] as? [[String: Any]])
    #expect(rows.map { $0["rule"] as? String } == ["house.plate"] && rows[0]["hits"] as? Int == 1)
    let shown = try #require(rows[0]["shown"] as? [[String: Any]])
    #expect(shown.first?["byte"] as? Int == 8 && shown.first?["text"] as? String == "AB12 CDE")
    let none = try self.run(data, "in/t.yml", "--on", "in", "--limit", "0")
    #expect(none.status == 0 && !none.text.contains("a.txt"))
  }

  @Test("A draft is not run by check, and the table of a profile is")
  func check() throws {
    let profile = "extends: default\ntables: t.yml\nrules: {house.plate: error}\n"
    let data = try ProbeData(files: TryCommandTests.stories.merging(["in/copydesk.yml": profile]) { $1 })
    let run = try CommandRun(["check", "--data", data.path, "in"], in: data.path)
    #expect(run.status == 1 && run.text.contains("in/b.txt:1:9: error: “AB12 CDE” is a number plate  [house.plate]"))
    #expect(run.text.hasSuffix("2 files: 1 error\n"))
    let explained = try CommandRun(["explain", "house.slain", "--data", data.path], in: data.path + "/in")
    #expect(explained.status == 0 && explained.text.contains("Status: draft") && explained.text.contains("Jane Doe"))
  }

  @Test("An example that does not do what it should ends with status 1")
  func example() throws {
    let wrong = TryCommandTests.table.replacingOccurrences(of: "were ⟦slain⟧", with: "were ⟦killed⟧")
    let data = try ProbeData(files: TryCommandTests.stories.merging(["in/t.yml": wrong]) { $1 })
    let run = try run(data, "in/t.yml", "--on", "in")
    #expect(run.status == 1 && run.text.contains("  example, line 7: as written: found nothing in"))
  }

  @Test("What is wrong with a table, its patterns or a story is said, and ends with status 2")
  func troubles() throws {
    let pattern = TryCommandTests.table.replacingOccurrences(of: "{3}\\b", with: "{3}(")
    let data = try ProbeData(
      files: TryCommandTests.stories.merging(["in/bad.yml": "- ids: x\n", "in/pattern.yml": pattern]) { $1 })
    let bad = try run(data, "in/bad.yml", "--on", "in")
    #expect(bad.status == 2 && bad.output.isEmpty)
    #expect(bad.complaints == "copydesk: in/bad.yml:1:3: unknown key “ids”; did you mean “id”?\n")
    let broken = try run(data, "in/pattern.yml", "--on", "in")
    #expect(broken.status == 2 && broken.text.contains("house.slain (draft): 2 hits"))
    #expect(broken.complaints.contains("in/pattern.yml:11:12: this pattern is wrong at its character 25"))
    let row = try run(data, "in/t.yml", "--on", "in", "--row", "house.slein")
    #expect(row.complaints == "copydesk: in/t.yml: there is no row “house.slein”; did you mean “house.slain”?\n")
    #expect(row.status == 2)
    let missing = try run(data, "in/none.yml", "--on", "in")
    #expect(missing.status == 2 && missing.complaints.contains("this table cannot be read: there is no such file"))
    let story = try run(data, "in/t.yml", "--on", "in", "--on", "in/c.txt")
    #expect(story.status == 2 && story.complaints.contains("in/c.txt: there is no such file"))
    #expect(try run(data, "in/t.yml").status == 2)
    #expect(try run(data, "in/t.yml", "--on", "in", "--limit", "-1").status == 2)
  }

  @Test("A pattern that would never end is said once for all stories, and a row that ran out is only a note")
  func endless() throws {
    let letters = String(repeating: "a", count: 4000)
    let table = """
      - id: house.endless
        message: endless
        pattern: '(a+)+$'
        wrong: ["It was ⟦aaa⟧"]
        right: ["It was the end of it."]
      - id: house.old
        message: old
        find: ford
        expires: 2026-01-31
        wrong: ["It was the ⟦ford⟧ where they met."]
        right: ["It was the end of it."]

      """
    let data = try ProbeData(files: [
      "in/t.yml": table, "in/copydesk.yml": "extends: default\ntables: t.yml\n",
      "in/a.txt": "He wrote \(letters)! at the ford.\n", "in/b.txt": "She wrote \(letters)! at the ford.\n",
    ])
    let run = try CommandRun(["check", "--data", data.path, "--today", "2026-11-25", "in"], in: data.path)
    #expect(run.status == 2)
    #expect(
      run.complaints == """
        copydesk: in/t.yml:9:12: “house.old” ran out on 2026-01-31 and does not run
        copydesk: in/t.yml:3:12: this pattern takes too long, and its row was left out of 2 stories; \
        do not nest + or * in groups that repeat

        """)
    let earlier = try CommandRun(
      ["check", "--data", data.path, "--today", "2026-01-01", "in"], in: data.path)
    #expect(earlier.text.contains("[house.old]") && !earlier.complaints.contains("ran out"))
    let bad = try CommandRun(["check", "--data", data.path, "--today", "2026-02-30", "in"], in: data.path)
    #expect(bad.status == 2 && bad.output.isEmpty)
  }
}
