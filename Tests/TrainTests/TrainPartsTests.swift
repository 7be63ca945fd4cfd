import Copydesk
import DeskLexicon
import Testing

@testable import copydesk_train

@Suite("The parts of a training")
struct TrainPartsTests {
  @Test(
    "The slip by which one word is written for another is named",
    arguments: [
      ("committee", "comittee", Slip.undoubled), ("severe", "sever", .dropped), ("and", "nd", .droppedFirst),
      ("lose", "loose", .doubled), ("an", "ban", .addedFirst), ("to", "two", .added), ("from", "form", .swapped),
      ("than", "then", .vowel), ("for", "gor", .nearKey), ("world", "wormd", .otherLetter), ("cat", "bat", .otherFirst),
    ])
  func slips(meant: String, written: String, slip: Slip) {
    #expect(Slip.between(Array(meant.utf8), Array(written.utf8)) == slip)
  }

  @Test(
    "Words more than one slip apart have none", arguments: [("cat", "dog"), ("a", "the"), ("than", "than"), ("", "ab")])
  func farApart(meant: String, written: String) {
    #expect(Slip.between(Array(meant.utf8), Array(written.utf8)) == nil)
  }

  @Test("The strings of a line of JSONL are read, escapes and all, and what is inside lists is passed over")
  func lines() {
    let line =
      #"{"id": "a\"1", "tags": ["x", {"y": "}"}], "n": 12.5, "title": "\u00c9t\u00e9 \ud83d\ude00\n", "ok": true}"#
    let members = JSONLine.strings(in: Array(line.utf8)[...])
    #expect(members?.mapValues { String(decoding: $0, as: UTF8.self) } == ["id": "a\"1", "title": "Été 😀\n"])
  }

  @Test(
    "A line that is no object gives nothing",
    arguments: ["", "[1]", "{\"a\"", "{\"a\": \"b", "{\"a\" 1}", "{\"a\": \"\\x\"}"])
  func brokenLines(line: String) { #expect(JSONLine.strings(in: Array(line.utf8)[...]) == nil) }

  @Test("Numbers are sorted by as many of their bytes as are asked for")
  func radix() {
    var random = SeededNumbers(3)
    let numbers = (0..<2000).map { _ in random.next() >> 16 }
    #expect(Radix.sorted(numbers, bytes: 6) == numbers.sorted())
    #expect(Radix.sorted([], bytes: 4).isEmpty)
  }

  @Test("Trees learn what no single number tells: that just one of two is large")
  func boosting() {
    var random = SeededNumbers(8)
    var rows = DecisionRows(featureCount: 2)
    for _ in 0..<3000 {
      let pair = [random.share(), random.share()]
      rows.add(pair, isMeant: (pair[0] > 0.5) != (pair[1] > 0.5))
    }
    let boosting = Boosting(rows, treeCount: 20, leafCount: 31)
    boosting.train()
    #expect(boosting.shareRight > 0.97)
  }

  @Test(
    "Words are alike where the same consonants are heard",
    arguments: [
      ("fiscal", "physical", true), ("nit", "knit", true), ("rap", "wrap", true), ("loss", "lose", true),
      ("caches", "cashes", false), ("tap", "dab", false),
    ])
  func sounds(one: String, other: String, areAlike: Bool) {
    let keys = [one, other].map { FarRivals.consonants(of: Array($0.utf8)) }
    #expect((keys[0] == keys[1]) == areAlike)
  }

  @Test("The bin of a number is how many borders are at or below it")
  func bins() {
    let borders: [Float] = [1, 2, 2.5, 7]
    let numbers: [Float] = [0.5, 1, 2.4, 2.5, 7, 900]
    #expect(numbers.map { DecisionTrees.bin(of: $0, among: borders.count) { borders[$0] } } == [0, 1, 2, 3, 4, 4])
  }

  @Test("Trees that had nothing to learn from have no opinion")
  func emptyBoosting() {
    let boosting = Boosting(DecisionRows(featureCount: 3), treeCount: 2, leafCount: 4)
    boosting.train()
    #expect(boosting.shareRight == 0)
    #expect(boosting.section().count > 3 * DecisionTrees.borderCount * 4)
  }
}
