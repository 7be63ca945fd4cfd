import DeskLexicon
import DeskStory
package import DeskText

/// A word of the story that the desk’s list rejects.
package struct HouseSlip: Sendable {
  /// The word without a possessive ending.
  package let range: TextRange
  /// What to write instead, with the capitals of what was written, or nil where the list does not say.
  package let replacement: String?

  static func all(in analysis: StoryAnalysis) -> [HouseSlip] {
    let house = analysis.houseWords
    guard house.rejectsAny else { return [] }
    let words = analysis.story.words
    let isSuspect = (0..<words.count).map { number in
      let word = words.bytes(of: number)
      if house.mayReject(word) { return true }
      return word.suffix(2).elementsEqual("'s".utf8) && house.mayReject(word.dropLast(2))
    }
    return analysis.tokens.indices.compactMap { index in
      isSuspect[analysis.tokens[index].word] ? slip(at: index, analysis) : nil
    }
  }

  private static func slip(at index: Int, _ analysis: StoryAnalysis) -> HouseSlip? {
    let written = analysis.string(index)
    let whole = plain(written.unicodeScalars[...])
    if let slip = slip(at: index, whole, length: written.utf8.count, analysis) { return slip }
    let scalars = written.unicodeScalars
    guard scalars.count > 2, let last = scalars.last, last == "s" || last == "S",
      let mark = scalars.dropLast().last, Letters.isApostrophe(mark.value), !analysis.houseWords.accepts(whole)
    else { return nil }
    let stem = scalars.dropLast(2)
    return slip(at: index, plain(stem), length: String(stem).utf8.count, analysis)
  }

  private static func slip(at index: Int, _ word: String, length: Int, _ analysis: StoryAnalysis) -> HouseSlip? {
    guard let entry = analysis.houseWords.rejection(of: word) else { return nil }
    let start = analysis.tokens[index].start
    let range = TextRange(start, start + length)
    guard case .reject(let given?) = entry.meaning else { return HouseSlip(range: range, replacement: nil) }
    let right = cased(given, like: word, of: entry)
    if right == word { return nil }
    // A capital that the place asks for is none of the word’s own.
    if given.lowercased() == word.lowercased(), capitalised(given) == word,
      analysis.opensSentence(index) || !isInProse(index, analysis)
    {
      return nil
    }
    return HouseSlip(range: range, replacement: right)
  }

  private static func isInProse(_ index: Int, _ analysis: StoryAnalysis) -> Bool {
    analysis.block(ofToken: index).map { BlockKinds.prose.contains(BlockKinds($0.kind)) } ?? false
  }

  /// A list that writes the word small leaves the capitals to the copy; one that writes it with capitals has settled
  /// them, but for a line in nothing but capitals.
  private static func cased(_ replacement: String, like word: String, of entry: HouseEntry) -> String {
    if word.count > 1, word == word.uppercased(), word != entry.word { return replacement.uppercased() }
    guard entry.word == entry.word.lowercased(), word.first?.isUppercase == true else { return replacement }
    return capitalised(replacement)
  }

  private static func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  /// With straight apostrophes and without what cannot be seen.
  private static func plain(_ scalars: Substring.UnicodeScalarView) -> String {
    String(
      String.UnicodeScalarView(
        scalars.compactMap { Letters.isInvisible($0.value) ? nil : ($0.value == 0x2019 ? "'" : $0) }))
  }
}

extension StoryAnalysis {
  /// Whether the desk’s lists hold the word, with its possessive ending or without, as right.
  package func isHouseWord(_ index: Int) -> Bool { houseWords.accepts(WordJudge.stem(of: string(index))) }
}
