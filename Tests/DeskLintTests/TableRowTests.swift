import DeskLexicon
import DeskLint
import DeskText
import Testing

/// A row that is in order, with one line of it replaced or added.
func row(without: String = "", with line: String = "") -> String {
  let lines = [
    "id: realword.probe", "message: mend this", "find: teh", "becomes: the", "wrong: [\"It was ⟦teh⟧ end.\"]",
    "right: [\"It was the end.\"]",
  ]
  let kept = lines.filter { without.isEmpty || !$0.hasPrefix(without + ":") } + (line.isEmpty ? [] : [line])
  return "- " + kept.joined(separator: "\n  ") + "\n"
}

@Suite("Rows of tables")
struct TableRowTests {
  /// What is said when the tables are opened, the folder’s path left out.
  static func faults(_ tables: [String: String]) throws -> [String] {
    let folder = try TemporaryFolder(tables)
    let lists = try TestDesk.lists()
    do throws(ConfigurationErrors) {
      _ = try TableSet(folder: folder.path, lists: lists)
      return []
    } catch {
      return error.errors.map { $0.description.split(separator: folder.path + "/").joined() }
    }
  }

  @Test("A row that is in order is no error")
  func good() throws {
    #expect(try TableRowTests.faults(["t.yml": row()]) == [])
    #expect(try TableRowTests.faults(["t.yml": "", "u.yml": "# nothing yet\n", "notes.txt": "]["]) == [])
  }

  private static let faulty: [FaultCase] = [
    FaultCase(row(with: "becames: the"), "t.yml:7:3: unknown key “becames”; did you mean “becomes”?"),
    FaultCase(row(with: "colour: red"), "t.yml:7:3: unknown key “colour”"),
    FaultCase(row(without: "wrong"), "t.yml:1:7: this row has no “wrong” examples; every row shows some"),
    FaultCase(row(without: "right"), "t.yml:1:7: this row has no “right” examples; every row shows some"),
    FaultCase(row(without: "wrong", with: "wrong: []"), "t.yml:6:10: a list of examples is wanted here"),
    FaultCase(row(without: "wrong", with: "wrong: It was teh end"), "t.yml:6:10: a list of examples is wanted here"),
    FaultCase(row(without: "right", with: "right: [[a]]"), "t.yml:6:11: a text is wanted here"),
    FaultCase(row(without: "id"), "t.yml:1:3: this row has no “id”"),
    FaultCase(row(without: "message"), "t.yml:1:7: this row has no “message”"),
    FaultCase(row(without: "find"), "t.yml:1:7: this row looks for nothing; give it find, swap, forms or pattern"),
    FaultCase(
      row(without: "id", with: "id: probe"),
      "t.yml:6:7: “probe” is no rule id; write topic.what-is-wrong in small letters"),
    FaultCase(
      row(without: "id", with: "id: Real.Word"),
      "t.yml:6:7: “Real.Word” is no rule id; write topic.what-is-wrong in small letters"),
    FaultCase(
      row(without: "id", with: "id: real..word"),
      "t.yml:6:7: “real..word” is no rule id; write topic.what-is-wrong in small letters"),
    FaultCase(
      row(with: "severity: fatal"), "t.yml:7:13: “fatal” does not belong here; use suggestion, warning, error"),
    FaultCase(row(with: "case: upper"), "t.yml:7:9: “upper” does not belong here; use any, lower, capital"),
    FaultCase(row(with: "fix: sure"), "t.yml:7:8: “sure” does not belong here; use safe, suggested"),
    FaultCase(row(with: "quotes: maybe"), "t.yml:7:11: “maybe” does not belong here; use skip, read"),
    FaultCase(row(with: "repeats: twice"), "t.yml:7:12: “twice” does not belong here; use each, once, story"),
    FaultCase(
      row(with: "attributed: skp"), "t.yml:7:15: “skp” does not belong here; use read, skip, news, reports, own"),
    FaultCase(row(with: "in: headlin"), "t.yml:7:7: unknown place “headlin”; did you mean “headline”?"),
    FaultCase(row(with: "when: {nxt: the}"), "t.yml:7:10: unknown condition “nxt”; did you mean “next”?"),
    FaultCase(
      row(with: "when: {next: [\"@determner\"]}"),
      "t.yml:7:16: unknown word class “@determner”; did you mean “@determiner”?"),
    FaultCase(row(with: "when: [next]"), "t.yml:7:9: keys with values are wanted here"),
    FaultCase(row(with: "either: teh"), "t.yml:7:11: “either” and “or” go together"),
    FaultCase(row(with: "longest-sentence: many"), "t.yml:7:21: a number of words is wanted here"),
    FaultCase(row(with: "longest-sentence: 0"), "t.yml:7:21: a number of words is wanted here"),
    FaultCase(row(without: "find", with: "find: ⟦teh"), "t.yml:6:9: “⟦teh” has one of the two brackets ⟦ ⟧"),
    FaultCase(row(without: "find", with: "find: teh⟧ a"), "t.yml:6:9: “teh⟧ a” has one of the two brackets ⟦ ⟧"),
    FaultCase(
      row(without: "find", with: "find: \"⟦teh⟧ ⟦a⟧\""), "t.yml:6:9: “⟦teh⟧ ⟦a⟧” has more than one pair of brackets ⟦ ⟧"
    ),
    FaultCase(
      row(without: "find", with: "find: \"\""),
      "t.yml:6:9: “” names no word; a pattern needs a word or a word class that must stand there"),
    FaultCase(
      row(without: "find", with: "find: \"* @lower\""),
      "t.yml:6:9: “* @lower” names no word; a pattern needs a word or a word class that must stand there"),
    FaultCase(
      row(without: "find", with: "find: \"@monthh teh\""),
      "t.yml:6:9: unknown word class “@monthh”; did you mean “@month”?"),
    FaultCase("id: realword.probe\n", "t.yml:1:1: a list is wanted here"),
    FaultCase("- one\n", "t.yml:1:3: keys with values are wanted here"),
  ]

