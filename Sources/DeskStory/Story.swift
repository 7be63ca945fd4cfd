package import DeskText

/// A story as it was read: text, blocks, sentences and tokens, all ranges into one text. It never changes.
package struct Story: Sendable {
  package let text: SourceText
  package let map: SourceMap
  package let encoding: TextEncoding
  package let undecodable: [TextRange]
  package let blocks: [Block]
  package let sentences: [Sentence]
  package let tokens: [Token]
  package let words: WordTable
  package let dateline: Dateline?
  /// The folded text of each distinct word, by its number.
  package let wordTexts: [String]

  package func string(_ range: TextRange) -> String { text[range] }

  package func string(_ token: Token) -> String { text[token.range] }

  /// The folded word of the token at the index; empty outside the story.
  package func word(_ index: Int) -> String {
    index >= 0 && index < tokens.count ? wordTexts[tokens[index].word] : ""
  }

  package func range(ofTokens tokens: Range<Int>) -> TextRange {
    guard let first = tokens.first, let last = tokens.last else { return TextRange(0, 0) }
    return TextRange(self.tokens[first].start, self.tokens[last].end)
  }

  /// The index of the block that holds the offset, or of the last one that starts before it; nil in a story without.
  package func block(at offset: Int) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : (blocks.isEmpty ? nil : 0)
  }

  /// The sentence that the token stands in.
  package func sentence(ofToken index: Int) -> Sentence? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].tokens.contains(index) ? sentences[low] : nil
  }

  /// The first token that ends after the offset; the number of tokens where there is none.
  package func firstToken(endingAfter offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The number of words that count as such: words and numbers, no marks.
  package var wordCount: Int { tokens.reduce(0) { $0 + ($1.isMark ? 0 : 1) } }
}
