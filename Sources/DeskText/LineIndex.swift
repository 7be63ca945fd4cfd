/// A place in a file as people and editors name it: 1-based line, and the column in scalars and in UTF-16 units.
package struct LinePosition: Hashable, Sendable {
  package let line: Int
  /// 1-based, in Unicode scalars.
  package let column: Int
  /// 1-based, in UTF-16 code units.
  package let utf16: Int

  package init(line: Int, column: Int, utf16: Int) {
    self.line = line
    self.column = column
    self.utf16 = utf16
  }
}

/// Where each line of a text starts. A line ends at LF, at CR LF, or at a CR on its own.
package struct LineIndex: Sendable {
  private let text: SourceText
  /// The byte offset of each line’s first byte, ascending; the first is 0.
  package let starts: [Int]

  package init(_ text: SourceText) {
    self.text = text
    var starts = [0]
    for (offset, byte) in text.bytes.enumerated() {
      if byte == 0x0A || (byte == 0x0D && text.byte(at: offset + 1) != 0x0A) { starts.append(offset + 1) }
    }
    self.starts = starts
  }

  /// The 0-based number of the line that holds the byte offset.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  package func position(of offset: Int) -> LinePosition {
    let line = line(at: offset)
    var column = 1
    var utf16 = 1
    for index in starts[line]..<min(offset, text.count) {
      let byte = text[index]
      if UTF8Shape.isContinuation(byte) { continue }
      column += 1
      utf16 += byte >= 0xF0 ? 2 : 1
    }
    return LinePosition(line: line + 1, column: column, utf16: utf16)
  }

  /// The line without its end mark, by its 0-based number.
  package func range(ofLine line: Int) -> TextRange {
    var end = line + 1 < starts.count ? starts[line + 1] : text.count
    while end > starts[line], text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    return TextRange(starts[line], end)
  }

  package var count: Int { starts.count }
}
