import DeskText

/// What a terminal shows of a line of a story: a stretch round the words found, and the columns that they take.
struct LineWindow {
  private let text: SourceText
  private let lines: LineIndex
  /// No more of a line is shown than this, and before the words no more than so much, in scalars.
  private static let widest = 100
  private static let lead = 30

  init(_ text: SourceText) {
    self.text = text
    lines = LineIndex(text)
  }

  /// The stretch of the line, the columns before the words, and the columns of the words on this line, at least one.
  func show(_ found: TextRange) -> (text: String, before: Int, marked: Int) {
    let line = lines.range(ofLine: lines.line(at: found.start))
    let start = min(found.start, line.end)
    let after = scalars(from: start, to: line.end)
    let before = scalars(before: start, from: line.start)
    let lead = min(before.count, max(LineWindow.lead, LineWindow.widest - after.count))
    let first = before.suffix(lead)
    let last = after.prefix(LineWindow.widest - lead)
    let opening = before.count > lead ? "…" : ""
    let end = min(found.end, line.end)
    var offset = start
    var marked = 0
    for scalar in last where offset < end {
      marked += LineWindow.visible(scalar).width
      offset += UTF8.width(scalar)
    }
    let shown = (first + last).map { LineWindow.visible($0).text }.joined()
    return (
      opening + shown + (after.count > last.count ? "…" : ""),
      first.reduce(opening.unicodeScalars.count) { $0 + LineWindow.visible($1).width }, max(1, marked)
    )
  }

  /// One more than can be shown, so that it is known whether there is more.
  private func scalars(from start: Int, to end: Int) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var offset = start
    while offset < end, result.count <= LineWindow.widest {
      let (value, length) = text.scalar(at: offset)
      result.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      offset += length
    }
    return result
  }

  private func scalars(before end: Int, from start: Int) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var offset = end
    while offset > start, result.count <= LineWindow.widest {
      let (value, length) = text.scalar(before: offset)
      result.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      offset -= length
    }
    return result.reversed()
  }

  /// Words that may come out of a story, without what would change the terminal.
  static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isControl($0.value) }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0.value) ? "\u{FFFD}" : $0 }))
  }

  private static func isControl(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// How a scalar is shown on a terminal, and how many columns it takes.
  private static func visible(_ scalar: Unicode.Scalar) -> (text: String, width: Int) {
    if scalar == "\t" { return (" ", 1) }
    if scalar == "\u{A0}" { return ("\u{237D}", 1) }
    if isControl(scalar.value) { return ("\u{FFFD}", 1) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return (String(scalar), 0)
    default: return (String(scalar), isWide(scalar.value) ? 2 : 1)
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
      || (0xF900...0xFAFF).contains(value) || (0xFE30...0xFE6F).contains(value) || (0xFF00...0xFF60).contains(value)
      || (0x1F300...0x1FAFF).contains(value)
  }
}
