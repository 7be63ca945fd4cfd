import DeskText
import Testing

/// A place as a child would count it: scalar by scalar from the start of the text.
private struct Reference {
  private(set) var places: [(offset: Int, position: LinePosition)] = []
  private(set) var lines: [String] = []

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var (offset, line, column, utf16) = (0, 1, 1, 1)
    var current = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      places.append((offset, LinePosition(line: line, column: column, utf16: utf16)))
      offset += String(scalar).utf8.count
      let startsPair = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if (scalar == "\n" || scalar == "\r") && !startsPair {
        lines.append(String(current))
        current = String.UnicodeScalarView()
        (line, column, utf16) = (line + 1, 1, 1)
      } else {
        if !startsPair { current.append(scalar) }
        column += 1
        utf16 += String(scalar).utf16.count
      }
    }
    places.append((offset, LinePosition(line: line, column: column, utf16: utf16)))
    lines.append(String(current))
  }
}

@Suite("Line index")
struct LineIndexTests {
  @Test("A position is counted in scalars and in UTF-16 units")
  func columns() {
    let index = LineIndex(SourceText("ab\nc🙂d"))
    let place = index.position(of: 8)
    #expect(place == LinePosition(line: 2, column: 3, utf16: 4))
  }

  @Test("An empty text has one empty line")
  func empty() {
    let index = LineIndex(SourceText(""))
    #expect(index.count == 1)
    #expect(index.range(ofLine: 0) == TextRange(0, 0))
    #expect(index.position(of: 0) == LinePosition(line: 1, column: 1, utf16: 1))
  }

  @Test(
    "A line ends at LF, at CR LF and at a CR on its own",
    arguments: [("a\nb", 2), ("a\r\nb", 2), ("a\rb", 2), ("a\n\rb", 3), ("a\r\r\nb", 3), ("a\n", 2), ("a\u{2028}b", 1)])
  func lineEnds(text: String, lines: Int) {
    #expect(LineIndex(SourceText(text)).count == lines)
  }

  @Test("Line, columns and the text of each line agree with a slow count over 6,000 generated texts")
  func generated() {
    var generator = SeededGenerator(seed: 0xC0FFEE)
    for number in 0..<6000 {
      let text = GeneratedText.make(&generator)
      let reference = Reference(text)
      let index = LineIndex(SourceText(text))
      let got = reference.places.map { index.position(of: $0.offset) }
      let lines = (0..<index.count).map { Array(SourceText(text)[index.range(ofLine: $0)].utf8) }
      guard got == reference.places.map(\.position), lines == reference.lines.map({ Array($0.utf8) }) else {
        Issue.record("text \(number) is counted wrongly: \(text.debugDescription)")
        return
      }
    }
    #expect(Reference("é\r\n🙂x").places.last?.position == LinePosition(line: 2, column: 3, utf16: 4))
  }
}
