import Copydesk
import DeskFacts
import DeskLexicon
import DeskStory
import DeskText

/// The articles of an archive as numbers of forms: words as they are written inside a sentence.
struct FormArchive {
  /// The forms by number; the first stands for the end of a sentence.
  private(set) var forms: [String] = [""]
  private(set) var counts: [Int] = [0]
  /// The numbers in order, 0 between sentences.
  private(set) var text: [Int32] = []

  private struct Half {
    var table = WordTable(minimumCapacity: 1 << 18)
    /// Numbers of the table from 1; below zero where the word opens a sentence; 0 between sentences.
    var text: [Int32] = []
  }

  init(_ archive: Archive, _ desk: Desk) {
    let halves = Halves.results(of: archive.articles, "reading forms") { articles, report in
      var half = Half()
      for (number, article) in articles.enumerated() {
        Self.add(desk.story(article.text), to: &half)
        report(number)
      }
      return half
    }
    var table = WordTable(minimumCapacity: 1 << 19)
    for half in halves {
      let numbers = (0..<half.table.count).map { Int32(table.insert(half.table.bytes(of: $0)) + 1) }
      text += half.text.map { $0 == 0 ? 0 : $0 > 0 ? numbers[Int($0) - 1] : -numbers[Int(-$0) - 1] }
    }
    forms += (0..<table.count).map { String(decoding: table.bytes(of: $0), as: UTF8.self) }
    settleOpenings(table)
    count()
  }

  private static func add(_ story: Story, to half: inout Half) {
    for sentence in story.sentences {
      var isFirst = true
      for unit in GrammarUnit.units(of: sentence.tokens, in: story) {
        let letters = GrammarWords.letters(of: story.text.bytes[unit.range.start..<unit.range.end])
        let number = Int32(half.table.insert(letters[...]) + 1)
        let isWord = story.tokens[unit.token].kind == .word
        half.text.append(isFirst && isWord ? -number : number)
        if isWord { isFirst = false }
      }
      half.text.append(0)
    }
  }

  /// What opens a sentence is the form that is commoner elsewhere.
  private mutating func settleOpenings(_ table: WordTable) {
    var elsewhere = [Int32](repeating: 0, count: forms.count)
    for number in text where number > 0 { elsewhere[Int(number)] += 1 }
    var meant: [Int32: Int32] = [:]
    for index in text.indices where text[index] < 0 {
      let number = -text[index]
      let settled = meant[number] ?? settle(number, table, elsewhere)
      meant[number] = settled
      text[index] = settled
    }
  }

  private func settle(_ number: Int32, _ table: WordTable, _ elsewhere: [Int32]) -> Int32 {
    let small = GrammarWords.small(Array(forms[Int(number)].utf8), from: 0)
    guard let other = table.number(of: small[...]) else { return number }
    return elsewhere[other + 1] >= elsewhere[Int(number)] ? Int32(other + 1) : number
  }

  private mutating func count() {
    counts = [Int](repeating: 0, count: forms.count)
    for number in text { counts[Int(number)] += 1 }
  }
}
