import DeskFacts
import DeskLint
import DeskStory
import DeskText
import Testing

@Suite("The engine")
struct EngineTests {
  private static let head = "Ferry to close in spring\n\nThe board met on Monday to settle the future of the ferry.\n\n"

  @Test("The profile decides on severity: the rule’s own, the topic’s, the rule’s in the profile, or none at all")
  func severities() throws {
    let rule = Probe("stray.probe", .warning, formerIDs: ["stray.old-probe"], finds: "ferry")
    func severity(_ profile: Profile) throws -> Severity? {
      try TestDesk.diagnostics("The ferry sank.", rules: [rule], profile: profile).first?.severity
    }
    #expect(try severity(Profile(name: "p")) == .warning)
    #expect(try severity(Profile(name: "p", topics: ["stray": .on(.error)])) == .error)
    #expect(
      try severity(Profile(name: "p", rules: ["stray.probe": .on(.suggestion)], topics: ["stray": .off])) == .suggestion
    )
    #expect(try severity(Profile(name: "p", rules: ["stray.old-probe": .off])) == nil)
    #expect(try severity(Profile(name: "p", only: "stray.other")) == nil)
    #expect(try severity(Profile(name: "p", only: "stray.probe")) == .warning)
  }

  @Test(
    "A finding that is only likely is a step lower",
    arguments: [(Severity.error, Severity.warning), (.warning, .suggestion), (.suggestion, .suggestion)])
  func likely(given: Severity, shown: Severity) throws {
    let rule = Probe("stray.probe", given, finds: "ferry") { Finding($0, "mend this", certainty: .likely) }
    #expect(try TestDesk.diagnostics("The ferry sank.", rules: [rule]).map(\.severity) == [shown])
  }

  @Test("A rule is heard only in the blocks of its scope")
  func scope() throws {
    let text = EngineTests.head + "Tickets for the ferry\n\nNobody came to the ferry after that, and it was sold.\n"
    func fields(_ scope: BlockKinds) throws -> [String] {
      try TestDesk.diagnostics(text, rules: [Probe("stray.probe", in: scope, finds: "erry")]).map(\.field)
    }
    #expect(try fields(.everywhere) == ["headline", "body", "body", "body"])
    #expect(try fields(.headline) == ["headline"])
    #expect(try fields(.prose) == ["body", "body"])
    #expect(try fields([.subhead, .caption]) == ["body"])
  }

  @Test("A rule that skips quotations says nothing of words between quotation marks")
  func quotations() throws {
    let text = EngineTests.head + "The ferry is old. “The ferry is dear,” he said of the ferry.\n"
    let skipping = try TestDesk.diagnostics(text, rules: [Probe("stray.probe", quotations: .skip, finds: "ferry is")])
    let reading = try TestDesk.diagnostics(text, rules: [Probe("stray.probe", finds: "ferry is")])
    #expect(skipping.count == 1 && reading.count == 2)
    #expect(skipping.map(\.range.start) == [reading[0].range.start])
  }

  @Test(
    "What is followed by sic was seen by the writer, and nothing is said of it",
    arguments: [
      ("The ferry [sic] sank.", 0), ("The ferry (sic) sank.", 0), ("“The ferry” [sic] sank.", 1),
      ("The ferry [sick] sank. Sic [the ferry].", 2),
    ])
  func ownedUp(text: String, count: Int) throws {
    #expect(try TestDesk.diagnostics(text, rules: [Probe("stray.probe", finds: "ferry")]).count == count)
  }

  @Test("Of two findings on mostly the same words only the surest is shown")
  func overlap() throws {
    let text = "The old ferry sank in the night."
    let loud = Probe("stray.loud", .error, finds: "old ferry")
    let quiet = Probe("stray.quiet", .warning, finds: "ferry")
    #expect(try TestDesk.diagnostics(text, rules: [quiet, loud]).map(\.rule) == ["stray.loud"])
    let first = Probe("stray.first", .warning, finds: "ferry sank")
    #expect(try TestDesk.diagnostics(text, rules: [first, quiet]).map(\.rule) == ["stray.first"])
    #expect(try TestDesk.diagnostics(text, rules: [quiet, first]).map(\.rule) == ["stray.quiet"])
  }

  @Test("Findings that touch, that share little, or that lie far apart are all shown")
  func noOverlap() throws {
    let text = "The old ferry sank in the night off the point."
    let whole = Probe("stray.whole", finds: "The old ferry sank in the night off the point.")
    let small = Probe("stray.small", finds: "sank")
    let next = Probe("stray.next", finds: " in the")
    #expect(
      try TestDesk.diagnostics(text, rules: [whole, small, next]).map(\.rule).sorted() == [
        "stray.next", "stray.small", "stray.whole",
      ])
  }

  @Test("Repeats are shown each, once for the same words, or once for the story, with the other places beside")
  func repeats() throws {
    let text = "The ferry sank. Ferry owners wept. The ferry was old."
    func shown(_ repeats: RuleInfo.Repeats, _ words: String) throws -> [Int] {
      try TestDesk.diagnostics(text, rules: [Probe("stray.probe", repeats: repeats, finds: words)]).map(\.related.count)
    }
    #expect(try shown(.each, "erry") == [0, 0, 0])
    #expect(try shown(.once, "erry") == [2])
    #expect(try shown(.story, "e") == [6])
    let folded = try TestDesk.diagnostics(text, rules: [Probe("stray.probe", repeats: .once, finds: "erry")])
    let again = try #require(folded.first?.related.first)
    #expect(again.span.start.column == 18 && again.message == "again here")
  }

  @Test("Words in capitals and in small letters are the same words when repeats are folded")
  func foldedCase() throws {
    let rules: [any Rule] = [
      Probe("stray.probe", repeats: .once, finds: "ferry"), Probe("stray.probe", repeats: .once, finds: "Ferry"),
    ]
    let found = try TestDesk.diagnostics("The ferry sank. Ferry owners wept.", rules: rules)
    #expect(found.map(\.related.count) == [1])
  }

  @Test("Diagnostics come in the order of the text and are the same each time")
  func order() throws {
    let rules: [any Rule] = ["night", "old", "sank", "ferry"].map { Probe("stray.\($0)", finds: $0) }
    let text = "The old ferry sank in the night. The old ferry burned that night."
    let first = try TestDesk.diagnostics(text, rules: rules)
    #expect(first.map(\.rule) == ["old", "ferry", "sank", "night", "old", "ferry", "night"].map { "stray.\($0)" })
    for _ in 0..<5 {
      let again = try TestDesk.diagnostics(text, rules: rules)
      #expect(again.map(\.fingerprint) == first.map(\.fingerprint) && again.map(\.span) == first.map(\.span))
    }
  }

  @Test("A diagnostic has its place in the file in every unit")
  func places() throws {
    let found = try TestDesk.diagnostics(
      "\u{FEFF}Zürich 🙂 waits.\r\nThe ferry sank.", rules: [Probe("stray.probe", finds: "ferry")])
    let start = try #require(found.first?.span.start)
    #expect(start.line == 2 && start.column == 5 && start.utf16 == 5 && start.byte == 28)
    let emoji = try TestDesk.diagnostics("Zürich 🙂 ferry", rules: [Probe("stray.probe", finds: "ferry")])
    #expect(emoji.first?.span.start.column == 10 && emoji.first?.span.start.utf16 == 11)
    #expect(emoji.first?.span.start.byte == 13 && emoji.first?.text == "ferry")
  }

  @Test("Five thousand findings on one long line are judged in a moment")
  func manyFindings() throws {
    let text = String(repeating: "the ferry sank and ", count: 5000)
    let clock = ContinuousClock()
    var found = 0
    let time = try clock.measure {
      found = try TestDesk.diagnostics(text, rules: [Probe("stray.probe", finds: "ferry")]).count
    }
    #expect(found == 5000)
    #expect(time < .seconds(20))
  }
}
