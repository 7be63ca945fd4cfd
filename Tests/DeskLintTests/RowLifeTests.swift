import DeskLint
import DeskText
import Testing

@Suite("The life of rows")
struct RowLifeTests {
  private static let text = "It was teh end.\n"

  private func tables(_ line: String, today: String? = nil, drafts: Bool = false) throws -> (TableSet, TemporaryFolder)
  {
    let folder = try TemporaryFolder(["t.yml": row(with: line)])
    let opening = TableOpening(today: today.flatMap { CalendarDay($0) }, runsDrafts: drafts)
    return (try TableSet(folder: folder.path, lists: try TestDesk.lists(), opening: opening), folder)
  }

  private func severities(_ tables: TableSet, _ profile: Profile = Profile(name: "test")) throws -> [Severity] {
    Linter(rules: [], tables: tables, profile: profile).diagnostics(of: try TestDesk.analysis(RowLifeTests.text)).map(
      \.severity)
  }

  @Test("A draft says nothing, but where it is tried")
  func draft() throws {
    let (tables, folder) = try tables("status: draft")
    #expect(try severities(tables) == [] && !folder.path.isEmpty)
    let (tried, second) = try self.tables("status: draft", drafts: true)
    #expect(try severities(tried) == [.warning] && !second.path.isEmpty)
  }

  @Test("A pilot says no more than a suggestion, whatever a profile wants")
  func pilot() throws {
    let (tables, folder) = try tables("status: pilot")
    #expect(try severities(tables) == [.suggestion] && !folder.path.isEmpty)
    let loud = Profile(name: "test", rules: ["realword.probe": .on(.error)])
    #expect(try severities(tables, loud) == [.suggestion])
    #expect(try severities(tables, Profile(name: "test", rules: ["realword.probe": .off])) == [])
  }

  @Test(
    "A row runs on the day that it expires, and not the day after",
    arguments: [("2027-01-30", true), ("2027-01-31", true), ("2027-02-01", false), ("2028-01-01", false)])
  func expiry(today: String, runs: Bool) throws {
    let (tables, folder) = try tables("expires: 2027-01-31", today: today)
    #expect(try severities(tables).isEmpty == !runs && !folder.path.isEmpty)
    #expect(tables.notes.count == (runs ? 0 : 1))
  }

  @Test("A row that ran out is a note with its place, its day and its owner")
  func note() throws {
    let (tables, folder) = try tables("expires: 2027-01-31\n  owner: Jane Doe", today: "2027-03-01")
    #expect(
      tables.notes.map { $0.description.split(separator: folder.path + "/").joined() }
        == ["t.yml:7:12: “realword.probe” ran out on 2027-01-31 and does not run; ask Jane Doe"])
    #expect(tables.troubles.isEmpty)
    let (timeless, other) = try self.tables("expires: 2027-01-31")
    #expect(try severities(timeless) == [.warning] && timeless.notes.isEmpty && !other.path.isEmpty)
  }

  private static let faulty: [FaultCase] = [
    FaultCase(row(with: "status: beta"), "t.yml:7:11: “beta” does not belong here; use draft, pilot, live"),
    FaultCase(
      row(with: "expires: soon"), "t.yml:7:12: “soon” is no day; write year, month and day: 2027-01-31"),
    FaultCase(
      row(with: "expires: 2027-02-29"), "t.yml:7:12: “2027-02-29” is no day; write year, month and day: 2027-01-31"),
    FaultCase(
      row(with: "expires: 31.1.2027"), "t.yml:7:12: “31.1.2027” is no day; write year, month and day: 2027-01-31"),
    FaultCase(row(with: "owner: [a, b]"), "t.yml:7:10: a text is wanted here"),
    FaultCase(row(with: "over: page"), ""),
    FaultCase(
      row(with: "pattern: teh"), "t.yml:3:9: a row has either “pattern” or “find”; make two rows of it"),
    FaultCase(
      row(without: "find", with: "pattern: teh\n  over: page"),
      "t.yml:7:9: “page” does not belong here; use sentence, block"),
    FaultCase(
      row(without: "find", with: "forms: {one: teh}"), "t.yml:6:10: forms are two or more ways of writing one thing"),
  ]

  @Test("An unknown status, a day that is none and the like are said with line and column", arguments: faulty)
  func malformed(item: FaultCase) throws {
    #expect(try TableRowTests.faults(["t.yml": item.text]) == item.faults.filter { !$0.isEmpty })
  }

  @Test(
    "Days are read as they are written, and no others",
    arguments: [
      ("2028-02-29", true), ("2027-02-29", false), ("2027-13-01", false), ("2027-00-10", false), ("2027-1-1", false),
      ("2027-01-01 ", false), ("", false), ("２０２７-01-01", false),
    ])
  func days(text: String, isDay: Bool) {
    #expect((CalendarDay(text)?.text == text) == isDay)
  }
}
