import DeskFacts
import DeskStory
import DeskText
import Testing

/// A paragraph and the quotations in it: depth, a colon, the words between the marks.
struct QuotationCase: Sendable, CustomTestStringConvertible {
  let text: String
  let quotations: [String]

  init(_ text: String, _ quotations: [String]) {
    self.text = text
    self.quotations = quotations
  }

  var testDescription: String { text }
}

@Suite("Quotations")
struct QuotationTests {
  private static let cases: [QuotationCase] = [
    QuotationCase("He said “we are late” and left.", ["0:we are late"]),
    QuotationCase("He said \"we are late\" and left.", ["0:we are late"]),
    QuotationCase("He said ‘we are late’ and left.", ["0:we are late"]),
    QuotationCase("He said 'we are late' and left.", ["0:we are late"]),
    QuotationCase("“She called it ‘a farce’ twice,” he said.", ["0:She called it ‘a farce’ twice,", "1:a farce"]),
    QuotationCase("\"She called it 'a farce' twice,\" he said.", ["0:She called it 'a farce' twice,", "1:a farce"]),
    QuotationCase("‘She called it “a farce” twice,’ he said.", ["0:She called it “a farce” twice,", "1:a farce"]),
    QuotationCase("“We can’t stay,” she said, “but we’ll be back.”", ["0:We can’t stay,", "0:but we’ll be back."]),
    QuotationCase("The owners’ boats and the crew’s pay.", []),
    QuotationCase("The summer of ’68 and the class of '72.", []),
    QuotationCase("‘The crew’s pay is late,’ he said.", ["0:The crew’s pay is late,"]),
    QuotationCase("The board (“the owners”) voted.", ["0:the owners"]),
    QuotationCase("He was 6'2\" tall and thin.", []),
    QuotationCase("The “old” and the “new” quay.", ["0:old", "0:new"]),
    QuotationCase("“One,” he said. “Two,” she said.", ["0:One,", "0:Two,"]),
    QuotationCase("She said—“never”—and left.", ["0:never"]),
    QuotationCase("'Twas \"a farce\" then, and 'twas a shame.", ["0:a farce"]),
    QuotationCase("‘Twas “a farce” then, he said.", ["0:a farce"]),
    QuotationCase("She said \u{2014}\"never\"\u{2014} and left.", ["0:never"]),
  ]

  @Test("Marks are paired, straight and curly, double and single, one inside another", arguments: cases)
  func pairs(item: QuotationCase) throws {
    let analysis = try TestDesk.analysis(Opening.story + item.text)
    let got = analysis.quotations.map { "\($0.depth):\(analysis.text[$0.inner])" }
    #expect(got == item.quotations)
    #expect(analysis.quotations.allSatisfy { !$0.isOpen && !$0.continues })
    if !item.text.contains("6'2") { #expect(analysis.orphanMarks.isEmpty) }
  }

  @Test("A paragraph that ends by naming the speaker has lost its closing mark, whatever the next opens with")
  func speakerInside() throws {
    let text = """
      “We built this quay with our hands, the chairman said.

      “We shall not give it up now.”
      """
    let analysis = try TestDesk.analysis(Opening.story + text)
    #expect(analysis.quotations.map(\.isOpen) == [true, false])
  }

  @Test("Paragraphs of one quotation that were run together are one quotation")
  func runTogether() throws {
    let text = "\"We built this quay. \"We shall not give it up. \"Not now,\" the chairman said."
    let analysis = try TestDesk.analysis(Opening.story + text)
    #expect(analysis.quotations.count == 1)
    #expect(analysis.quotations.allSatisfy { !$0.isOpen })
    #expect(analysis.orphanMarks.isEmpty)
  }

  @Test("A quotation that goes on over paragraphs opens each and closes the last", arguments: ["“”", "\"\""])
  func paragraphs(marks: String) throws {
    let (open, close) = (marks.prefix(1), marks.suffix(1))
    let text = """
      \(open)We built this quay with our hands, stone by stone.

      \(open)We shall not give it up now, whatever the board may say.\(close)

      Nobody replied to him.
      """
    let analysis = try TestDesk.analysis(Opening.story + text)
    #expect(analysis.quotations.map(\.continues) == [true, false])
    #expect(analysis.quotations.allSatisfy { !$0.isOpen })
    #expect(analysis.orphanMarks.isEmpty)
  }

  @Test("A mark that is never closed ends with its paragraph, and one that closes nothing is an orphan")
  func unbalanced() throws {
    let open = try TestDesk.analysis(
      Opening.story + "He said “we are late and left.\n\nNobody spoke to him after that.")
    #expect(open.quotations.map(\.isOpen) == [true])
    let orphan = try TestDesk.analysis(Opening.story + "He said we are late” and left.\n\nNobody spoke after that.")
    #expect(orphan.quotations.isEmpty)
    #expect(orphan.orphanMarks.map { orphan.text[$0.range] } == ["”"])
  }

  @Test("A word is quoted when it stands between the marks, and an offset too")
  func membership() throws {
    let analysis = try TestDesk.analysis(Opening.story + "He said “we are late” and left.")
    let late = try #require(analysis.tokens.indices.first { analysis.word($0) == "late" })
    let left = try #require(analysis.tokens.indices.first { analysis.word($0) == "left" })
    #expect(analysis.isQuoted(late) && !analysis.isQuoted(left) && !analysis.isQuoted(-1))
    #expect(analysis.isQuoted(at: analysis.tokens[late].start) && !analysis.isQuoted(at: analysis.tokens[left].start))
  }
}
