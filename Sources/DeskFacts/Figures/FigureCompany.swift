import DeskLexicon
import DeskStory

extension StoryAnalysis {
  /// Whether the noun is one for people, in the singular or the plural.
  package func namesPeople(_ noun: Int) -> Bool {
    isIn(.personNoun, noun) || isIn(.peopleTotal, noun)
      || lexicon.lists.contains(String(word(noun).dropLast()), in: .personNoun)
  }

  /// The beginnings of the words that say what a figure counts: those joined to it with a hyphen, and the next ones
  /// that are no mere function words.
  package func counted(by figure: Quantity, reach: Int = 2) -> Set<String> {
    var found = Set(figure.tail.split(separator: "-").map(FigureCompany.stem))
    // `500 of its patents`
    let end = word(figure.tokens.upperBound) == "of" ? figure.tokens.upperBound + 1 : figure.tokens.upperBound
    for token in end..<min(end + reach, tokens.count) {
      guard isWord(token), !isIn(.preposition, token), !isIn(.conjunction, token) else { break }
      if !isIn(.functionWord, token) { found.insert(FigureCompany.stem(word(token)[...])) }
    }
    return found
  }

  /// The same of the words on either side of the tokens in their sentence, so many
  /// steps away.
  package func company(of figure: Range<Int>, reach: Int = 4) -> Set<String> {
    let sentence = story.sentence(ofToken: figure.lowerBound)?.tokens ?? figure
    let range =
      max(sentence.lowerBound, figure.lowerBound - reach)..<min(figure.upperBound + reach, sentence.upperBound)
    return Set(
      range.filter { !figure.contains($0) && isWord($0) && !isIn(.functionWord, $0) && word($0).utf8.count > 2 }
        .map { FigureCompany.stem(word($0)[...]) })
  }
}

/// What words beside figures are compared by.
private enum FigureCompany {
  /// The first letters without an ending, so that `ships` and `ship’s`, `jails` and `jailed` are one.
  static func stem(_ word: Substring) -> String {
    let plain = word.hasSuffix("'s") ? word.dropLast(2) : word
    let ending = ["ing", "ed", "es", "s"].first { plain.hasSuffix($0) && plain.count - $0.count >= 3 }
    return String(plain.dropLast(ending?.count ?? 0).prefix(6))
  }
}
