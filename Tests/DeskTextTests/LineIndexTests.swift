import DeskText
import Testing

@Suite("Line index")
struct LineIndexTests {
  @Test("A position is counted in scalars and in UTF-16 units")
  func columns() {
    let index = LineIndex(SourceText("ab\nc🙂d"))
    let place = index.position(of: 8)
    #expect(place == LinePosition(line: 2, column: 3, utf16: 4))
  }
}
