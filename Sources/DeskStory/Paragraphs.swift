import DeskText

/// A run of lines that belong together, before anyone has said what it is.
struct Paragraph {
  /// Without the blank space before and after.
  var range: TextRange
  var indent: TextRange
  var bullet: TextRange
  /// Whether a blank line, or the start of the file, stands before it.
  var afterBlank: Bool
  var lines: Int

  /// What follows the bullet.
  var body: TextRange { TextRange(bullet.isEmpty ? range.start : bullet.end, range.end) }
}

/// Cuts a text into paragraphs: a line each, or, in copy broken into short lines, a run of lines each.
struct ParagraphCutter {
  let text: SourceText
  private let lines: LineIndex

  init(_ text: SourceText) {
    self.text = text
    lines = LineIndex(text)
  }

  func paragraphs() -> [Paragraph] {
    let isWrapped = looksHardWrapped()
    var result: [Paragraph] = []
    var afterBlank = true
    for line in 0..<lines.count {
      guard let next = paragraph(onLine: line, afterBlank: afterBlank) else {
        afterBlank = true
        continue
      }
      if isWrapped, !afterBlank, next.bullet.isEmpty, var last = result.popLast() {
        last.range = last.range.joined(with: next.range)
        last.lines += 1
        result.append(last)
      } else {
        result.append(next)
      }
      afterBlank = false
    }
    return result
  }

  private func paragraph(onLine line: Int, afterBlank: Bool) -> Paragraph? {
    let whole = lines.range(ofLine: line)
    let start = text.skippingSpaces(from: whole.start, to: whole.end)
    let end = text.droppingSpaces(before: whole.end, from: start)
    guard start < end else { return nil }
    let bulletEnd = bulletEnd(from: start, to: end)
    return Paragraph(
      range: TextRange(start, end), indent: TextRange(whole.start, start),
      bullet: TextRange(start, bulletEnd), afterBlank: afterBlank, lines: 1)
  }

  /// The end of a bullet or of a list number with its space, or the start where there is none.
  private func bulletEnd(from start: Int, to end: Int) -> Int {
    let (value, length) = text.scalar(at: start)
    var offset = start
    if ParagraphCutter.bullets.contains(value) {
      offset += length
      if value == 0x2022 || value == 0x25CF || value == 0x25AA { return text.skippingSpaces(from: offset, to: end) }
    } else {
      while offset < end, Letters.isDigit(text[offset]), offset - start < 3 { offset += 1 }
      guard offset > start, text.byte(at: offset) == 0x29 || text.byte(at: offset) == 0x2E else { return start }
      offset += 1
    }
    let after = text.skippingSpaces(from: offset, to: end)
    return after > offset && after < end ? after : start
  }

  private static let bullets: Set<UInt32> = [0x2022, 0x25CF, 0x25AA, 0x2013, 0x2D, 0x2A]

  /// Whether lines were broken by an old terminal or a mail program: most lines that another follows directly are of
  /// 40 to 90 bytes and break off in the middle of a sentence.
  private func looksHardWrapped() -> Bool {
    var followed = 0
    var broken = 0
    for line in 0..<max(0, lines.count - 1) {
      let range = lines.range(ofLine: line)
      let end = text.droppingSpaces(before: range.end, from: range.start)
      let next = lines.range(ofLine: line + 1)
      guard end > range.start, text.skippingSpaces(from: next.start, to: next.end) < next.end else { continue }
      followed += 1
      if (40...90).contains(end - range.start), !ParagraphCutter.endMarks.contains(text[end - 1]) { broken += 1 }
    }
    return followed >= 2 && broken * 2 > followed
  }

  private static let endMarks: Set<UInt8> = Set(".!?\":".utf8)
}

extension SourceText {
  /// The first offset from `start` that is no space or invisible mark.
  func skippingSpaces(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      let (value, length) = scalar(at: offset)
      guard Letters.isSpace(value) || Letters.isInvisible(value) else { break }
      offset += length
    }
    return offset
  }

  /// The end of what stands before `end` once spaces are taken off.
  func droppingSpaces(before end: Int, from start: Int) -> Int {
    var offset = end
    while offset > start {
      let (value, length) = scalar(before: offset)
      guard Letters.isSpace(value) else { break }
      offset -= length
    }
    return max(offset, start)
  }
}
