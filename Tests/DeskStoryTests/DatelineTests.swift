import DeskStory
import DeskText
import Testing

/// The opening of a paragraph, and where its dateline is: place, all of it, and separator.
struct DatelineCase: Sendable, CustomTestStringConvertible {
  let text: String
  let place: String
  let whole: String
  let separator: String

  init(_ text: String, place: String, whole: String, separator: String) {
    self.text = text
    self.place = place
    self.whole = whole
    self.separator = separator
  }

  var testDescription: String { text }
}

@Suite("Datelines")
struct DatelineTests {
  private static let cases: [DatelineCase] = [
    DatelineCase("OSLO (AP) — Two skiers were found.", place: "OSLO", whole: "OSLO (AP)", separator: " — "),
    DatelineCase("LONDON — Two skiers were found.", place: "LONDON", whole: "LONDON", separator: " — "),
    DatelineCase("LONDON—Two skiers were found.", place: "LONDON", whole: "LONDON", separator: "—"),
    DatelineCase("LONDON – Two skiers were found.", place: "LONDON", whole: "LONDON", separator: " – "),
    DatelineCase("LONDON - Two skiers were found.", place: "LONDON", whole: "LONDON", separator: " - "),
    DatelineCase("LONDON -- Two skiers were found.", place: "LONDON", whole: "LONDON", separator: " -- "),
    DatelineCase("LAHORE: Two men were found.", place: "LAHORE", whole: "LAHORE", separator: ": "),
    DatelineCase(
      "KARACHI, Pakistan — Two men were found.", place: "KARACHI", whole: "KARACHI, Pakistan", separator: " — "),
    DatelineCase(
      "KARACHI, Pakistan (Reuters) - Two men were found.", place: "KARACHI", whole: "KARACHI, Pakistan (Reuters)",
      separator: " - "),
    DatelineCase(
      "NEW DELHI, Aug. 5 (Reuters) - Two men were found.", place: "NEW DELHI", whole: "NEW DELHI, Aug. 5 (Reuters)",
      separator: " - "),
    DatelineCase("ST. LOUIS (AP) — Two men were found.", place: "ST. LOUIS", whole: "ST. LOUIS (AP)", separator: " — "),
    DatelineCase(
      "SÃO PAULO (AFP) – Two men were found.", place: "SÃO PAULO", whole: "SÃO PAULO (AFP)", separator: " – "),
    DatelineCase(
      "PORT-AU-PRINCE — Two men were found.", place: "PORT-AU-PRINCE", whole: "PORT-AU-PRINCE", separator: " — "),
    DatelineCase("LONDON/PARIS — Two men were found.", place: "LONDON/PARIS", whole: "LONDON/PARIS", separator: " — "),
    DatelineCase(
      "COEUR D’ALENE, Idaho — Two men were found.", place: "COEUR D’ALENE", whole: "COEUR D’ALENE, Idaho",
      separator: " — "),
    DatelineCase(
      "LAHORE\u{A0}:\u{A0}Two men were found.", place: "LAHORE", whole: "LAHORE", separator: "\u{A0}:\u{A0}"),
    DatelineCase("ROME — “We are lost,” he said.", place: "ROME", whole: "ROME", separator: " — "),
    DatelineCase("ROME — 12 men were found.", place: "ROME", whole: "ROME", separator: " — "),
  ]

  @Test("A dateline is read in each of its forms, and its words are no part of the first sentence", arguments: cases)
  func forms(item: DatelineCase) throws {
    let story = try TestDesk.story(
      "Two found after a night out\n\n\(item.text) They were cold but well, rescuers said.\n")
    let dateline = try #require(story.dateline)
    #expect(story.string(dateline.place) == item.place)
    #expect(story.string(dateline.text) == item.whole)
    #expect(story.string(dateline.separator) == item.separator)
    let lead = try #require(story.sentences.first { $0.range.start >= dateline.separator.end })
    #expect(lead.range.start == dateline.separator.end)
  }

  @Test(
    "What only looks like a dateline is none",
    arguments: [
      "NASA said on Monday that it would wait.", "The LONDON — of old was a smoky place to live in.",
      "UN: a history of talks that came to little.", "Q: What happened next to the two of them?",
      "IN THE END it was the weather that decided.", "London — Two men were found in the snow.",
      "NATO-led troops left the town before the winter.",
    ])
  func noDateline(text: String) throws {
    #expect(
      try TestDesk.story("Two found after a night out\n\n\(text) And that was that, they said.\n").dateline == nil)
  }
}
