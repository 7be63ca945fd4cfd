import Copydesk
import DeskLint
import DeskStory
import DeskText
import Testing

/// Numbers that look random and are the same in every run (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// Stories that something went wrong with on the way.
private struct Mutator {
  var generator: SeededGenerator
  private static let seed = """
    Board raises mooring fees as harbour silts up

    By Anna Lindqvist

    ST. IVES, England (Reuters) — The harbour board voted on Tuesday, Aug. 5, to raise mooring fees by 10% — to £4,200.50 a year.

    “We can’t go on like this,” said Dr. J. K. Osei, the board’s chairman. “The owners’ money is gone, and the ‘friends’ of the port are, too.

    “Nobody told the the U.S. firm (HPU),” according to sources. It was said that Mr. van der Berg had teh keys...

    What happens next

    • Small boats pay £40
    • Trawlers pay £310

    Photo: Boats at the quay. <b>Read more</b> at www.example.com/a?b=1 or mail ann@holt.example

    Advertisement
    """
  private static let scraps: [String] = [
    "“", "”", "\"", "'", "’", "‘", "(", ")", "[", "\u{0}", "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{202E}", "\n", "\r\n",
    "\r",
    "\t", "🙂", "👩\u{200D}👧", "e\u{301}\u{301}\u{301}", "…", "...", "— ", " : ", "U.S.", "Mr.", "@", "#", "http://",
    "&amp;",
    "<p>", "İ", "ß", "ﬀ", "漢字", "_", "--", "1,2,3.", "’s", "\u{10FFFF}", "•", "A.", "No. ", "\u{2028}",
  ]

  mutating func story() -> [UInt8] {
    let whole = Array(Mutator.seed.utf8)
    let start = number(below: whole.count)
    var bytes = Array(whole[start...].prefix(100 + number(below: 300)))
    for _ in 0..<1 + number(below: 12) { mutate(&bytes) }
    return number(below: 10) == 0 ? Mutator.wide(bytes, odd: number(below: 2) == 0) : bytes
  }

  private mutating func number(below limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &generator) }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    let place = number(below: bytes.count + 1)
    switch number(below: 8) {
    case 0: if place < bytes.count { bytes[place] ^= 1 << UInt8(number(below: 8)) }
    case 1: bytes.removeSubrange(place..<min(bytes.count, place + number(below: 20)))
    case 2:
      bytes.insert(
        contentsOf: (0..<number(below: 20)).map { _ in UInt8(truncatingIfNeeded: generator.next()) }, at: place)
    case 3: bytes.insert(contentsOf: Mutator.scraps[number(below: Mutator.scraps.count)].utf8, at: place)
    case 4: bytes.insert(contentsOf: bytes[place...].prefix(number(below: 60)), at: number(below: bytes.count))
    case 5: bytes = Array(bytes.prefix(place))
    case 6: bytes = bytes.map { $0 == 0x20 && number(below: 6) == 0 ? 0x0A : $0 }
    default:
      let scrap = Array(Mutator.scraps[number(below: Mutator.scraps.count)].utf8)
      bytes.insert(contentsOf: (0..<number(below: 40)).flatMap { _ in scrap }, at: place)
    }
  }

  /// The bytes as UTF-16, now and then with half a unit at the end.
  private static func wide(_ bytes: [UInt8], odd: Bool) -> [UInt8] {
    [0xFF, 0xFE] + String(decoding: bytes, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      + (odd ? [0x41] : [])
  }
}

