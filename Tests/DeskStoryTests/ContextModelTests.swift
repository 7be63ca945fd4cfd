import Copydesk
import DeskFacts
import DeskLexicon
import DeskText
import Foundation
import Testing

@Suite("The context model")
struct ContextModelTests {
  private static let path = TestDesk.root + "/Dictionaries/models/context.en.model"

  private func analysis(_ text: String) throws -> StoryAnalysis {
    let desk = try TestDesk.desk()
    return desk.analysis(of: desk.story(Array(text.utf8)))
  }

  private func slips(_ paragraph: String) throws -> [String] {
    let analysis = try analysis("Ferry sold\n\nThe council met on Monday.\n\n\(paragraph)\n")
    return analysis.realWordSlips.map { "\(analysis.string($0.token))=\($0.meant)" }
  }

  /// What opening the bytes as a model complains of.
  private func complaint(_ bytes: [UInt8]) throws -> String? {
    try ModelProbe.complaint(bytes) { path throws(ConfigurationErrors) in _ = try ContextModel(path) }
  }

  @Test("The model of the project is whole and no larger than 20 MB")
  func isWhole() throws {
    #expect(try ContextModel(Self.path).isWhole)
    let size = try FileManager.default.attributesOfItem(atPath: Self.path)[.size] as? Int
    #expect(size ?? .max <= 20_000_000)
  }

  @Test("The words of a model can be asked when nobody holds the model any more")
  func outlived() throws {
    let words = try ContextModel(Self.path).words
    #expect(words.symbol(of: "severe").map(words.text) == "severe")
  }

  @Test(
    "A word in another’s place is found with the word that was meant",
    arguments: [
      ("The town is facing a sever shortage of water.", "sever=severe"),
      ("It was sold for less then half of what it had cost.", "then=than"),
      ("The rules will go into affect on Monday, she said.", "affect=effect"),
    ])
  func found(text: String, expected: String) throws { #expect(try slips(text) == [expected]) }

  @Test(
    "Right words in right places are left alone",
    arguments: [
      "They threatened to sever ties with the bank.", "It will affect three villages, and then the school.",
      "The plan had no effect on prices, said the minister of public health.", "An ox, a yak and an emu were sold.",
    ])
  func silent(text: String) throws { #expect(try slips(text).isEmpty) }

  @Test("A file that is foreign, cut short, of another format or damaged in its head says so")
  func faults() throws {
    let whole = Array(try Data(contentsOf: URL(fileURLWithPath: Self.path)).prefix(4096))
    #expect(try complaint(Array("The ferry was sold.".utf8)) == "this file is no context model")
    #expect(try complaint([]) == "this file is no context model")
    #expect(try complaint(whole) == "this context model is cut short")
    var old = whole
    old[8] = 200
    #expect(try complaint(old)?.hasPrefix("this context model has format 200; this Copydesk reads format ") == true)
  }

  @Test("A model with wrong bytes anywhere is refused or read without harm", arguments: 1...6 as ClosedRange<UInt64>)
  func damaged(seed: UInt64) throws {
    let bytes = try ModelProbe.scrambled(Self.path, seed: seed, times: 40_000)
    guard let model = try ModelProbe.withFile(of: bytes, { try? ContextModel($0) }) else {
      #expect(try complaint(bytes) == "this context model is damaged")
      return
    }
    #expect(!model.isWhole)
    let desk = try TestDesk.desk()
    let text = "Ferry sold\n\nThe town is facing sever flooding, and it was sold for less then half of its worth.\n"
    let reader = ContextReader(desk.analysis(of: desk.story(Array(text.utf8))), model)
    let asked = reader.symbols.indices.filter { reader.mayAsk($0) }.flatMap { reader.questions(at: $0) }
    #expect(asked.map { model.trees.score($0.features) }.count == asked.count)
  }

  @Test(
    "An article that fails behind a preposition is found where one hardly ever fails",
    arguments: [
      ("The hall was full, she said at end of the meeting.", ["at end"]),
      ("He left by end of the week, and she at the end of the year.", ["by end"]),
      ("She was taken to hospital and later went to court by train.", []),
    ])
  func articles(text: String, expected: [String]) throws {
    let analysis = try analysis("Ferry sold\n\nThe council met on Monday.\n\n\(text)\n")
    let found = analysis.missingArticles.map { analysis.string($0.preposition) + " " + analysis.string($0.noun) }
    #expect(found == expected)
  }

  @Test("A headline may leave its articles out")
  func headlines() throws {
    let analysis = try analysis("Council votes on budget at end of long meeting\n\nThe council voted on Monday.")
    #expect(analysis.missingArticles.isEmpty)
  }
}
