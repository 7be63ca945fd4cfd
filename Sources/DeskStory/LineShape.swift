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
  /// The beginning, with small letters for ASCII capitals and straight apostrophes: all of a short line, enough of a
  /// long one to know it by.
  let folded: [UInt8]
  /// `folded` without marks round it; empty in a line that a quotation mark opens.
  let core: ArraySlice<UInt8>
  /// The end of a line that is not long, folded.
  let tail: [UInt8]
  let isAllCapitals: Bool
  let secondWordFirst: UInt32
  /// Whether the whole is a tag, an entity or other markup.
  let isMarkup: Bool

  init(_ text: SourceText, _ range: TextRange) {
    let count = LineShape.count(text, range)
    words = count.words
    sentences = count.sentences
    secondWordFirst = count.second
    ending = LineShape.ending(text, range)
    let shown = TextRange(range.start, min(range.end, range.start + (words <= LineShape.shortLine ? 400 : 80)))
    folded = LineShape.folded(text.bytes[shown.start..<shown.end])
    let first = text.scalar(at: range.start).value
    core = LineShape.openers.contains(first) && first != 0x28 ? [] : LineShape.trimmed(folded[...])
    let end = TextRange(max(range.start, range.end - 24), range.end)
    tail = words <= 40 ? Array(LineShape.trimmed(LineShape.folded(text.bytes[end.start..<end.end])[...])) : []
    isAllCapitals =
      words <= LineShape.shortLine && !text.bytes[range.start..<range.end].contains(where: Letters.isLower)
    startsUpper = Letters.isUppercase(first)
    startsLikeLine = startsUpper || (0x30...0x39).contains(first) || LineShape.openers.contains(first)
    isMarkup = text.byte(at: range.start) == 0x3C && text.byte(at: range.end - 1) == 0x3E
  }

  /// The words, the ends of sentences and the first letter of the second word.
  private static func count(_ text: SourceText, _ range: TextRange) -> (words: Int, sentences: Int, second: UInt32) {
    var words = 0
    var sentences = 1
    var inWord = false
    var second: UInt32 = 0
    var offset = range.start
    var previous: UInt32 = 0
    while offset < range.end {
      let (value, length) = text.scalar(at: offset)
      let isWordPart = Letters.isLetter(value) || (value < 0x80 && Letters.isDigit(UInt8(value)))
      if isWordPart, !inWord, words == 1 { second = value }
      if isWordPart && !inWord { words += 1 }
      inWord = isWordPart || (inWord && (Letters.isApostrophe(value) || value == 0x2D || value == 0x5F))
      if value == 0x20, previous == 0x2E, Letters.isUppercase(text.scalar(at: offset + 1).value) { sentences += 1 }
      previous = value
      offset += length
    }
    return (words, sentences, second)
  }

  /// Lines of more words are sentences.
  static let shortLine = 12

  /// `folded` without marks at the end.
  var foldedPlain: ArraySlice<UInt8> {
    folded[..<(folded.lastIndex { Letters.isASCIILetter($0) || Letters.isDigit($0) || $0 >= 0x80 }.map { $0 + 1 } ?? 0)]
  }

  /// With small letters for ASCII capitals and straight apostrophes.
  private static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      result.append(Letters.isUpper(byte) ? byte | 0x20 : byte)
      if byte == 0x99, result.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) {
        result.removeLast(3)
        result.append(0x27)
      }
    }
    return result
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