@Suite("Any bytes")
struct AnyBytesTests {
  /// What is wrong with a report, or nil.
  private func fault(in report: FileReport, of bytes: [UInt8]) -> String? {
    guard let text = report.text, report.error == nil else {
      return Decoding.decode(bytes).isText ? "the story was not read" : nil
    }
    var previous = -1
    for item in report.diagnostics {
      guard item.range.start >= previous else { return "\(item.rule) is out of order" }
      previous = item.range.start
      guard text.all.contains(item.range), text.isScalarBoundary(item.range.start),
        text.isScalarBoundary(item.range.end)
      else { return "\(item.rule) marks \(item.range), which is no stretch of the text" }
      guard Array(item.text.utf8) == Array(text.bytes[item.range.start..<item.range.end]) else {
        return "\(item.rule) shows other words than it marks"
      }
      let spans = [item.span] + item.related.map(\.span)
      guard spans.allSatisfy({ $0.start.byte <= $0.end.byte && $0.end.byte <= bytes.count && $0.start.line > 0 }) else {
        return "\(item.rule) points out of the file"
      }
      let edits = item.fixes.flatMap(\.edits)
      guard edits.allSatisfy({ 0 <= $0.start && $0.start <= $0.end && $0.end <= bytes.count }) else {
        return "\(item.rule) edits out of the file"
      }
    }
    return nil
  }

  private func fault(in story: Story) -> String? {
    var end = 0
    for block in story.blocks {
      guard block.range.start >= end, story.text.all.contains(block.range) else { return "a block is out of order" }
      end = block.range.end
    }
    let starts = story.tokens.map(\.start)
    guard zip(starts, starts.dropFirst()).allSatisfy({ $0 < $1 }) else { return "tokens are out of order" }
    let lengths = story.tokens.map(\.range.length)
    return lengths.contains(0) ? "a token is empty" : nil
  }

  private func input(_ bytes: [UInt8]) -> StoryInput { StoryInput(path: "Tests/any.txt", content: .bytes(bytes)) }

  @Test(
    "Four hundred mutated stories each give a sound report, and the same one twice",
    arguments: 1...8 as ClosedRange<UInt64>)
  func mutated(seed: UInt64) throws {
    let desk = try Project.desk()
    var mutator = Mutator(generator: SeededGenerator(state: seed))
    for number in 0..<400 {
      let bytes = mutator.story()
      let report = desk.report(input(bytes))
      let again = number % 5 == 0 ? desk.report(input(bytes)) : report
      let isSame = report.diagnostics.map(\.fingerprint) == again.diagnostics.map(\.fingerprint)
      if let fault = fault(in: report, of: bytes) ?? fault(in: desk.story(bytes))
        ?? (isSame ? nil : "twice is not the same")
      {
        Issue.record(
          "seed \(seed), story \(number): \(fault)\n\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
    #expect(!desk.report(input(Array("It sank in the the night.".utf8))).diagnostics.isEmpty)
  }

  @Test("Random bytes of every length up to 200 give a sound report")
  func random() throws {
    let desk = try Project.desk()
    var generator = SeededGenerator(state: 77)
    for length in 0...200 {
      let bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      #expect(fault(in: desk.report(input(bytes)), of: bytes) == nil)
      #expect(fault(in: desk.story(bytes)) == nil)
    }
  }

  /// What stands again and again until the story is long.
  private static let endless = [
    "\n", "\r\n", "\r", " ", "\u{A0}", "a", "A", "1", "a ", "A ", "The ", "“", "”", "\"", "'", "(", ")", "“‘", ".",
    "...", "-",
    "U.S. ", "Mr. ", "No. 1 ", "a-", "a'", "e\u{301}", "\u{301}", "🙂", "👩\u{200D}", "漢", "@a ", "#", "http://a.b/",
    "<b>",
    "&amp;", "• a\n", "1. a\n", "By Anna Holt\n", "Read more\n", "\u{0}", "\u{200B}", "\u{FEFF}", "the the ", "teh ",
    "A. ", "The boat sank. ", "“It sank,” he said. ", "A boat (HPU) sank.\n", "HPU ", "\n\nIt sank", "It sank\n\n",
    ", ", "said ",
  ]

  @Test("A scrap repeated for 3,000 bytes is read in bounded time", arguments: endless)
  func repeated(scrap: String) throws {
    let desk = try Project.desk()
    let bytes = Array(repeatElement(scrap, count: 3000 / scrap.utf8.count).joined().utf8)
    var report: FileReport?
    let time = ContinuousClock().measure { report = desk.report(input(bytes)) }
    let found = try #require(report)
    #expect(fault(in: found, of: bytes) == nil)
    #expect(fault(in: desk.story(bytes)) == nil)
    #expect(time < .seconds(20), "\(time) is too long")
  }
}
