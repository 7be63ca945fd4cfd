import DeskLexicon
import DeskLint
import DeskText
import Testing

@Suite("The profile reader")
struct ProfileReaderTests {
  private static let rules = [
    RuleInfo("stray.double-word", "", .error, formerIDs: ["stray.doubled"]), RuleInfo("stray.letter", "", .warning),
    RuleInfo("legal.loaded-word", "", .warning),
  ]

  private func reader(_ files: [String: String]) throws -> (ProfileReader, TemporaryFolder) {
    let folder = try TemporaryFolder(files)
    return (ProfileReader(folder: folder.path, rules: ProfileReaderTests.rules, lists: try TestDesk.lists()), folder)
  }

  /// What is wrong with the profile `p`, the folder’s path left out.
  private func faults(_ files: [String: String], profile: String = "p") throws -> [String] {
    let (reader, folder) = try reader(files)
    do throws(ConfigurationErrors) {
      _ = try reader.profile(named: profile)
      return []
    } catch {
      return error.errors.map { error in
        error.description.split(separator: folder.path + "/").joined()
      }
    }
  }

  @Test("A profile sets severities by rule, former id and topic, and a language")
  func settings() throws {
    let text =
      "about: ours\nlanguage: en-GB\nrules:\n  stray.doubled: suggestion\n  stray: off\n  legal.loaded-word: error\n"
    let (reader, folder) = try reader(["p.yml": text])
    let profile = try reader.profile(named: "p")
    #expect(profile.name == "p" && profile.language == .british && !folder.path.isEmpty)
    let severities = ProfileReaderTests.rules.map { profile.severity(of: $0) }
    #expect(severities == [.suggestion, nil, .error])
  }

  @Test("An empty profile changes nothing")
  func empty() throws {
    let (reader, folder) = try reader(["p.yml": "# nothing yet\n"])
    let profile = try reader.profile(named: "p")
    #expect(profile.language == nil && profile.rules.isEmpty && profile.topics.isEmpty && !folder.path.isEmpty)
  }

  @Test("A profile that extends another says what differs, and the rest is taken from the other")
  func extending() throws {
    let (reader, folder) = try reader([
      "p.yml": "extends: base\nrules:\n  stray.letter: error\n",
      "base.yml": "language: en-US\nrules:\n  stray.letter: off\n  legal: suggestion\n",
      "q.yml": "extends: base\nrules:\n  legal: off\n  stray: error\n",
    ])
    let profile = try reader.profile(named: "p")
    #expect(profile.language == .american && !folder.path.isEmpty)
    #expect(profile.severity(of: ProfileReaderTests.rules[1]) == .error)
    #expect(profile.severity(of: ProfileReaderTests.rules[2]) == .suggestion)
    let other = try reader.profile(named: "q")
    #expect(other.severity(of: ProfileReaderTests.rules[1]) == nil)
    #expect(other.severity(of: ProfileReaderTests.rules[2]) == nil)
  }

  @Test("A profile may be a file, and what it extends is looked for beside it")
  func files() throws {
    let (reader, folder) = try reader([
      "house.yml": "extends: ./ours.yml\n", "ours.yml": "rules: {stray.letter: off}\n",
    ])
    let profile = try reader.profile(named: folder.path + "/house.yml")
    #expect(profile.severity(of: ProfileReaderTests.rules[1]) == nil)
  }

  private static let faulty: [FaultCase] = [
    FaultCase("rulez:\n  stray: off\n", "p.yml:1:1: unknown key “rulez”; did you mean “rules”?"),
    FaultCase(
      "rules:\n  stray.leter: off\n", "p.yml:2:3: unknown rule “stray.leter”; did you mean “stray.letter”?"),
    FaultCase("rules:\n  nothing.like-it-at-all: off\n", "p.yml:2:3: unknown rule “nothing.like-it-at-all”"),
    FaultCase("rules:\n  leagl: off\n", "p.yml:2:3: unknown rule “leagl”; did you mean “legal”?"),
    FaultCase(
      "rules:\n  stray.letter: loud\n",
      "p.yml:2:17: “loud” is no setting; use off, suggestion, warning or error"),
    FaultCase("rules:\n  stray.letter: [off]\n", "p.yml:2:17: a text is wanted here"),
    FaultCase("rules: off\n", "p.yml:1:8: keys with values are wanted here"),
    FaultCase("language: en-IN\n", "p.yml:1:11: unknown language “en-IN”; known: en-US, en-GB, en-CA, en-AU, en-ZA"),
    FaultCase("- stray\n", "p.yml:1:1: keys with values are wanted here"),
    FaultCase("extends: [a]\n", "p.yml:1:10: a text is wanted here"),
    FaultCase("extends: hous\n", "p.yml:1:10: there is no profile “hous”; did you mean “house”?"),
    FaultCase("extends: p\n", "p.yml:1:10: this profile extends itself"),
    FaultCase("about: x\nextends: house\n", "house.yml:2:10: this profile extends itself"),
    FaultCase("about: \"open\n", "p.yml:2:1: this is not YAML: found unexpected end of stream"),
    FaultCase(
      "rules:\n  stray.leter: off\n  legal: mad\nlanguage: fr\n",
      "p.yml:2:3: unknown rule “stray.leter”; did you mean “stray.letter”?",
      "p.yml:3:10: “mad” is no setting; use off, suggestion, warning or error",
      "p.yml:4:11: unknown language “fr”; known: en-US, en-GB, en-CA, en-AU, en-ZA"),
  ]

  @Test("What is wrong with a profile is said with line and column, all at once", arguments: faulty)
  func faults(item: FaultCase) throws {
    #expect(try faults(["p.yml": item.text, "house.yml": "about: ours\nextends: p\n"]) == item.faults)
  }

  @Test("A profile that is not there is an error that names those that are")
  func missing() throws {
    #expect(
      try faults(["reuters.yml": "", "default.yml": ""])
        == ["p.yml: there is no profile “p”; profiles here: default, reuters"])
    #expect(
      try faults(["reuters.yml": "", "default.yml": ""], profile: "defalt")
        == ["defalt.yml: there is no profile “defalt”; did you mean “default”?"])
  }

  @Test("Profiles that go round in a ring, or on without end, are an error")
  func rings() throws {
    let ring = try faults(["p.yml": "extends: a\n", "a.yml": "extends: b\n", "b.yml": "extends: a\n"])
    #expect(ring == ["b.yml:1:10: this profile extends itself"])
    var chain: [String: String] = ["p.yml": "extends: c0\n"]
    for number in 0..<20 { chain["c\(number).yml"] = "extends: c\(number + 1)\n" }
    #expect(try faults(chain).first?.hasSuffix("profiles extend one another too often") == true)
  }

  @Test(
    "A guess is offered only where a name is near",
    arguments: [
      ("stray.leter", "did you mean “stray.letter”?"), ("stary", "did you mean “stray”?"), ("quite-other", nil),
    ] as [(String, String?)])
  func guesses(name: String, guess: String?) {
    #expect(Guess.nearest(to: name, among: ["stray", "stray.letter", "legal"]) == guess)
  }
}
