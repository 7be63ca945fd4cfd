import Copydesk
import DeskLexicon
import DeskLint
import DeskText
import Foundation
import Testing

@Suite("Configuration of a run")
struct ConfigurationTests {
  private static let wrong = "The boat sunk in the night off the point, and nobody was hurt.\n"

  private func check(_ data: ProbeData, _ arguments: String...) throws -> CommandRun {
    try CommandRun(["check", "--data", data.path] + arguments, in: data.path)
  }

  @Test("The nearest copydesk.yml above a story decides")
  func nearestProfile() throws {
    let data = try ProbeData(files: [
      "in/a.txt": ConfigurationTests.wrong, "in/deep/b.txt": ConfigurationTests.wrong,
      "in/deep/er/c.txt": ConfigurationTests.wrong, "in/copydesk.yml": "extends: default\nrules: {probe.sunk: off}\n",
      "in/deep/er/copydesk.yml": "extends: ../../copydesk.yml\nrules: {probe.sunk: warning}\n",
    ])
    let run = try check(data, "in")
    #expect(run.status == 0 && run.text.contains("in/deep/er/c.txt:1:10: warning"))
    #expect(run.text.hasSuffix("3 files: 1 warning\n"))
    let given = try check(data, "in", "--profile", "default")
    #expect(given.status == 1 && given.text.hasSuffix("3 files: 3 errors\n"))
  }