  @Test("A malformed row is said with its line and column", arguments: faulty)
  func malformed(item: FaultCase) throws {
    #expect(try TableRowTests.faults(["t.yml": item.text]) == item.faults)
  }

  private static let selfMatching: [FaultCase] = [
    FaultCase(
      row(without: "becomes", with: "becomes: teh"),
      "t.yml:6:12: this row finds “teh”, its own replacement; the fix must end the finding"),
    FaultCase(
      row(without: "becomes", with: "becomes: Teh"),
      "t.yml:6:12: this row finds “Teh”, its own replacement; the fix must end the finding"),
    FaultCase(
      row(without: "find", with: "find: \"in (teh|the)\"").replacing("becomes: the", with: "becomes: in the"),
      "t.yml:3:12: this row finds “in the”, its own replacement; the fix must end the finding"),
    FaultCase(
      row(without: "find", with: "find: \"was ⟦@determiner⟧ end\""),
      "t.yml:3:12: this row finds “the”, its own replacement; the fix must end the finding"),
    FaultCase(
      row(without: "find", with: "find: \"⟦teh? the⟧ end\""),
      "t.yml:3:12: this row finds “the”, its own replacement; the fix must end the finding"),
    FaultCase(
      row(without: "becomes", with: "becomes: {teh: teh}"),
      "t.yml:6:12: this row finds “teh”, its own replacement; the fix must end the finding"),
  ]

  @Test("A row whose replacement it would find again is an error", arguments: selfMatching)
  func foundAgain(item: FaultCase) throws {
    #expect(try TableRowTests.faults(["t.yml": item.text]) == item.faults)
  }

  @Test(
    "A replacement that the row does not find is no error",
    arguments: [
      row(without: "find", with: "find: \"teh end\""),
      row(without: "becomes", with: "case: lower\n  becomes: Teh"),
      row(without: "becomes", with: "becomes: \"\""),
      row(without: "find", with: "find: [\"⟦is⟧ two\", \"⟦are⟧ one\"]").replacing(
        "becomes: the", with: "becomes: {is: are, are: is}"),
      row(without: "find", with: "find: \"the ⟦teh⟧\""),
    ])
  func notSelfMatching(table: String) throws {
    #expect(try TableRowTests.faults(["t.yml": table]) == [])
  }

  @Test("The same id twice is an error that names both places, over all tables")
  func duplicates() throws {
    let faults = try TableRowTests.faults([
      "a.yml": row(), "b.yml": row() + row(),
    ])
    #expect(
      faults == [
        "b.yml:1:3: “realword.probe” stands in a.yml:1, too", "b.yml:7:3: “realword.probe” stands in b.yml:1, too",
      ])
  }

  @Test("All that is wrong in all tables is said at once")
  func allAtOnce() throws {
    let faults = try TableRowTests.faults([
      "a.yml": "- [\n", "b.yml": row(without: "id") + row(with: "case: upper"),
    ])
    #expect(faults.count == 3)
    #expect(faults.map { $0.prefix(6) } == ["a.yml:", "b.yml:", "b.yml:"])
  }

  @Test("A folder without tables is an error")
  func noFolder() throws {
    let lists = try TestDesk.lists()
    #expect(throws: ConfigurationErrors.self) { try TableSet(folder: "/nowhere/at/all", lists: lists) }
  }
}
