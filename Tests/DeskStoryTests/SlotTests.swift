import Copydesk
import DeskFacts
import DeskLexicon
import DeskText
import Foundation
import Testing

@Suite("What good copy has in its slots")
struct SlotTests {
  private static let path = TestDesk.root + "/Dictionaries/models/slots.en.model"

  private func doubts(_ text: String) throws -> [SlotDoubt] {
    try TestDesk.analysis(Opening.story + text + "\n").slotDoubts
  }

  @Test(
    "A fault is doubted, with what was meant, and the good sentence is not",
    arguments: [
      ("The ferry was named after Lake Corrib which lies north of the city.", "Corrib", ",", SlotFault.commaLost),
      ("The mayor is member of the board of the hospital.", "is", "a", .articleLost),
      ("The new ferries is not ready, the company said.", "is", "are", .verbNumber),
      ("The party has a chance to captured the town hall in May.", "captured", "capture", .verbForm),
      ("The ferry was sold two week ago to a firm in Cork.", "week", "weeks", .nounNumber),
      ("Only a handful for people came to the meeting.", "for", "of", .preposition),
    ])
  func faults(text: String, place: String, meant: String, fault: SlotFault) throws {
    let analysis = try TestDesk.analysis(Opening.story + text + "\n")
    let doubt = try #require(analysis.slotDoubts.first { $0.fault == fault })
    #expect(doubt.meant == meant)
    let before = analysis.text[TextRange(0, doubt.range.end)]
    #expect(before.hasSuffix(place))
    let good =
      doubt.range.isEmpty
      ? text.replacingOccurrences(of: "\(place) ", with: meant == "," ? "\(place), " : "\(place) \(meant) ")
      : text.replacingOccurrences(of: " \(place) ", with: " \(meant) ")
    #expect(try doubts(good).filter { $0.fault == fault }.isEmpty)
  }

  @Test("The forms of a verb and of a noun are of one group each")
  func forms() throws {
    let asker = try #require(TestDesk.desk().lexicon.slots?.asker)
    func forms(_ word: String) -> Set<String> {
      let group = asker.forms.group(of: asker.words.sight(of: word.utf8, isFirst: false).number)
      return Set(asker.forms.forms(of: group).map { asker.words.text(of: $0.word) })
    }
    #expect(forms("wrote") == ["write", "writes", "writing", "wrote", "written"])
    #expect(forms("stopped") == ["stop", "stops", "stopping", "stopped"])
    #expect(forms("cities") == ["city", "cities"])
    #expect(forms("children") == ["child", "children"])
    #expect(forms("were").isSuperset(of: ["is", "are", "was", "were", "been"]))
    #expect(forms("because").isEmpty)
  }

  @Test("Without the grammar model or the slot model nothing is doubted, and the rest is done")
  func without() throws {
    let desk = try DeskWithout.slots.get()
    let analysis = desk.analysis(of: desk.story(Array((Opening.story + "The mayor is member of the board.\n").utf8)))
    #expect(analysis.slotDoubts.isEmpty)
    #expect(analysis.tag(ofToken: 0) != nil)
  }

  @Test("The model of the project is whole and no larger than 20 MB")
  func isWhole() throws {
    #expect(try SlotModel(Self.path, with: grammar()).isWhole)
    let size = try FileManager.default.attributesOfItem(atPath: Self.path)[.size] as? Int
    #expect(size ?? .max <= 20_000_000)
  }

  private func grammar() throws -> GrammarModel {
    try GrammarModel(TestDesk.root + "/Dictionaries/models/grammar.en.model")
  }

  private func complaint(_ bytes: [UInt8]) throws -> String? {
    let grammar = try grammar()
    return try ModelProbe.complaint(bytes) { path throws(ConfigurationErrors) in
      let model = try SlotModel(path, with: grammar)
      let sights = ["The", "mayor", "is", "member", "of", "board", "."].map {
        grammar.words.sight(of: $0.utf8, isFirst: false)
      }
      let sentence = ParseFeatures.Sentence(sights, grammar.tagger.tags(of: sights))
      for ask in model.asker.asks(in: sentence) {
        #expect(model.doubt(ask, in: sentence).map { ask.answers.contains($0.meant) } ?? true)
      }
    }
  }

  @Test("A file that is foreign, cut short, or made with another grammar model says so")
  func faults() throws {
    let whole = Array(try Data(contentsOf: URL(fileURLWithPath: Self.path)))
    #expect(try complaint(Array("The ferry was sold.".utf8)) == "this file is no slot model")
    #expect(try complaint(Array(whole.prefix(4096))) == "this slot model is cut short")
    let model = try grammar()
    var other = whole
    let stamp = withUnsafeBytes(of: model.stamp.littleEndian) { Array($0) }
    let place = try #require(whole.indices.first { Array(whole[$0...].prefix(8)) == stamp })
    other[place] ^= 1
    #expect(try complaint(other) == "this slot model was made with another grammar model")
  }

  @Test("A model with wrong bytes anywhere is refused or read without harm", arguments: 1...4 as ClosedRange<UInt64>)
  func damaged(seed: UInt64) throws {
    let bytes = try ModelProbe.scrambled(Self.path, seed: seed, times: 30_000)
    let complaint = try complaint(bytes)
    #expect(complaint == nil || complaint?.hasPrefix("this slot model ") == true)
  }
}

/// The desk without its slot model, opened once.
private enum DeskWithout {
  static let slots = Result<Desk, ConfigurationErrors> { () throws(ConfigurationErrors) in
    try Desk(data: DataFolder(path: TestDesk.root), models: [.context, .grammar])
  }
}
