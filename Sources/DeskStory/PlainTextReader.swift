import DeskText

/// Reads a plain-text story. Reading never fails: the worst case is a story of paragraphs.
package struct PlainTextReader {
  private let words: ReadingWords

  package init(words: ReadingWords) {
    self.words = words
  }

  package func read(_ file: DecodedFile) -> Story {
    let paragraphs = ParagraphCutter(file.text).paragraphs()
    var classifier = BlockClassifier(file.text, words: words)
    let kinds = classifier.kinds(of: paragraphs)
    let dateline = zip(paragraphs, kinds).first { $0.1 == .paragraph }
      .flatMap { DatelineReader(text: file.text).dateline(in: $0.0.range) }
    var tokenizer = Tokenizer(file.text)
    let tokenRanges = paragraphs.map { paragraph in
      let start = tokenizer.tokens.count
      tokenizer.read(paragraph.body)
      return start..<tokenizer.tokens.count
    }
    let segmenter = Segmenter(text: file.text, tokens: tokenizer.tokens, words: tokenizer.words, lists: words)
    var sentences: [Sentence] = []
    var blocks: [Block] = []
    for (index, paragraph) in paragraphs.enumerated() {
      let first = sentences.count
      let body = tokens(after: dateline, in: tokenRanges[index], of: tokenizer.tokens)
      for range in segmenter.sentences(in: body) {
        let span = TextRange(tokenizer.tokens[range.lowerBound].start, tokenizer.tokens[range.upperBound - 1].end)
        sentences.append(Sentence(block: index, range: span, tokens: range))
      }
      blocks.append(
        Block(
          kind: kinds[index], range: paragraph.range, indent: paragraph.indent, bullet: paragraph.bullet,
          tokens: tokenRanges[index], sentences: first..<sentences.count))
    }
    let texts = (0..<tokenizer.words.count).map { tokenizer.words[$0] }
    return Story(
      text: file.text, map: file.map, encoding: file.encoding, undecodable: file.undecodable, blocks: blocks,
      sentences: sentences, tokens: tokenizer.tokens, words: tokenizer.words, dateline: dateline, wordTexts: texts)
  }

  private func tokens(after dateline: Dateline?, in range: Range<Int>, of tokens: [Token]) -> Range<Int> {
    guard let dateline, let first = range.first, tokens[first].start <= dateline.place.start,
      dateline.place.start <= tokens[range.upperBound - 1].end
    else { return range }
    let start = range.first { tokens[$0].start >= dateline.separator.end } ?? range.upperBound
    return start..<range.upperBound
  }
}
