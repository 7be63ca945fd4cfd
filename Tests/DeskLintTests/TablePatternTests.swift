import DeskLint
import DeskText
import Testing

/// A pattern with its conditions, a text, and the words found in it.
struct PatternCase: Sendable, CustomTestStringConvertible {
  let find: String
  let more: String
  let text: String
  let found: [String]

  init(_ find: String, _ more: String = "", in text: String, finds found: String...) {
    self.find = find
    self.more = more
    self.text = text
    self.found = found
  }

  var testDescription: String { "\(find) \(more) in \(text)" }
}

@Suite("Patterns and conditions")
struct TablePatternTests {
  private static let cases: [PatternCase] = [
    PatternCase("sunk cost", in: "The sunk cost was high. A sunk boat.", finds: "sunk cost"),
    PatternCase("sunk", in: "SUNK boats and Sunk cost, sunken ships.", finds: "SUNK", "Sunk"),
    PatternCase("the ⟦sunk⟧ boat", in: "The sunk boat and a sunk boat.", finds: "sunk"),
    PatternCase("(sunk|lost) boat", in: "A sunk boat, a lost boat, a blue boat.", finds: "sunk boat", "lost boat"),
    PatternCase(
      "sunk very? old", in: "It was sunk old. It was sunk very old. Sunk very very old.", finds: "sunk old",
      "sunk very old"),
    PatternCase(
      "not … boat", in: "It is not a big old boat. It is not a very big and old boat.", finds: "not a big old boat"),
    PatternCase("sunk * boat", in: "The sunk old boat, the sunk, boat.", finds: "sunk old boat"),
    PatternCase("@month boat", in: "The May boat, the june boat, the fast boat.", finds: "May boat", "june boat"),
    PatternCase("won @number", in: "They won 12 and won three and won none.", finds: "won 12", "won three"),
    PatternCase("won @capital", in: "They won Gold and won silver.", finds: "won Gold"),
    PatternCase("won @lower", in: "They won Gold and won silver.", finds: "won silver"),
    PatternCase("was @ing", in: "It was sinking and it was red, it was king.", finds: "was sinking"),
    PatternCase("was @ed", in: "It was raised and it was red.", finds: "was raised"),
    PatternCase("was @ly", in: "It was slowly and it was fly.", finds: "was slowly"),
    PatternCase("two @plural", in: "The two boats and two boss and two gas.", finds: "two boats"),
    PatternCase("@start but", in: "But it sank. It sank, but slowly. “But why?” he said.", finds: "But", "But"),
    PatternCase("sank @end", in: "It sank. It sank, then. It sank then.", finds: "sank", "sank"),
    PatternCase("crew's pay", in: "The crew’s pay and the crew's pay.", finds: "crew’s pay", "crew's pay"),
    PatternCase("sank it", in: "The boat sank. It was old."),
    PatternCase("sunk", "when: {next: boat}", in: "The sunk boat and the sunk cost.", finds: "sunk"),
    PatternCase(
      "sunk", "when: {not-next: [cost, \"@end\"]}", in: "A sunk boat, a sunk cost, it was sunk.", finds: "sunk"),
    PatternCase("sunk", "when: {previous: \"@determiner\"}", in: "The sunk boat is sunk.", finds: "sunk"),
    PatternCase("sunk", "when: {not-previous: \"@start\"}", in: "Sunk boats. The sunk boats.", finds: "sunk"),
    PatternCase(
      "sunk", "when: {near: harbour}", in: "It was sunk in the old harbour. It was sunk at sea.", finds: "sunk"),
    PatternCase(
      "sunk", "when: {not-near: harbour}", in: "It was sunk in the old harbour. It was sunk, too.", finds: "sunk"),
    PatternCase("may", "case: lower", in: "It may sink in May. May it?", finds: "may", "May"),
    PatternCase("may", "case: capital", in: "It may sink in May.", finds: "May"),
    PatternCase("sunk", "quotes: skip", in: "It was sunk. “It was sunk,” he said.", finds: "sunk"),
    PatternCase("sunk", "attributed: skip", in: "It was sunk. It was sunk, Anna Holt said.", finds: "sunk"),
    PatternCase("sunk", "in: headline", in: "It was sunk in the harbour last night."),
    PatternCase("sunk", "repeats: once", in: "It was sunk and sunk and sunk.", finds: "sunk"),
  ]

