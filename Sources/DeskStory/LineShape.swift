import DeskText

/// What a paragraph looks like from a distance: how long it is, how it begins and how it ends.
struct LineShape {
  enum Ending { case stop, question, colon, comma, none }

  /// Runs of letters and digits between spaces.
  let words: Int
  let ending: Ending
  /// How many times an end mark is followed by a space and a capital, and one more.
  let sentences: Int
  let startsUpper: Bool
  /// Whether it starts as a heading may: with a capital, a digit or a quotation mark.
  let startsLikeLine: Bool
  /// The beginning, with small letters for ASCII capitals: all of a short line, enough of a long one to know it by.
  let folded: [UInt8]
  let secondWordFirst: UInt32
  /// Whether the whole is a tag, an entity or other markup.
  let isMarkup: Bool

  init(_ text: SourceText, _ range: TextRange) {
    var count = 0
    var breaks = 1
    var inWord = false
    var second: UInt32 = 0
    var offset = range.start
    var previous: UInt32 = 0
    while offset < range.end {
      let (value, length) = text.scalar(at: offset)
      let isWordPart = Letters.isLetter(value) || (value < 0x80 && Letters.isDigit(UInt8(value)))
      if isWordPart, !inWord, count == 1 { second = value }
      if isWordPart && !inWord { count += 1 }
      inWord = isWordPart || (inWord && (Letters.isApostrophe(value) || value == 0x2D || value == 0x5F))
      if value == 0x20, previous == 0x2E, Letters.isUppercase(text.scalar(at: offset + 1).value) { breaks += 1 }
      previous = value
      offset += length
    }
    words = count
    sentences = breaks
    secondWordFirst = second
    ending = LineShape.ending(text, range)
    let shown = TextRange(range.start, min(range.end, range.start + (count <= LineShape.shortLine ? 400 : 40)))
    folded = text.bytes[shown.start..<shown.end].map { Letters.isUpper($0) ? $0 | 0x20 : $0 }
    let first = text.scalar(at: range.start).value
    startsUpper = Letters.isUppercase(first)
    startsLikeLine = startsUpper || (0x30...0x39).contains(first) || LineShape.openers.contains(first)
    isMarkup = text.byte(at: range.start) == 0x3C && text.byte(at: range.end - 1) == 0x3E
  }

  /// Lines of more words are sentences.
  static let shortLine = 12

  /// `folded` without marks at the end.
  var foldedPlain: ArraySlice<UInt8> {
    folded[..<(folded.lastIndex { Letters.isASCIILetter($0) || Letters.isDigit($0) || $0 >= 0x80 }.map { $0 + 1 } ?? 0)]
  }

  /// Whether the line ends in the name of a picture file.
  var endsInPicture: Bool {
    [".jpg", ".jpeg", ".png", ".gif", ".webp"].contains { folded.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  var firstWord: String { String(decoding: folded.prefix(while: Letters.isASCIILetter), as: UTF8.self) }

  /// Whether the word before a colon can name something: `Source:`, not `said:` or `is:`.
  var lastWordIsNoun: Bool {
    let last = String(decoding: foldedPlain.split(separator: 0x20).last ?? [], as: UTF8.self)
    return !["is", "are", "was", "were", "said", "says", "of", "to", "and", "this", "that", "added", "by"].contains(
      last)
      && !last.hasSuffix("ing") && !last.hasSuffix("ed")
  }

  private static let openers: Set<UInt32> = [0x22, 0x27, 0x2018, 0x201C, 0x28]

  private static func ending(_ text: SourceText, _ range: TextRange) -> Ending {
    var offset = range.end
    while offset > range.start {
      let (value, length) = text.scalar(before: offset)
      switch value {
      case 0x22, 0x27, 0x2019, 0x201D, 0x29, 0x5D, 0x20, 0xA0: offset -= length
      case 0x2E, 0x2026: return .stop
      case 0x21, 0x3F: return .question
      case 0x3A: return .colon
      case 0x2C, 0x3B: return .comma
      default: return .none
      }
    }
    return .none
  }
}
