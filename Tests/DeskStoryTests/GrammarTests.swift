import DeskFacts
import DeskLexicon
import DeskStory
import DeskText
import Foundation
import Testing

@Suite("The grammar of a sentence")
struct GrammarTests {
  private static let path = TestDesk.root + "/Dictionaries/models/grammar.en.model"

  /// The last sentence of a story with the paragraph, parsed.
  private func parse(_ paragraph: String) throws -> (grammar: SentenceGrammar, text: (Int) -> String) {
    let analysis = try TestDesk.analysis(Opening.story + paragraph + "\n")
    let grammar = try #require(analysis.grammar(ofSentence: analysis.story.sentences.count - 1))
    return (grammar, { $0 < 0 ? "-" : analysis.story.string(grammar.words[$0].range) })
  }

  @Test(
    "Words are cut as treebanks cut them",
    arguments: [
      ("They don’t know the mayor's plan.", ["They", "do", "n’t", "know", "the", "mayor", "'s", "plan", "."]),
      ("She cannot say.", ["She", "can", "not", "say", "."]),
      (
        "A 45-year-old man’ll come.", ["A", "45", "-", "year", "-", "old", "man", "’ll", "come", "."]
      ),
    ])
  func units(text: String, expected: [String]) throws {
    let parsed = try parse(text)
    #expect(parsed.grammar.words.indices.map(parsed.text) == expected)
  }

  @Test("Nouns and verbs of one form are told apart by where they stand")
  func tags() throws {
    let parsed = try parse("She plans to publish the plans for the bridge.")
    let plans = parsed.grammar.words.indices.filter { parsed.text($0) == "plans" }
    #expect(plans.map { parsed.grammar.words[$0].tag.part } == [.verb, .noun])
    #expect(plans.map { parsed.grammar.words[$0].tag.form } == [.thirdPerson, .plural])
  }

  @Test(
    "The subject of a verb is found across what stands between them",
    arguments: [
      ("The mayor of the three towns on the river resigned on Friday.", "resigned", "mayor"),
      ("The ferries that the council bought last year were sold.", "sold", "ferries"),
      ("On Monday she opened the bridge.", "opened", "she"),
    ])
  func subjects(text: String, verb: String, expected: String) throws {
    let parsed = try parse(text)
    let place = try #require(parsed.grammar.words.indices.first { parsed.text($0) == verb })
    #expect(parsed.grammar.subject(of: place).map(parsed.text) == expected)
  }

  @Test("Every sentence has one root, and every other word hangs on a word of the sentence")
  func trees() throws {
    let texts = [
      "Yes.", "“Go!” she said, “and don't come back,” and left.", "12 1,000 % — … U.S. @desk", "a b c d e f g",
    ]
    for text in texts {
      let words = try parse(text).grammar.words
      #expect(words.count { $0.head < 0 } == 1)
      #expect(words.allSatisfy { $0.head < words.count })
    }
  }

  @Test("The model of the project is whole and no larger than 10 MB")
  func isWhole() throws {
    #expect(try GrammarModel(Self.path).isWhole)
    let size = try FileManager.default.attributesOfItem(atPath: Self.path)[.size] as? Int
    #expect(size ?? .max <= 10_000_000)
  }

  /// What opening the bytes as a model complains of; nil where they are taken, and read without harm.
  private func complaint(_ bytes: [UInt8]) throws -> String? {
    try ModelProbe.complaint(bytes) { path throws(ConfigurationErrors) in
      let model = try GrammarModel(path)
      #expect(!model.isWhole)
      let sights = ["The", "mayor", "’s", "plans", "failed", "."].map { model.words.sight(of: $0.utf8, isFirst: false) }
      let tags = model.tagger.tags(of: sights)
      #expect(tags.allSatisfy { Int($0) < model.tags.count })
      #expect(model.parser.parse(ParseFeatures.Sentence(sights, tags)).heads.count == 6)
    }
  }

  @Test("A file that is foreign, cut short, of another format or damaged in its head says so")
  func faults() throws {
    let whole = Array(try Data(contentsOf: URL(fileURLWithPath: Self.path)).prefix(4096))
    #expect(try complaint(Array("The ferry was sold.".utf8)) == "this file is no grammar model")
    #expect(try complaint(whole) == "this grammar model is cut short")
    var old = whole
    old[8] = 200
    #expect(try complaint(old)?.hasPrefix("this grammar model has format 200; this Copydesk reads format ") == true)
  }

  @Test("A model with wrong bytes anywhere is refused or read without harm", arguments: 1...6 as ClosedRange<UInt64>)
  func damaged(seed: UInt64) throws {
    let complaint = try complaint(ModelProbe.scrambled(Self.path, seed: seed, times: 20_000))
    #expect(complaint == nil || complaint == "this grammar model is damaged")
  }
}
