import DeskText

/// Recognises `OSLO (AP) — `, `KARACHI, Pakistan: ` and their like at the start of a paragraph.
struct DatelineReader {
  let text: SourceText

  func dateline(in range: TextRange) -> Dateline? {
    guard let placeEnd = capitalsEnd(in: range) else { return nil }
    var offset = placeEnd
    if text.byte(at: offset) == 0x2C { offset = detailEnd(from: offset, to: range.end) }
    let beforeCredit = text.skippingSpaces(from: offset, to: range.end)
    if text.byte(at: beforeCredit) == 0x28, let close = closing(from: beforeCredit, to: range.end) { offset = close }
    guard let separator = separator(from: offset, to: range.end) else { return nil }
    // `HEALTH: …` is a label and not a place, but reading it as a dateline does no harm.
    let first = text.scalar(at: separator.end).value
    guard Letters.isUppercase(first) || first == 0x22 || first == 0x201C || (0x30...0x39).contains(first) else {
      return nil
    }
    return Dateline(
      place: TextRange(range.start, placeEnd), text: TextRange(range.start, offset), separator: separator)
  }

  /// The end of a run of words in capitals, of four letters at the least in all.
  private func capitalsEnd(in range: TextRange) -> Int? {
    var offset = range.start
    var end = offset
    var letters = 0
    while offset < range.end, offset - range.start < 60 {
      let (value, length) = text.scalar(at: offset)
      if Letters.isUppercase(value) {
        letters += 1
        end = offset + length
      } else if Letters.isLetter(value) {
        return nil
      } else if value != 0x20, value != 0x2F, value != 0x2E, !Letters.isApostrophe(value), !isHyphenInside(offset) {
        break
      } else if value == 0x2E {
        end = offset + length
      }
      offset += length
    }
    return letters >= 4 ? end : nil
  }

  private func isHyphenInside(_ offset: Int) -> Bool {
    text[offset] == 0x2D && Letters.isUppercase(text.scalar(at: offset + 1).value)
      && Letters.isUppercase(text.scalar(before: offset).value)
  }

  /// `, Pakistan` or `, Aug. 5`: up to 30 bytes of words after the comma.
  private func detailEnd(from comma: Int, to limit: Int) -> Int {
    var offset = comma + 1
    var end = comma
    while offset < min(limit, comma + 30) {
      let (value, length) = text.scalar(at: offset)
      let isInside = Letters.isLetter(value) || value == 0x2E || value == 0x2C || (0x30...0x39).contains(value)
      guard isInside || value == 0x20 else { break }
      offset += length
      if isInside { end = offset }
    }
    return end
  }

  private func closing(from open: Int, to limit: Int) -> Int? {
    let end = min(limit, open + 30)
    return text.bytes[open..<end].firstIndex(of: 0x29).map { $0 + 1 }
  }

  /// The dash or colon with the space round it.
  private func separator(from start: Int, to limit: Int) -> TextRange? {
    var offset = text.skippingSpaces(from: start, to: limit)
    let (value, length) = text.scalar(at: offset)
    guard value == 0x2D || value == 0x2013 || value == 0x2014 || value == 0x3A else { return nil }
    offset += length
    while offset < limit, text[offset] == 0x2D { offset += 1 }
    let end = text.skippingSpaces(from: offset, to: limit)
    return end < limit && (end > offset || value == 0x2014) ? TextRange(start, end) : nil
  }
}
