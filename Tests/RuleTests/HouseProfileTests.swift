import Copydesk
import DeskLexicon
import DeskLint
import DeskStory
import DeskText
import Testing

@Suite("The profiles of the houses")
struct HouseProfileTests {
  private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  private static let houses = ["ap", "reuters", "bbc", "guardian", "south-asia"]

  private static let desks: [String: Desk] = Dictionary(
    uniqueKeysWithValues: houses.compactMap { house in
      (try? Desk(data: DataFolder(path: root), profile: house)).map { (house, $0) }
    })

  /// A house, what it does not print, and what it prints.
  struct Case: Sendable, CustomTestStringConvertible {
    let house: String
    let wrong: String
    let right: String
    init(_ house: String, _ wrong: String, _ right: String) {
      self.house = house
      self.wrong = wrong
      self.right = right
    }
    var testDescription: String { "\(house): \(wrong)" }
  }

  private static let cases = [
    Case("ap", "Sales rose 5 percent last year.", "Sales rose 5% last year."),
    Case("south-asia", "Sales rose 5% last year.", "Sales rose 5 per cent last year."),
    Case("ap", "The US envoy left on Monday.", "The U.S. envoy left on Monday."),
    Case("ap", "The envoy left the US.", "The envoy left the U.S."),
    Case("bbc", "The U.S. envoy left on Monday.", "The US envoy left on Monday."),
    Case("guardian", "The envoy left the U.S.", "The envoy left the US."),
    Case("ap", "The pier - an old one - is shut.", "The pier — an old one — is shut."),
    Case("guardian", "The pier—an old one—is shut.", "The pier – an old one – is shut."),
    Case("reuters", "The pier — an old one — is shut.", "The pier - an old one - is shut."),
    Case("bbc", "The board recognized the danger.", "The board recognised the danger."),
    Case("ap", "They sell apples, pears, and plums.", "They sell apples, pears and plums."),
    Case("ap", "The talks open on August 5 in Oslo.", "The talks open on Aug. 5 in Oslo."),
    Case("guardian", "The talks open on 5 Aug. in Oslo.", "The talks open on 5 August in Oslo."),
    Case("bbc", "The talks open on August 5 in Oslo.", "The talks open on 5 August in Oslo."),
    Case("ap", "The talks open on Aug. 5th in Oslo.", "The talks open on Aug. 5 in Oslo."),
    Case("ap", "The talks open at 5pm in Oslo.", "The talks open at 5 p.m. in Oslo."),
    Case("ap", "The talks open at 5:30pm.", "The talks open at 5:30 p.m."),
    Case("guardian", "The talks open at 5:30 p.m.", "The talks open at 5:30pm."),
    Case("south-asia", "The talks open at 5 p.m. in Delhi.", "The talks open at 5 pm in Delhi."),
    Case("ap", "The pier cost $5m to mend.", "The pier cost $5 million to mend."),
    Case("bbc", "The pier cost £5 billion to mend.", "The pier cost £5bn to mend."),
    Case("south-asia", "The ticket costs ₹500 at the gate.", "The ticket costs Rs 500 at the gate."),
    Case("reuters", "The ticket costs Rs 500 at the gate.", "The ticket costs 500 rupees at the gate."),
    Case("bbc", "Winds reached 60 mph at dawn.", "Winds reached 60mph at dawn."),
    Case("ap", "Winds reached 60mph at dawn.", "Winds reached 60 mph at dawn."),
    Case("ap", "Later Mr Lund left the hall.", "Later Mr. Lund left the hall."),
    Case("bbc", "Later Dr. Lund left the hall.", "Later Dr Lund left the hall."),
    Case("guardian", "She is No. 1 in the world.", "She is No 1 in the world."),
    Case("bbc", "The NATO ships left on Monday.", "The Nato ships left on Monday."),
    Case("ap", "The Nato ships left on Monday.", "The NATO ships left on Monday."),
    Case("south-asia", "Some 250,000 people came.", "Some 2,50,000 people came."),
    Case("guardian", "Some 2,50,000 people came.", "Some 250,000 people came."),
    Case("ap", "Police held 3 suspects on Monday.", "Police held three suspects on Monday."),
    Case("bbc", "Two advisors left the hall.", "Two advisers left the hall."),
    Case("guardian", "They ran toward the pier.", "They ran towards the pier."),
  ]

  @Test("A house’s profile marks what the house does not print, and its fix is what it prints", arguments: cases)
  func settles(item: Case) throws {
    let desk = try #require(HouseProfileTests.desks[item.house])
    let opening = "Harbour news of the day\n\nThe board met in the old hall by the quay and drank tea.\n\n"
    let wrong = style(of: opening + item.wrong, desk)
    #expect(!wrong.isEmpty, "nothing is marked")
    var bytes = Array((opening + item.wrong).utf8)
    for edit in wrong.flatMap({ $0.fixes.first?.edits ?? [] }).sorted(by: { $0.start > $1.start }) {
      bytes.replaceSubrange(edit.start..<edit.end, with: edit.text.utf8)
    }
    #expect(String(decoding: bytes.dropFirst(opening.utf8.count), as: UTF8.self) == item.right)
    #expect(style(of: opening + item.right, desk).map(\.text) == [])
    let spoken = "“\(item.wrong.dropLast()),” said Ann Berg of the board."
    #expect(style(of: opening + spoken, desk).map(\.text) == [], "words of others are left alone")
  }

  private func style(of text: String, _ desk: Desk) -> [Diagnostic] {
    desk.report(StoryInput(path: "story.txt", content: .bytes(Array(text.utf8)))).diagnostics.filter {
      $0.rule.hasPrefix("style.")
    }
  }

  @Test("Headlines are held to the house’s case, marks and length")
  func headlines() throws {
    func marked(_ headline: String, _ house: String) throws -> [String] {
      let desk = try #require(HouseProfileTests.desks[house])
      let text = headline + "\n\nThe board met in the old hall by the quay and drank tea.\n"
      return desk.report(StoryInput(path: "story.txt", content: .bytes(Array(text.utf8)))).diagnostics.map(\.rule)
        .filter { $0.hasPrefix("headline.") }
    }
    #expect(try marked("Council Votes to Close Old Harbour Pier", "bbc") == ["headline.letter-case"])
    #expect(try marked("Council votes to close old harbour pier", "bbc") == [])
    #expect(try marked("Council calls pier \"unsafe\" after storm", "ap") == ["headline.quotation-marks"])
    #expect(try marked("Council calls pier 'unsafe' after storm", "ap") == [])
    #expect(
      try marked("Council votes to close the old harbour pier by winter", "reuters") == ["headline.too-long"])
    #expect(try marked("Council votes to close the old harbour pier by winter", "ap") == [])
  }
}
