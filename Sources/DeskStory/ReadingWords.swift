/// The word lists that reading needs, given by whoever opens the dictionaries.
package struct ReadingWords: Sendable {
  /// Abbreviations that end in a point which may end a sentence, too, folded, without the point: `oct`, `inc`, `etc`.
  package let abbreviations: Set<String>
  /// Those that something must follow, and so end no sentence: `mr`, `gen`, `no`. In the list they end in `*`.
  package let leadingAbbreviations: Set<String>
  /// Words that, capitalised after `U.S.` or an initial, start a new sentence: `the`, `he`, `but`.
  package let sentenceOpeners: Set<String>
  package let furniture: FurnitureWords
  /// Words that open or close a caption or credit line, folded.
  let creditOpenings: LineOpenings

  package init(
    abbreviations: [String], sentenceOpeners: Set<String>, furniture: FurnitureWords, creditOpenings: [String]
  ) {
    self.abbreviations = Set(abbreviations.filter { !$0.hasSuffix("*") })
    leadingAbbreviations = Set(abbreviations.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) })
    self.sentenceOpeners = sentenceOpeners
    self.furniture = furniture
    self.creditOpenings = LineOpenings(creditOpenings.map { Array($0.utf8) })
  }
}
