import DeskFacts
import DeskLexicon
import DeskStory
import DeskText
import Testing

@Suite("Facts about words")
struct WordFactTests {
  @Test(
    "How a word begins in speech decides for a and an",
    arguments: [
      ("hour", Sound.vowel), ("honest", .vowel), ("European", .consonant), ("unit", .consonant),
      ("unidentified", .vowel),
      ("unimportant", .vowel), ("one-off", .consonant), ("onerous", .vowel), ("FBI", .vowel), ("UN", .consonant),
      ("MP", .vowel), ("NATO", .consonant), ("HUD", .consonant), ("STEF", .either), ("historic", .either),
      ("8", .vowel), ("11", .vowel), ("18,000", .vowel), ("1,100", .either), ("100", .consonant), ("81", .vowel),
      ("18-year-old", .vowel), ("X-ray", .vowel), ("U-turn", .consonant), ("hourslong", .vowel),
    ])
  func sound(word: String, expected: Sound) throws {
    let analysis = try TestDesk.analysis(Opening.story + "They saw a \(word) there.")
    let article = try #require(analysis.tokens.indices.last { analysis.word($0) == "a" })
    #expect(analysis.sound(of: article + 1) == expected)
  }

  @Test("Initials are told where the story spells them out, with capitals or without")
  func toldInitials() throws {
    let told = "The government of national unity (GNU) met. The GNU and the Tidal Board of Amber voted. The TBA won."
    #expect(try TestDesk.analysis(Opening.story + told).undefinedAcronyms.map(\.letters) == [])
    let untold =
      "The QVRD met. The FBI and the QVRD voted, and “the XKCD won”, he said. Paul XVI and the SEK 20 note left."
    #expect(try TestDesk.analysis(Opening.story + untold).undefinedAcronyms.map(\.letters) == ["QVRD"])
  }

  @Test("Initials in brackets at the very start of a story harm nobody")
  func bracketsFirst() throws {
    let analysis = try TestDesk.analysis(
      "(HPU) met the (TNB) and the board.\n\nThe (QVRD) met, too, and the boat sailed.")
    #expect(analysis.acronyms.map(\.letters) == ["HPU", "TNB", "QVRD"])
  }

  @Test(
    "A word that no dictionary holds is judged by its make",
    arguments: [
      ("resegregated", true), ("spycraft", true), ("teardown", true), ("masklike", true), ("inthe", false),
      ("comittee", false), ("untill", false), ("requestor", true),
    ])
  func made(word: String, isLeftAlone: Bool) throws {
    let found = try TestDesk.analysis(Opening.story + "They saw the \(word) of it.").spelling.misspellings
    #expect(found.isEmpty == isLeftAlone, "\(found.map(\.suggestions))")
  }

  @Test("What was meant comes first, with the capitals of what was written")
  func meant() throws {
    let text = "The comittee met. Comittee rules changed. She saidthe boat was full, and the presid ency ended."
    let found = try TestDesk.analysis(Opening.story + text).spelling.misspellings
    #expect(found.map { $0.suggestions.first } == ["committee", "Committee", "said the", "presidency"])
    #expect(found.map(\.kind) == [.unknown, .unknown, .joined, .split])
  }

  @Test("The words on both sides decide between guesses, and a noun before what it owns has lost its apostrophe")
  func inCompany() throws {
    let text =
      "He was sent form to tohse in the hall. The goverment's plan and the citys bus station. The citys are full."
    let found = try TestDesk.analysis(Opening.story + text).spelling.misspellings.map { $0.suggestions.first }
    #expect(found == ["those", "government's", "city's", "cities"])
  }

  @Test("A paragraph breaks off where its last word ends no sentence; a signature and a credit do not")
  func truncations() throws {
    let text = """
      The boat sailed at noon and the skipper said that the

      The second boat sailed at two. The third stayed in the harbour

      Ann Hale, Port Amber

      It sailed again at 6 p.m.
      """
    let analysis = try TestDesk.analysis(Opening.story + text)
    #expect(analysis.truncations.map { analysis.word($0.token) } == ["the", "harbour"])
    #expect(analysis.truncations.map(\.isSure) == [true, false])
  }

  @Test("Two spellings of a name are a pair, and the one that nobody bears is the odd one")
  func variants() throws {
    let text =
      "Shah Qureshi spoke. Mr Quershi left, and Qureshi’s wife stayed. Robert and Roberta Johnson met Mr Johnston."
    let analysis = try TestDesk.analysis(Opening.story + text)
    #expect(analysis.nameVariants.map { analysis.string($0.odd) } == ["Quershi"])
    #expect(analysis.nameVariants.map(\.usualName) == ["Qureshi"])
  }

  @Test(
    "Two names that exist are one person’s where a courtesy title leads the one alone and a first name the other",
    arguments: [
      ("The mayor is Ann Farrel. The roof leaks, Ms Farrell’s deputy said.", ["Farrell"]),
      ("The mayor is Ann Farrel. Joan Farrell is her deputy. The roof leaks, Ms Farrell said.", []),
      ("The mayor is Ann Farrel. The roof leaks, Farrell said.", []),
      ("They spoke of Ms Farrell. The mayor is Ann Farrel.", []),
    ])
  func secondReference(text: String, odd: [String]) throws {
    let analysis = try TestDesk.analysis(Opening.story + text)
    #expect(analysis.nameVariants.map { String(analysis.string($0.odd).prefix(7)) } == odd)
  }
}

@Suite("Names that everybody knows")
struct MisspeltNameTests {
  @Test(
    "A slip in a month, a day, a country or a people is sure, in another name likely, in somebody’s own none",
    arguments: [
      ("They met in Febuary.", "February", true), ("Talks with Pakstan go on.", "Pakistan", true),
      ("They heard Netanyaho there.", "Netanyahu", false), ("They heard Ann Pakstan there.", "", false),
      ("They heard Emiley Hale there.", "", false), ("They heard the Castros there.", "", false),
      ("They saw Pakstan win, and Pakstan lose.", "", false),
    ])
  func slips(text: String, meant: String, isSure: Bool) throws {
    let found = try TestDesk.analysis(Opening.story + text).misspeltNames
    #expect(found.map(\.meant) == (meant.isEmpty ? [] : [meant]))
    #expect(found.allSatisfy { $0.isSure == isSure })
  }
}

@Suite("Words that no dictionary holds")
struct MisspellingTests {
  @Test(
    "Terms that stand together are no misspellings, and a slip beside one still is",
    arguments: [
      ("The drug combines zorvatinib and plemozumab.", []),
      ("The comittee heard of zorvatinib on Monday.", ["comittee"]),
      (
        "The drug zorvatinib was sold. The firm had waited for that since the spring. It sells plemozumab too.",
        ["zorvatinib", "plemozumab"]
      ),
      ("The comittee will recieve them.", ["comittee", "recieve"]),
    ])
  func terms(text: String, found: [String]) throws {
    let analysis = try TestDesk.analysis(Opening.story + text)
    #expect(analysis.spelling.misspellings.map { analysis.string($0.tokens.lowerBound) } == found)
  }
}
