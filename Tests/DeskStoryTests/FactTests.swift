import DeskFacts
import DeskLexicon
import DeskStory
import DeskText
import Testing

/// A sentence and who is heard to say something in it: `cue < speaker (source)`.
struct AttributionCase: Sendable, CustomTestStringConvertible {
  let text: String
  let attributions: [String]

  init(_ text: String, _ attributions: [String]) {
    self.text = text
    self.attributions = attributions
  }

  var testDescription: String { text }
}

@Suite("Facts of a story")
struct FactTests {
  @Test(
    "The spellings of a story vote on its dialect",
    arguments: [
      ("The colour of the harbour was grey, and the organisers travelled home.", Dialect.british),
      ("The color of the harbor was gray, and the organizers traveled home.", .american),
      ("The boat sailed at noon with nine men in it.", .american),
    ])
  func dialect(text: String, expected: Dialect) throws {
    #expect(try TestDesk.analysis(text).dialect.dialect == expected)
  }

  @Test("Spellings inside quotations and names do not vote")
  func dialectOfOthers() throws {
    let vote = try TestDesk.analysis("“The colour of it,” he said at the Harbour Labour Centre.").dialect
    #expect(vote.british == 0 && vote.american == 0)
  }

  @Test("An acronym is found with its expansion, before or after it")
  func acronyms() throws {
    let text = "The Harbour Pilots Union (HPU) met on Monday. The HPU then spoke to the TNB (Tidal Navigation Board)."
    let analysis = try TestDesk.analysis(Opening.story + text)
    #expect(analysis.acronyms.map(\.letters) == ["HPU", "TNB"])
    let expansions = analysis.acronyms.flatMap { $0.definitions.map { analysis.text[$0.expansion] } }
    #expect(expansions == ["Harbour Pilots Union", "Tidal Navigation Board"])
    #expect(analysis.acronyms.map(\.uses.count) == [1, 0])
  }

  @Test("Points, plurals and possessives do not make another acronym")
  func acronymForms() throws {
    let text = "The H.P.U. met. The HPU’s chairman spoke. Two HPUs merged."
    let analysis = try TestDesk.analysis(Opening.story + text)
    #expect(analysis.acronyms.map(\.letters) == ["HPU"])
    #expect(analysis.acronyms.first?.uses.count == 3)
  }

  @Test(
    "A name is a run of capitals with its particles and initials",
    arguments: [
      ("Then Maria van der Berg spoke.", "Maria van der Berg"), ("Then J. K. Osei spoke.", "J. K. Osei"),
      ("Then Siobhán O’Leary-Quinn spoke.", "Siobhán O’Leary-Quinn"), ("Then the Bank of Leeds shut.", "Bank of Leeds"),
    ])
  func names(text: String, name: String) throws {
    let analysis = try TestDesk.analysis(Opening.story + text)
    #expect(analysis.names.runs.map { analysis.text[$0.range] }.contains(name))
  }

  @Test("A word that opens a sentence is a name only where the story shows it to be one")
  func openingNames() throws {
    let analysis = try TestDesk.analysis(
      Opening.story + "Osei spoke first. Later the board heard Osei again. Boats came and went, and boats were sold.")
    let indices = analysis.tokens.indices
    let osei = try #require(indices.first { analysis.word($0) == "osei" })
    let boats = try #require(indices.first { analysis.word($0) == "boats" })
    #expect(analysis.names.isName(osei, in: analysis))
    #expect(!analysis.names.isName(boats, in: analysis))
  }

  private static let sayings: [AttributionCase] = [
    AttributionCase("The quay is safe, Anna Holt said.", ["said < Anna Holt (named)"]),
    AttributionCase("The quay is safe, said Anna Holt.", ["said < Anna Holt (named)"]),
    AttributionCase("The quay is safe, she said.", ["said < she (pronoun)"]),
    AttributionCase("The quay is safe, officials said.", ["said < officials (anonymous)"]),
    AttributionCase(
      "According to a senior official, the quay is safe.", ["According to < a senior official (anonymous)"]),
    AttributionCase("“The minister said no,” it reads.", []),
    AttributionCase("The quay is safe.", []),
  ]

  @Test("Who says so is found before and after the verb, outside quotation marks", arguments: sayings)
  func attributions(item: AttributionCase) throws {
    let analysis = try TestDesk.analysis(Opening.story + item.text)
    let block = analysis.story.blocks.count - 1
    let found = analysis.attributions.flatMap { $0 }.filter { analysis.story.sentences[$0.sentence].block == block }
    let got = found.map { "\(analysis.text[$0.cue]) < \($0.speaker.map { analysis.text[$0] } ?? "?") (\($0.source))" }
    #expect(got == item.attributions)
  }
}