  private func table(_ item: PatternCase) -> String {
    let more = item.more.isEmpty ? "" : "\n  " + item.more
    let find = item.find.replacing("\"", with: "\\\"")
    return "- id: test.probe\n  message: mend {found}\n  find: \"\(find)\"\n  wrong: [a]\n  right: [b]\(more)\n"
  }

  @Test("A pattern finds its words and no others", arguments: cases)
  func patterns(item: PatternCase) throws {
    let found = try TestDesk.diagnostics(item.text, table: table(item))
    #expect(found.map(\.text) == item.found.filter { !$0.isEmpty })
  }

  private func fixed(_ text: String, _ row: String) throws -> [String] {
    let table = "- id: test.probe\n  message: m\n  wrong: [a]\n  right: [b]\n  \(row)\n"
    return try TestDesk.diagnostics(text, table: table).flatMap { $0.fixes.flatMap { $0.edits.map(\.text) } }
  }

  @Test(
    "A replacement takes over the capitals of the words found",
    arguments: [
      ("It was sunk.", "sank"), ("Sunk it was.", "Sank"), ("It was SUNK.", "SANK"),
    ])
  func capitals(text: String, replacement: String) throws {
    #expect(try fixed(text, "find: sunk\n  becomes: sank") == [replacement])
  }

  @Test("Each of several words has its own replacement")
  func swaps() throws {
    let row = "swap: {\"per cent\": percent, \"per-cent\": percent, utilise: use}"
    #expect(try fixed("Ten per cent utilise it, two per-cent do not.", row) == ["percent", "use", "percent"])
  }

  @Test("An empty replacement takes the words out with one of the spaces")
  func deletion() throws {
    let table = "- id: test.probe\n  message: m\n  find: very\n  becomes: \"\"\n  wrong: [a]\n  right: [b]\n"
    let fix = try #require(try TestDesk.diagnostics("It was very old.", table: table).first?.fixes.first)
    #expect(fix.title == "Delete “very”" && fix.edits.map(\.start) == [7] && fix.edits.map(\.end) == [12])
  }

  @Test("Of two ways of writing, the rarer is found, with the other beside it")
  func either() throws {
    let table = """
      - id: test.probe
        message: "“{found}” here, “{fix}” elsewhere"
        either: adviser
        or: advisor
        wrong: [a]
        right: [b]
      """
    let found = try TestDesk.diagnostics("One adviser came. One advisor went. An adviser sat.", table: table)
    #expect(found.map(\.text) == ["advisor"])
    #expect(found.first?.message == "“advisor” here, “adviser” elsewhere")
    #expect(found.first?.related.map(\.message) == ["written “adviser” here"])
    #expect(try TestDesk.diagnostics("One adviser came. An adviser sat.", table: table).isEmpty)
  }

  @Test("A sentence over the limit is found whole")
  func limit() throws {
    let table = "- id: test.probe\n  message: \"{found} words\"\n  longest-sentence: 5\n  wrong: [a]\n  right: [b]\n"
    let found = try TestDesk.diagnostics("It was a very old boat. It sank, all too soon.", table: table)
    #expect(found.map(\.text) == ["It was a very old boat."])
    #expect(found.map(\.message) == ["6 words"])
  }

  @Test("Rows speak in the order of files and lines, and the message names the words")
  func order() throws {
    let folder = try TemporaryFolder([
      "b.yml": "- {id: test.two, message: m, find: two, wrong: [a], right: [b]}\n",
      "a.yml": "- {id: test.one, message: m, find: one, wrong: [a], right: [b]}\n",
    ])
    let tables = try TableSet(folder: folder.path, lists: try TestDesk.lists())
    #expect(tables.rows.map(\.info.id) == ["test.one", "test.two"])
    #expect(tables.rows.map(\.order) == [0, 1])
  }
}
