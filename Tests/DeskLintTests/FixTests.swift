import DeskLint
import DeskText
import Testing

@Suite("Fixes and fingerprints")
struct FixTests {
  private func fixes(_ text: String, finds words: String, becomes other: String) throws -> [Diagnostic.FileFix] {
    let rule = Probe("stray.probe", finds: words) { Finding($0, "mend this", fix: .change($0, to: other, .safe)) }
    return try TestDesk.diagnostics(text, rules: [rule]).flatMap(\.fixes)
  }

  @Test("A safe fix of plain words stays safe and is given in bytes of the file")
  func plain() throws {
    let fix = try #require(try fixes("\u{FEFF}It was teh end.", finds: "teh", becomes: "the").first)
    #expect(fix.safety == .safe && fix.title == "Change to “the”")
    #expect(fix.edits.map(\.start) == [10] && fix.edits.map(\.end) == [13] && fix.edits.map(\.text) == ["the"])
  }

  @Test(
    "A fix that touches a quotation is a question to the reporter, and never safe",
    arguments: [
      "“It was teh end,” he said.", "He said: \"It was teh end.\"", "‘It was teh end,’ he said.",
      "“It was late. “It was teh end,” he said.",
    ])
  func quoted(text: String) throws {
    let fix = try #require(try fixes(text, finds: "teh", becomes: "the").first)
    #expect(fix.safety == .suggested && fix.title == "Ask the reporter: change to “the”")
  }

  @Test("A fix that starts before a quotation and reaches into it is one of the quotation")
  func reachingIn() throws {
    let fix = try #require(try fixes("He called it “teh end” then.", finds: "it “teh", becomes: "it “the").first)
    #expect(fix.safety == .suggested && fix.title.hasPrefix("Ask the reporter"))
  }

  @Test("A fix beside a quotation is no fix of the quotation")
  func beside() throws {
    let fix = try #require(try fixes("“Go home,” he siad then.", finds: "siad", becomes: "said").first)
    #expect(fix.safety == .safe && fix.title == "Change to “said”")
  }

  @Test("A fix that touches a figure or a name is never safe", arguments: ["4,00", "Osie"])
  func factual(words: String) throws {
    let text = "The board paid 4,00 pounds to Osie in May."
    #expect(try fixes(text, finds: words, becomes: "other").map(\.safety) == [.suggested])
    #expect(try fixes(text, finds: "pounds", becomes: "4,000 pounds").map(\.safety) == [.suggested])
    #expect(try fixes(text, finds: " pounds", becomes: "  pounds").map(\.safety) == [.safe])
  }

  private func fingerprints(_ text: String, id: String = "stray.probe") throws -> [String] {
    try TestDesk.diagnostics(text, rules: [Probe(id, finds: "ferry")]).map(\.fingerprint)
  }

  @Test("A fingerprint survives edits elsewhere, and changes of capitals and marks")
  func stable() throws {
    let before = try fingerprints("The old ferry sank in the night. Nobody was hurt.")
    #expect(before.count == 1 && before[0].count == 16)
    #expect(try fingerprints("It was late.\n\nThe OLD ferry Sank in the storm. Two were hurt.\n") == before)
    #expect(try fingerprints("\u{FEFF}An old ferry sank.") == before)
  }

  @Test("Another rule, or other words beside it, make another fingerprint")
  func different() throws {
    let before = try fingerprints("The old ferry sank.")
    #expect(try fingerprints("The old ferry sank.", id: "stray.other") != before)
    #expect(try fingerprints("The new ferry sank.") != before)
    #expect(try fingerprints("The old ferry sails.") != before)
    #expect(try fingerprints("ferry").count == 1)
  }
}
