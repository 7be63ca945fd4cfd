import DeskFacts
import DeskLint
import DeskText
import Testing

@Suite("House style in profiles and tables")
struct HouseStyleTests {
  private static let table = """
    - id: style.probe
      message: two ways
      quotes: skip
      case: lower
      forms:
        adviser: (adviser|advisers)
        advisor: (advisor|advisors)
      becomes: {adviser: advisor, advisers: advisors, advisor: adviser, advisors: advisers}
      wrong: ["One adviser left, and one ⟦advisor⟧ stayed."]
      right: ["One adviser left."]
    """
  private static let rules = [
    RuleInfo("style.probe-two", "", .warning, styles: ["long", "short"]),
    RuleInfo("headline.probe", "", .warning, limits: 20...200), RuleInfo("stray.letter", "", .warning),
  ]

  private func reader(_ files: [String: String]) throws -> (ProfileReader, TemporaryFolder) {
    let folder = try TemporaryFolder(files)
    return (
      ProfileReader(folder: folder.path, rules: HouseStyleTests.rules, lists: try TestDesk.lists()), folder
    )
  }

  private func said(_ text: String, profile: String = "") throws -> [Diagnostic] {
    let (reader, folder) = try reader(["t.yml": HouseStyleTests.table, "p.yml": "tables: t.yml\n" + profile])
    let read = try reader.profile(named: folder.path + "/p.yml")
    let analysis = try TestDesk.analysis(text)
    analysis.style = read.style
    let none = try TableSet(files: [], lists: try TestDesk.lists(), opening: TableOpening())
    return Linter(rules: [], tables: none, profile: read).diagnostics(of: analysis)
  }

  @Test("Without a profile the rarer way is advice, with all its places and one fix")
  func mixture() throws {
    let text = "One adviser left. Two advisers stayed. An advisor came, and two advisors went.\n"
    let all = try said(text + "\nThe advisers met.\n")
    #expect(all.map(\.text) == ["advisor"] && all.map(\.severity) == [.suggestion])
    #expect(all.first?.related.count == 2)
    #expect(all.first?.fixes.first?.edits.map(\.text) == ["adviser", "advisers"])
    #expect(try said("One adviser left. Two advisers stayed.\n").isEmpty)
    #expect(try said("One adviser left. “Our advisor stayed,” she said.\n").isEmpty)
  }

  @Test("A profile settles on one way, and every other is marked")
  func settled() throws {
    let text = "One adviser left. Two advisers stayed.\n"
    let all = try said(text, profile: "rules: {style.probe: {style: advisor}}\n")
    #expect(all.map(\.text) == ["adviser", "advisers"] && all.map(\.severity) == [.warning, .warning])
    #expect(all.map { $0.fixes.first?.edits.first?.text } == ["advisor", "advisors"])
    #expect(try said(text, profile: "rules: {style.probe: {style: adviser}}\n").isEmpty)
    let quiet = try said(text, profile: "rules: {style.probe: {style: advisor, severity: suggestion}}\n")
    #expect(quiet.map(\.severity) == [.suggestion, .suggestion])
    #expect(try said(text, profile: "rules: {style.probe: {style: advisor, severity: off}}\n").isEmpty)
  }

  @Test("A profile that extends another keeps its styles, limits and tables, and may change each")
  func extending() throws {
    let (reader, folder) = try reader([
      "t.yml": HouseStyleTests.table,
      "base.yml":
        "tables: t.yml\nrules:\n  style.probe: {style: advisor}\n  style.probe-two: {style: long}\n"
        + "  headline.probe: {limit: 50}\n",
      "p.yml": "extends: ./base.yml\nrules:\n  style.probe: error\n  style.probe-two: {style: short}\n",
    ])
    let profile = try reader.profile(named: folder.path + "/p.yml")
    #expect(profile.style.forms == ["style.probe": "advisor", "style.probe-two": "short"])
    #expect(profile.style.limits == ["headline.probe": 50] && profile.tables.count == 1)
    #expect(profile.rules["style.probe"] == .on(.error))
  }

  private static let faulty: [FaultCase] = [
    FaultCase(
      "rules:\n  style.probe-two: {style: longer}\n",
      "p.yml:2:28: “longer” is no style of “style.probe-two”; use long, short"),
    FaultCase(
      "rules:\n  style.probe-two: {styl: long}\n",
      "p.yml:2:21: unknown option of “style.probe-two” “styl”; did you mean “style”?"),
    FaultCase(
      "rules:\n  stray.letter: {style: long}\n", "p.yml:2:18: unknown option of “stray.letter” “style”"),
    FaultCase(
      "rules:\n  headline.probe: {limit: many}\n",
      "p.yml:2:27: this is no limit of “headline.probe”; use a number from 20 to 200"),
    FaultCase(
      "rules:\n  headline.probe: {limit: 5}\n",
      "p.yml:2:27: this is no limit of “headline.probe”; use a number from 20 to 200"),
    FaultCase(
      "rules:\n  style.probe-two: {severity: loud}\n",
      "p.yml:2:31: “loud” is no setting; use off, suggestion, warning or error"),
    FaultCase("rules:\n  style: {style: long}\n", "p.yml:2:10: a text is wanted here"),
    FaultCase("tables: none.yml\n", "p.yml:1:9: there is no table “none.yml”; paths start from the profile’s folder"),
    FaultCase("tables: bad.yml\n", "bad.yml:1:1: a list is wanted here"),
    FaultCase(
      "tables: taken.yml\n", "taken.yml:1:3: “stray.letter” is a rule of the program; give the row another name"),
    FaultCase("tables: [t.yml, t.yml]\n", "t.yml:1:3: “style.probe” stands in t.yml:1, too"),
    FaultCase(
      "tables: t.yml\nextends: ./other.yml\n",
      "t.yml:1:3: “style.probe” stands in a table of the profile that is extended, too"),
    FaultCase(
      "tables: t.yml\nrules: {style.prob: off}\n",
      "p.yml:2:9: unknown rule “style.prob”; did you mean “style.probe”?"),
    FaultCase("extends: ./ring.yml\n", "ring.yml:1:10: this profile extends itself"),
  ]

  @Test("What is wrong with styles and tables of a profile is said with line and column", arguments: faulty)
  func faults(item: FaultCase) throws {
    let taken = HouseStyleTests.table.replacing("style.probe", with: "stray.letter")
    let (reader, folder) = try reader([
      "p.yml": item.text, "t.yml": HouseStyleTests.table, "bad.yml": "id: x\n", "taken.yml": taken,
      "other.yml": "tables: t.yml\n", "ring.yml": "extends: ./p.yml\n",
    ])
    var faults: [String] = []
    do throws(ConfigurationErrors) {
      _ = try reader.profile(named: folder.path + "/p.yml")
    } catch {
      faults = error.errors.map {
        $0.description.replacing(folder.path + "/./", with: "").replacing(folder.path + "/", with: "")
      }
    }
    #expect(faults == item.faults)
  }
}
