/// What belongs to the page and not to a story, folded, as the lists have it.
package struct FurnitureWords: Sendable {
  /// Whole lines.
  let lines: Set<[UInt8]>
  /// Openings of lines that are no sentences.
  let openings: LineOpenings
  /// Openings of lines before a colon or a bar, without it: `related`, `also read`.
  let labels: LineOpenings
  /// Ends of lines that start with a figure: `min read` for `3 min read`.
  let endings: [[UInt8]]
  /// Openings of whole sentences.
  let sentences: LineOpenings
  /// The words of a time stamp, and those on the buttons beside a story.
  let stampWords: Set<[UInt8]>
  let shareWords: Set<[UInt8]>

  /// `related:*` is a label, `click here*` an opening, `*min read` an end, `advertisement` a whole line; each sentence
  /// ends in a star.
  package init(lines: [String], sentences: [String], stampWords: [String], shareWords: [String]) {
    let opening = lines.filter { $0.hasSuffix("*") }.map { Array($0.utf8.dropLast()) }
    self.lines = Set(lines.filter { !$0.hasSuffix("*") && !$0.hasPrefix("*") }.map { Array($0.utf8) })
    openings = LineOpenings(opening.filter { $0.last != UInt8(ascii: ":") })
    labels = LineOpenings(opening.filter { $0.last == UInt8(ascii: ":") }.map { $0.dropLast() })
    endings = lines.filter { $0.hasPrefix("*") && !$0.hasSuffix("*") }.map { Array($0.utf8.dropFirst()) }
    self.sentences = LineOpenings(sentences.map { Array($0.utf8.dropLast()) })
    self.stampWords = Set(stampWords.map { Array($0.utf8) })
    self.shareWords = Set(shareWords.map { Array($0.utf8) })
  }
}
