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
    let next = blocks.indices.end(while: { blocks[$0].range.start <= offset })
    return next > 0 ? next - 1 : (blocks.isEmpty ? nil : 0)
  }

  /// The sentence that the token stands in.
  package func sentence(ofToken index: Int) -> Sentence? { sentenceIndex(ofToken: index).map { sentences[$0] } }

  /// The index of the sentence that the token stands in.
  package func sentenceIndex(ofToken index: Int) -> Int? {
    let place = sentences.indices.end(while: { sentences[$0].tokens.upperBound <= index })
    return place < sentences.count && sentences[place].tokens.contains(index) ? place : nil
  }

  /// The first token that ends after the offset; the number of tokens where there is none.
  package func firstToken(endingAfter offset: Int) -> Int {
    tokens.indices.end(while: { tokens[$0].end <= offset })
  }

  /// The tokens that the range touches; of blank space none, at the token behind it.
  package func tokens(touching range: TextRange) -> Range<Int> {
    let first = firstToken(endingAfter: range.start)
    return first..<max(first, tokens.indices.end(while: { tokens[$0].start < range.end }))
  }

  /// The number of words that count as such: words and numbers, no marks.
  package var wordCount: Int { tokens.reduce(0) { $0 + ($1.isMark ? 0 : 1) } }
}
