import DeskFacts
import DeskLint
import DeskStory
import DeskText
import Testing

/// A row with a pattern of the desk’s own, and other lines.
private func patternRow(_ pattern: String, id: String = "house.probe", _ lines: String...) -> String {
  let all = [
    "id: \(id)", "message: mend this", "pattern: '\(pattern)'", "wrong: [\"It ⟦sank⟧.\"]", "right: [It swam.]",
  ]
  return "- " + (all + lines).joined(separator: "\n  ") + "\n"
}

@Suite("Patterns of a desk’s own")
struct OwnPatternTests {
  private func found(_ table: String, in text: String) throws -> [String] {
    try TestDesk.diagnostics(text, table: table).map { $0.text }
  }

  @Test("A pattern finds its words in sentences, with the bytes carried past other alphabets")
  func bytes() throws {
    let text = "Señor Öz drove naïvely in 🙂 AB12 CDE, and AB12 CDE drove back.\n"
    let all = try TestDesk.diagnostics(text, table: patternRow("[A-Z]{2}[0-9]{2} [A-Z]{3}"))
    #expect(all.map(\.text) == ["AB12 CDE", "AB12 CDE"])
    #expect(all.map(\.span.start.byte) == text.utf8.indicesOf("AB12 CDE"))
  }

  @Test("The group called found is the finding, and numbered groups go into the replacement")
  func groups() throws {
    let table = patternRow("ran (?<found>(\\d+) ?kms)\\b", "becomes: \"{2} km\"")
    let all = try TestDesk.diagnostics("They ran 12kms in the rain.\n", table: table)
    #expect(all.map(\.text) == ["12kms"])
    #expect(all.first?.fixes.first?.edits.map(\.text) == ["12 km"])
  }

  @Test("A pattern sees one sentence, or the block where the row says so")
  func over() throws {
    let text = "The ferry sank. The captain swam ashore in the night.\n"
    #expect(try found(patternRow("sank\\. The"), in: text) == [])
    #expect(try found(patternRow("sank\\. The", "over: block"), in: text) == ["sank. The"])
    #expect(try found(patternRow("^The captain"), in: text) == ["The captain"])
  }

  @Test("Quotations, places and conditions count as they do for other rows")
  func conditions() throws {
    let text = "“It sank,” he said, and it sank at noon and sank again.\n"
    #expect(try found(patternRow("sank"), in: text).count == 3)
    #expect(try found(patternRow("sank", "quotes: skip"), in: text).count == 2)
    #expect(try found(patternRow("sank", "when: {next: again}"), in: text).count == 1)
    #expect(try found(patternRow("sank", "in: headline"), in: text) == [])
  }

  @Test("Capitals count unless the pattern says otherwise, and words of all alphabets are words")
  func letters() throws {
    #expect(try found(patternRow("SANK"), in: "The ferry sank at noon today.\n") == [])
    #expect(try found(patternRow("(?i)SANK"), in: "The ferry sank at noon today.\n") == ["sank"])
    #expect(try found(patternRow("\\bö\\w+"), in: "The ferry öffnete at noon today.\n") == ["öffnete"])
  }

  @Test("Bytes that are no text are stepped over")
  func invalid() throws {
    let bytes =
      Array("The ferry ".utf8) + [0xFF, 0xC3] + Array(" sank at noon, and sank again in the night.\n".utf8) + [
        0xE2, 0x80,
      ]
    let folder = try TemporaryFolder(["t.yml": patternRow("sank|\\xFF")])
    let tables = try TableSet(folder: folder.path, lists: try TestDesk.lists())
    let linter = Linter(rules: [], tables: tables, profile: Profile(name: "test"))
    let all = linter.diagnostics(of: try TestDesk.analysis(of: bytes))
    #expect(all.filter { $0.text == "sank" }.map(\.span.start.byte) == [13, 31])
  }

  private static let faulty: [(String, String)] = [
    ("a(b", "t.yml:3:12: this pattern is wrong at its character 4: missing closing parenthesis"),
    ("ö[z", "t.yml:3:12: this pattern is wrong at its character 4: missing terminating ] for character class"),
    ("a**b?+*", "t.yml:3:12: this pattern is wrong at its character 4: quantifier does not follow a repeatable item"),
    ("\\C", "t.yml:3:12: this pattern is wrong at its character 3: using \\C is disabled by the application"),
  ]

  @Test("A pattern that is wrong is said with its place and its character, and the other rows run", arguments: faulty)
  func wrong(pattern: String, fault: String) throws {
    let folder = try TemporaryFolder(["t.yml": patternRow(pattern) + row()])
    let tables = try TableSet(folder: folder.path, lists: try TestDesk.lists())
    #expect(tables.troubles.map { $0.description.split(separator: folder.path + "/").joined() } == [fault])
    let linter = Linter(rules: [], tables: tables, profile: Profile(name: "test"))
    #expect(linter.diagnostics(of: try TestDesk.analysis("It was teh end.")).map(\.rule) == ["realword.probe"])
  }

  private static let endlessOnes = [
    "(a+)+$", "(a|aa)+$", "(.*)*x", "(a*)*b", "(\\w+\\s?)*$", "^(([a-z])+.)+[A-Z]([a-z])+$", "(x+x+)+y|(a+a+)+y",
  ]

  @Test("A pattern that would never end is given up at once, and the other rows run", arguments: endlessOnes)
  func endless(pattern: String) throws {
    let folder = try TemporaryFolder(["t.yml": patternRow(pattern) + row()])
    let tables = try TableSet(folder: folder.path, lists: try TestDesk.lists())
    let linter = Linter(rules: [], tables: tables, profile: Profile(name: "test"))
    let letters = String(repeating: "a", count: 4000)
    let story = try TestDesk.analysis("It was teh end, he wrote, of the \(letters)!\n")
    let time = try ContinuousClock().measure {
      let reading = linter.reading(of: story)
      #expect(reading.diagnostics.map(\.rule).contains("realword.probe"))
      #expect(reading.diagnostics.allSatisfy { $0.rule == "realword.probe" } || reading.endless.isEmpty)
      _ = try TestDesk.lists()
    }
    #expect(time < .seconds(5))
  }

  @Test("Of a row whose pattern is given up nothing is said, and the pattern is named")
  func named() throws {
    let folder = try TemporaryFolder(["t.yml": patternRow("(a+)+$|sank")])
    let tables = try TableSet(folder: folder.path, lists: try TestDesk.lists())
    let story = try TestDesk.analysis("It sank at noon. He wrote \(String(repeating: "a", count: 4000))! to her.\n")
    let reading = Linter(rules: [], tables: tables, profile: Profile(name: "test")).reading(of: story)
    #expect(reading.diagnostics.isEmpty && reading.endless.map(\.place.line) == [3])
  }
}

extension String.UTF8View {
  /// Where the text stands, in bytes.
  fileprivate func indicesOf(_ text: String) -> [Int] {
    let bytes = Array(self)
    let wanted = Array(text.utf8)
    return bytes.indices.filter { bytes[$0...].starts(with: wanted) }
  }
}
