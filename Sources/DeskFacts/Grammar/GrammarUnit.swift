package import DeskLexicon
package import DeskStory
package import DeskText

/// A word as treebanks count words: `don’t` is two, `45-year-old` is five.
package struct GrammarUnit: Sendable {
  package let range: TextRange
  /// The token of the story that it is, or is a part of.
  package let token: Int

  /// The units of the tokens, in order.
  package static func units(of tokens: Range<Int>, in story: Story) -> [GrammarUnit] {
    var units: [GrammarUnit] = []
    units.reserveCapacity(tokens.count + 4)
    for index in tokens {
      let token = story.tokens[index]
      guard token.kind == .word, token.hasHyphen || mayHaveEnding(token.range, story.text) else {
        units.append(GrammarUnit(range: token.range, token: index))
        continue
      }
      for part in parts(of: token.range, in: story.text) { append(part, index, story.text, to: &units) }
    }
    return units
  }

  /// The numbers on the pad of what is seen of the units of one sentence, in order.
  package static func numbers(of units: [GrammarUnit], in story: Story, _ pad: inout GrammarPad) -> [Int32] {
    let opening = units.firstIndex { story.tokens[$0.token].kind == .word }
    var numbers: [Int32] = []
    numbers.reserveCapacity(units.count)
    for (place, unit) in units.enumerated() {
      let word = story.text.bytes[unit.range.start..<unit.range.end]
      numbers.append(Int32(pad.number(of: word, isFirst: place == opening)))
    }
    return numbers
  }

  private static func mayHaveEnding(_ range: TextRange, _ text: SourceText) -> Bool {
    text.bytes[range.start..<range.end].contains { $0 == 0x27 || $0 == 0xE2 } || range.end - range.start == 6
  }

  /// The stretches between hyphens, and the hyphens.
  private static func parts(of range: TextRange, in text: SourceText) -> [TextRange] {
    var parts: [TextRange] = []
    var start = range.start
    for offset in range.start..<range.end where text[offset] == 0x2D {
      if offset > start { parts.append(TextRange(start, offset)) }
      parts.append(TextRange(offset, offset + 1))
      start = offset + 1
    }
    if start < range.end { parts.append(TextRange(start, range.end)) }
    return parts
  }

  /// Adds the part, cut before a short form: `do` `n’t`, `Mary` `’s`, `can` `not`.
  private static func append(_ part: TextRange, _ token: Int, _ text: SourceText, to units: inout [GrammarUnit]) {
    guard let cut = cut(part, text), cut > part.start, cut < part.end else {
      units.append(GrammarUnit(range: part, token: token))
      return
    }
    units.append(GrammarUnit(range: TextRange(part.start, cut), token: token))
    units.append(GrammarUnit(range: TextRange(cut, part.end), token: token))
  }

  private static func cut(_ part: TextRange, _ text: SourceText) -> Int? {
    let bytes = text.bytes[part.start..<part.end]
    if bytes.count == 6, bytes.map({ $0 | 0x20 }).elementsEqual("cannot".utf8) { return part.start + 3 }
    guard let mark = bytes.lastIndex(where: { $0 == 0x27 || $0 == 0xE2 }) else { return nil }
    let length = text.scalar(at: mark).length
    let ending = bytes[min(bytes.endIndex, mark + length)...].map { $0 | 0x20 }
    if ending.elementsEqual("t".utf8), mark > part.start, text[mark - 1] | 0x20 == 0x6E { return mark - 1 }
    return ["s", "re", "ve", "ll", "d", "m"].contains { ending.elementsEqual($0.utf8) } ? mark : nil
  }
}
