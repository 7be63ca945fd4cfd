import DeskText
import Testing

@Suite("Source text and ranges")
struct SourceTextTests {
  @Test("Scalars read forwards and backwards are those of the standard library")
  func scalars() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<1000 {
      let string = GeneratedText.make(&generator)
      let text = SourceText(string)
      var offset = 0
      for scalar in string.unicodeScalars {
        let forward = text.scalar(at: offset)
        let end = offset + forward.length
        #expect(forward.value == scalar.value && text.isScalarBoundary(offset))
        #expect(text.scalar(before: end) == forward)
        for inner in offset + 1..<end { #expect(!text.isScalarBoundary(inner)) }
        offset = end
      }
      #expect(offset == text.count && text.isScalarBoundary(offset))
    }
  }

  @Test("Outside the text there is nothing, and nothing breaks")
  func outside() {
    let text = SourceText("é")
    #expect(text.byte(at: -1) == 0 && text.byte(at: 2) == 0)
    #expect(text.scalar(at: 1) == (0xFFFD, 1))
    #expect(text.scalar(at: 9) == (0, 1))
    #expect(text.scalar(before: 0) == (0, 0))
    #expect(!text.isScalarBoundary(-1) && !text.isScalarBoundary(1) && !text.isScalarBoundary(3))
  }

  @Test("Ranges know what they hold, touch and cover")
  func ranges() {
    let range = TextRange(3, 7)
    #expect(range.contains(3) && !range.contains(7) && range.length == 4)
    #expect(range.contains(TextRange(4, 7)) && !range.contains(TextRange(4, 8)))
    #expect(range.overlaps(TextRange(6, 9)) && !range.overlaps(TextRange(7, 9)))
    #expect(range.joined(with: TextRange(9, 10)) == TextRange(3, 10))
    #expect(TextRange(5, 2) == TextRange(5, 5) && TextRange(5, 2).isEmpty)
  }

  @Test("A word table gives every distinct word one number and forgets none as it grows")
  func wordTable() {
    var table = WordTable(minimumCapacity: 4)
    let words = (0..<5000).map { "word\($0 % 2500)" }
    let numbers = words.map { table.insert($0) }
    #expect(table.count == 2500)
    for (word, number) in zip(words, numbers) {
      #expect(table[number] == word && table.number(of: word) == number)
    }
    #expect(table.number(of: "word2500") == nil)
    #expect(table.insert("") == 2500 && table.number(of: "") == 2500)
  }
}
