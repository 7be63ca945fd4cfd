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
  /// For each very long line, by its 0-based number: what stands before every so many bytes of it.
  private let milestones: [Int: [Milestone]]

  private struct Milestone {
    static let distance = 4096
    var scalars = 0
    var utf16 = 0

    mutating func pass(_ byte: UInt8) {
      if UTF8Shape.isContinuation(byte) { return }
      scalars += 1
      utf16 += byte >= 0xF0 ? 2 : 1
    }
  }

  package init(_ text: SourceText) {
    self.text = text
    var starts = [0]
    for (offset, byte) in text.bytes.enumerated() {
      if byte == 0x0A || (byte == 0x0D && text.byte(at: offset + 1) != 0x0A) { starts.append(offset + 1) }
    }
    self.starts = starts
    milestones = LineIndex.milestones(of: text, starts)
  }

  private static func milestones(of text: SourceText, _ starts: [Int]) -> [Int: [Milestone]] {
    var milestones: [Int: [Milestone]] = [:]
    for (line, start) in starts.enumerated() {
      let end = line + 1 < starts.count ? starts[line + 1] : text.count
      guard end - start > Milestone.distance else { continue }
      var passed = Milestone()
      for offset in start..<end {
        if (offset - start) % Milestone.distance == 0 { milestones[line, default: []].append(passed) }
        passed.pass(text[offset])
      }
    }
    return milestones
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
    let end = min(max(offset, starts[line]), text.count)
    var passed = Milestone()
    var start = starts[line]
    if let marks = milestones[line] {
      let number = min((end - start) / Milestone.distance, marks.count - 1)
      passed = marks[number]
      start += number * Milestone.distance
    }
    for index in start..<end { passed.pass(text[index]) }
    return LinePosition(line: line + 1, column: passed.scalars + 1, utf16: passed.utf16 + 1)
  }

  /// The line without its end mark, by its 0-based number.
  package func range(ofLine line: Int) -> TextRange {
    var end = line + 1 < starts.count ? starts[line + 1] : text.count
    while end > starts[line], text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    return TextRange(starts[line], end)
  }

  package var count: Int { starts.count }
}