  @Test("A broken copydesk.yml is said for its stories, and the others are still checked")
  func brokenProfile() throws {
    let data = try ProbeData(files: [
      "in/a.txt": ConfigurationTests.wrong, "in/bad/b.txt": ConfigurationTests.wrong,
      "in/bad/copydesk.yml": "rules:\n  probe.snuk: off\n",
    ])
    let run = try check(data, "in")
    #expect(run.status == 2 && run.text.contains("in/a.txt:1:10: error"))
    #expect(
      run.complaints.contains("in/bad/copydesk.yml:2:3: unknown rule “probe.snuk”; did you mean “probe.sunk”?"))
  }

  @Test("A profile that is not there, or is broken, ends the run with what is wrong")
  func givenProfile() throws {
    let data = try ProbeData(files: ["a.txt": ConfigurationTests.wrong, "p.yml": "language: klingon\n"])
    let missing = try check(data, "a.txt", "--profile", "defualt")
    #expect(missing.status == 2 && missing.output.isEmpty)
    #expect(missing.complaints.contains("there is no profile “defualt”; did you mean “default”?"))
    let broken = try check(data, "a.txt", "--profile", "p.yml")
    #expect(broken.status == 2)
    #expect(
      broken.complaints
        == "copydesk: p.yml:1:11: unknown language “klingon”; known: en-US, en-GB, en-CA, en-AU, en-ZA\n")
  }

  @Test("A data folder that is none is said with the places tried")
  func noData() throws {
    let data = try ProbeData()
    let run = try CommandRun(["check", "--data", "/nowhere", "a.txt"], in: data.path)
    #expect(run.status == 2 && run.complaints.contains("looked in /nowhere"))
    #expect(run.complaints.contains("name the folder that holds Rules and Dictionaries with --data"))
  }

  @Test("Word lists that are missing are all named")
  func missingLists() throws {
    let data = try ProbeData()
    unlink(data.path + "/Dictionaries")
    try FileManager.default.createDirectory(atPath: data.path + "/Dictionaries", withIntermediateDirectories: false)
    let run = try check(data, "a.txt")
    #expect(run.status == 2 && run.output.isEmpty)
    for name in ["determiner", "saying", "title"] {
      #expect(run.complaints.contains("Dictionaries/words/\(name).txt: this word list cannot be read"))
    }
  }

  @Test("A broken table ends the run with all that is wrong in it")
  func brokenTable() throws {
    let data = try ProbeData(files: ["Rules/tables/z.yml": "- id: probe.none\n- ids: x\n", "a.txt": "x"])
    let run = try check(data, "a.txt")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.complaints.split(separator: "\n").count == 2)
    #expect(run.complaints.contains("z.yml:2:3: unknown key “ids”; did you mean “id”?"))
  }

  @Test("A long table is read in pieces, and what is wrong in a late one is said with its line")
  func longTable() throws {
    let row = { (number: Int) in
      "- id: probe.row-\(number)\n  message: \"the first half\n- the second\"\n  find: wording\(number)\n"
        + "  wrong: [\"It ⟦wording\(number)⟧.\"]\n  right: [It sank.]\n"
    }
    let rows = (0..<2000).map(row).joined()
    let sound = try ProbeData(files: ["Rules/tables/z.yml": rows])
    #expect(try sound.desk().tables.rows.count == 2002)
    let broken = try ProbeData(files: ["Rules/tables/z.yml": rows + "- id: probe.last\n- ids: x\n", "a.txt": "x"])
    let run = try check(broken, "a.txt")
    #expect(run.status == 2 && run.complaints.split(separator: "\n").count == 2)
    #expect(run.complaints.contains("z.yml:12001:") && run.complaints.contains("z.yml:12002:3: unknown key “ids”"))
  }

  @Test("A dictionary that is missing is an error that names the package to install", arguments: Dialect.allCases)
  func missingDictionary(dialect: Dialect) throws {
    let lexicon = try Lexicon(DataFolder(path: ProbeData.root), dictionaryFolders: ["/nowhere", "/nor-here"])
    #expect(lexicon.speller(dialect) == nil && lexicon.speller(dialect) == nil)
    let packages: [Dialect: String] = [
      .american: "hunspell-en-us", .british: "hunspell-en-gb", .canadian: "hunspell-en-ca",
      .australian: "hunspell-en-au", .southAfrican: "hunspell-en-za",
    ]
    let package = try #require(packages[dialect])
    #expect(lexicon.openTroubles.map { $0.hint } == ["install the package \(package)"])
    #expect(lexicon.openTroubles.first?.message.contains("/nowhere, /nor-here") == true)
  }

  @Test("A dictionary that was cut off, is not in UTF-8 or says no number is an error, and Hunspell is not asked")
  func brokenDictionary() throws {
    let good = "SET UTF-8\n"
    let cases = [
      (good, "4000\nboat\n", "it should hold 4000 words and holds 2; it was cut off"),
      ("SET ISO8859-1\n", "1\nboat\n", "this dictionary is not in UTF-8"),
      (good, "boat\n", "the number of words is missing"),
    ]
    for (aff, dic, message) in cases {
      let folder = try TemporaryFolder(["en_US.aff": aff, "en_US.dic": dic])
      let lexicon = try Lexicon(DataFolder(path: ProbeData.root), dictionaryFolders: [folder.path])
      #expect(lexicon.speller(.american) == nil)
      #expect(lexicon.openTroubles.map { $0.message } == [message])
    }
    let folder = try TemporaryFolder(["en_US.aff": good, "en_US.dic": "1\nboat\n"])
    let lexicon = try Lexicon(DataFolder(path: ProbeData.root), dictionaryFolders: ["/nowhere", folder.path])
    #expect(lexicon.speller(.american)?.knows("boat") == true && lexicon.speller(.american)?.knows("baot") == false)
  }

  @Test("An unknown rule is met with the nearest one, and a former id is understood")
  func explain() throws {
    let data = try ProbeData()
    let unknown = try CommandRun(["explain", "probe.snuk", "--data", data.path], in: data.path)
    #expect(unknown.status == 2 && unknown.output.isEmpty)
    #expect(unknown.complaints == "copydesk: there is no rule “probe.snuk”; did you mean “probe.sunk”?\n")
    for id in ["probe.sunk", "probe.sank"] {
      let page = try CommandRun(["explain", id, "--data", data.path], in: data.path)
      #expect(page.status == 0 && page.text.hasPrefix("probe.sunk\n") && page.text.contains("It ⟦sunk⟧."))
    }
  }

  @Test("Every rule is listed with its severity")
  func rules() throws {
    let data = try ProbeData()
    let run = try CommandRun(["rules", "--data", data.path], in: data.path)
    let line = run.text.split(separator: "\n").first { $0.hasPrefix("probe.sunk ") }
    #expect(run.status == 0 && line?.contains(" error ") == true)
    #expect(run.text.contains("copydesk explain RULE"))
  }

  @Test("Inspecting shows encoding, blocks and facts, and says what cannot be read")
  func inspect() throws {
    let data = try ProbeData()
    let bytes = [0x93] + Array("It sank,".utf8) + [0x94] + Array(" said Anna Holt.\n".utf8)
    try data.folder.write(bytes, to: "w.txt")
    let run = try CommandRun(["inspect", "w.txt", "--words", "--data", data.path], in: data.path)
    #expect(run.status == 0 && run.text.hasPrefix("encoding   Windows-1252\n"))
    #expect(run.text.contains("1:1  “It sank,”") && run.text.contains("said: Anna Holt (named)"))
    #expect(run.text.contains("Holt/name"))
    let missing = try CommandRun(["inspect", "nowhere.txt", "--data", data.path], in: data.path)
    #expect(missing.status == 2 && missing.complaints == "copydesk: nowhere.txt: there is no such file\n")
  }
}
