import DeskText

/// Finds the sentences of a block among its tokens.
struct Segmenter {
  let text: SourceText
  let tokens: [Token]
  let words: WordTable
  let lists: ReadingWords

  /// No sentence is longer, in tokens: what runs on is cut here, so that no question about a sentence takes for ever.
  private static let longest = 400

  /// The token ranges of the sentences, in order, that together make up the block’s tokens.
  func sentences(in block: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = block.lowerBound
    var index = start
    while index < block.upperBound {
      if let end = sentenceEnd(at: index, limit: block.upperBound) {
        result.append(start..<end)
        start = end
        index = end
      } else {
        index += 1
        if index - start >= Segmenter.longest, index < block.upperBound {
          result.append(start..<index)
          start = index
        }
      }
    }
    if start < block.upperBound { result.append(start..<block.upperBound) }
    return result
  }

  /// The token after the sentence when the token at the index ends one: closing quotes and brackets go with it.
  private func sentenceEnd(at index: Int, limit: Int) -> Int? {
    let token = tokens[index]
    let isPoint = isMark(index, 0x2E) || token.isMark && text.scalar(at: token.start).value == 0x2026
    let isShout = isMark(index, 0x21) || isMark(index, 0x3F)
    let isInitialism = token.isWord && text[token.end - 1] == 0x2E
    guard isPoint || isShout || isInitialism else { return nil }
    var end = index + 1
    var closed = false
    while end < limit, tokens[end].start == tokens[end - 1].end, isCloser(end) {
      closed = closed || !isMark(end, 0x29)
      end += 1
    }
    guard end < limit else { return end }
    guard tokens[end].start > tokens[end - 1].end else { return nil }
    if isInitialism { return opensSentence(end) ? end : nil }
    if isPoint, !closed, token.range.length == 1, isAbbreviation(before: index, next: end) { return nil }
    return begins(end, isShout: isShout, isEllipsis: token.range.length > 1, closed: closed) ? end : nil
  }

  private func begins(_ index: Int, isShout: Bool, isEllipsis: Bool, closed: Bool) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .mark: return isOpener(index)
    case .number, .link: return true
    case .word:
      if token.isCapitalised { return true }
      // A small letter after a plain full stop is a capital that was missed; after anything else the sentence runs on.
      return !isShout && !isEllipsis && !closed && token.range.length > 1
    }
  }

  /// After `U.S.` or an initial only a word that seldom stands inside a name starts a sentence.
  private func opensSentence(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.isMark { return isOpener(index) && !isMark(index, 0x28) }
    return token.isWord && token.letterCase == .capital && lists.sentenceOpeners.contains(words[token.word])
  }

  private func isAbbreviation(before point: Int, next: Int) -> Bool {
    guard point > 0, tokens[point - 1].end == tokens[point].start else { return false }
    let token = tokens[point - 1]
    guard token.isWord else { return false }
    if token.range.length == 1, token.letterCase == .capital { return !opensSentence(next) }
    let word = words[token.word]
    if lists.leadingAbbreviations.contains(word) { return word != "no" || tokens[next].kind == .number }
    return lists.abbreviations.contains(word) && !opensSentence(next)
  }

  private func isMark(_ index: Int, _ byte: UInt8) -> Bool {
    tokens[index].isMark && text[tokens[index].start] == byte
  }

  private func isCloser(_ index: Int) -> Bool {
    guard tokens[index].isMark else { return false }
    switch text.scalar(at: tokens[index].start).value {
    case 0x22, 0x27, 0x2019, 0x201D, 0x29, 0x5D, 0x21, 0x3F: return true
    default: return false
    }
  }

  private func isOpener(_ index: Int) -> Bool {
    switch text.scalar(at: tokens[index].start).value {
    case 0x22, 0x27, 0x2018, 0x201C, 0x28, 0x5B, 0x24, 0xA3, 0x20AC, 0x2022: return true
    default: return false
    }
  }
}
