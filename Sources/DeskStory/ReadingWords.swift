/// The word lists that reading needs, given by whoever opens the dictionaries.
package struct ReadingWords: Sendable {
  /// Abbreviations that end in a point which may end a sentence, too, folded, without the point: `oct`, `inc`, `etc`.
  package let abbreviations: Set<String>
  /// Those that something must follow, and so end no sentence: `mr`, `gen`, `no`. In the list they end in `*`.
  package let leadingAbbreviations: Set<String>
  /// Words that, capitalised after `U.S.` or an initial, start a new sentence: `the`, `he`, `but`.
  package let sentenceOpeners: Set<String>
  /// Whole lines of page furniture, folded; an entry that ended in `*` stands in `furnitureOpenings` instead.
  package let furnitureLines: Set<[UInt8]>
  package let furnitureOpenings: [[UInt8]]
  /// Ends of lines that start with a figure: `3 min read`; in the list they begin with `*`.
  package let furnitureEndings: [[UInt8]]
  /// Openings of whole sentences that belong to the page, folded.
  package let furnitureSentences: [[UInt8]]
  /// Words that open or close a caption or credit line, folded.
  package let creditOpenings: [[UInt8]]

  /// What belongs to the page: lines and their openings, and openings of sentences, as the lists have them.
  package struct Furniture: Sendable {
    package let lines: [String]
    package let sentences: [String]

    package init(lines: [String], sentences: [String]) {
      self.lines = lines
      self.sentences = sentences
    }
  }

  package init(
    abbreviations: [String], sentenceOpeners: Set<String>, furniture: Furniture, creditOpenings: [String]
  ) {
    self.abbreviations = Set(abbreviations.filter { !$0.hasSuffix("*") })
    leadingAbbreviations = Set(abbreviations.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) })
    self.sentenceOpeners = sentenceOpeners
    furnitureLines = Set(furniture.lines.filter { !$0.hasSuffix("*") }.map { Array($0.utf8) })
    furnitureOpenings = furniture.lines.filter { $0.hasSuffix("*") }.map { Array($0.utf8.dropLast()) }
    furnitureEndings = furniture.lines.filter { $0.hasPrefix("*") }.map { Array($0.utf8.dropFirst()) }
    furnitureSentences = furniture.sentences.map { Array($0.utf8.dropLast()) }
    self.creditOpenings = creditOpenings.map { Array($0.utf8) }
  }
}
