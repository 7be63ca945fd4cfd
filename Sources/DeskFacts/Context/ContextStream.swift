package import DeskLexicon
package import DeskStory
import DeskText

/// A story as the context model reads it: symbols in place of words, each sentence between two boundaries.
package struct ContextStream: Sendable {
  package private(set) var symbols: [UInt16] = []
  /// The token of each symbol that stands for a whole word; -1 for boundaries, endings and parts of compounds.
  package private(set) var tokens: [Int32] = []

  /// `symbolOfWord` gives the symbol of each distinct word of the story by its number, or -1 where the word has none.
  init(_ story: Story, symbolOfWord: [Int32], words: ContextWords) {
    symbols.reserveCapacity(story.tokens.count * 5 / 4)
    tokens.reserveCapacity(story.tokens.count * 5 / 4)
    for sentence in story.sentences {
      append(ContextWords.boundary)
      for index in sentence.tokens {
        let token = story.tokens[index]
        let known = symbolOfWord[token.word]
        if known >= 0 {
          append(Int(known), token: token.kind == .word ? index : -1)
        } else {
          appendUnknown(index, story, words)
        }
      }
    }
    append(ContextWords.boundary)
  }

  package init(_ story: Story, _ words: ContextWords) {
    let symbols = story.wordTexts.map { text in words.symbol(of: text).map(Int32.init) ?? -1 }
    self.init(story, symbolOfWord: symbols, words: words)
  }

  private mutating func append(_ symbol: Int, token: Int = -1) {
    symbols.append(UInt16(truncatingIfNeeded: symbol))
    tokens.append(Int32(truncatingIfNeeded: token))
  }

  private mutating func appendUnknown(_ index: Int, _ story: Story, _ words: ContextWords) {
    let token = story.tokens[index]
    switch token.kind {
    case .number: append(ContextStream.symbol(ofNumber: story.word(index)))
    case .link: append(ContextWords.link)
    case .mark: append(words.symbol(of: ContextStream.plain(mark: story.word(index))) ?? ContextWords.rare)
    case .word: appendWord(index, token, story, words)
    }
  }

  private mutating func appendWord(_ index: Int, _ token: Token, _ story: Story, _ words: ContextWords) {
    let word = story.word(index)
    if let stem = ContextStream.stem(ofPossessive: word) {
      append(words.symbol(of: stem) ?? ContextStream.symbol(ofRare: token), token: index)
      append(ContextWords.possessive)
    } else if token.hasHyphen {
      for (place, part) in word.utf8.split(separator: 0x2D).enumerated() {
        if place > 0 { append(ContextWords.hyphen) }
        append(Array(part).withUnsafeBufferPointer(words.symbol) ?? ContextWords.rare)
      }
    } else {
      append(ContextStream.symbol(ofRare: token), token: index)
    }
  }

  /// The folded word without its `'s`; nil for a word without one, and for an `'s` on its own.
  package static func stem(ofPossessive word: String) -> String? {
    word.utf8.count > 2 && word.hasSuffix("'s") ? String(word.dropLast(2)) : nil
  }

  private static func symbol(ofRare token: Token) -> Int {
    token.letterCase == .lower ? ContextWords.rare : ContextWords.rareName
  }

  /// Curly and straight marks, and dashes of all lengths, are the same.
  package static func plain(mark: String) -> String {
    switch mark {
    case "“", "”", "«", "»", "„", "''", "``": "\""
    case "‘", "’": "'"
    case "—", "–", "--", "---": "-"
    case "…": "..."
    default: mark
    }
  }

  /// The symbol for numbers of the same shape.
  package static func symbol(ofNumber digits: String) -> Int {
    let bytes = Array(digits.utf8)
    let count = bytes.prefix { (0x30...0x39).contains($0) }.count
    let shape: Int
    if count == bytes.count {
      let isYear = count == 4 && (bytes.starts(with: "19".utf8) || bytes.starts(with: "20".utf8))
      shape = isYear ? 6 : min(count, 5) - 1
    } else {
      shape = bytes.contains(0x2C) || bytes.contains(0x2E) ? 5 : 7
    }
    return ContextWords.firstNumber + max(0, shape)
  }
}
