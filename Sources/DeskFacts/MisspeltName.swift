import DeskLexicon
import DeskStory
import DeskText

/// A capitalised word that nobody bears, one slip from a name that everybody knows: Febuary, Pakstan.
package struct MisspeltName: Sendable {
  package let token: Int
  /// Length in bytes of the name without a possessive ending.
  package let length: Int
  package let meant: String
  /// Whether it is a month, a day, a country or a people, which nobody is called.
  package let isSure: Bool
}

/// Finds them among the capitalised words of a story that no list holds.
struct MisspeltNameReader {
  private let analysis: StoryAnalysis
  /// Shorter names are too near each other.
  private static let shortest = 6

  init(_ analysis: StoryAnalysis) { self.analysis = analysis }

  func names() -> [MisspeltName] {
    analysis.blocks(of: .copy).flatMap { $0.block.tokens.compactMap(name) }
  }

  private func name(at index: Int) -> MisspeltName? {
    let token = analysis.tokens[index]
    guard token.isWord, token.letterCase == .capital, !token.hasHyphen, token.range.length >= Self.shortest else {
      return nil
    }
    guard analysis.frequency(index) == 0, analysis.names.nameCount(ofWord: token.word) <= 1, standsAlone(index) else {
      return nil
    }
    let stem = WordJudge.stem(of: analysis.string(index))
    guard stem.utf8.count >= Self.shortest, !stem.contains(where: \.isNumber), !isBorne(stem) else { return nil }
    guard let meant = meant(by: stem.lowercased()) else { return nil }
    let isSure = [.month, .weekday, .country, .nationality].contains { holds($0, meant) }
    return MisspeltName(
      token: index, length: stem.utf8.count, meant: meant.prefix(1).uppercased() + meant.dropFirst(), isSure: isSure)
  }

  /// Whether a list of names, a dictionary or the desk holds the word.
  private func isBorne(_ stem: String) -> Bool {
    let lexicon = analysis.lexicon
    if lexicon.names.contains(stem) || lexicon.places.contains(stem) || analysis.houseWords.accepts(stem) {
      return true
    }
    if lexicon.frequencies.contains(stem.lowercased()) || lexicon.accepted.contains(stem.lowercased()) { return true }
    return lexicon.dictionariesHold(stem) == true
  }

  /// The one well-known name that is a slip away and no plural’s singular.
  private func meant(by word: String) -> String? {
    var found: Set<ArraySlice<UInt8>> = []
    let first = word.utf8.first
    Suggester.forEachSlip(from: word) { slip in
      if slip.first == first, isWellKnown(analysis.lexicon.lists.classes(of: slip)) { found.insert(slip) }
    }
    guard let only = found.first, found.count == 1 else { return nil }
    let meant = String(decoding: only, as: UTF8.self)
    return word == meant + "s" ? nil : meant
  }

  private func isWellKnown(_ classes: WordClasses) -> Bool {
    [.month, .weekday, .country, .nationality, .properOnly].contains(where: classes.contains)
  }

  private func holds(_ wordClass: WordClass, _ word: String) -> Bool {
    analysis.lexicon.lists.contains(word, in: wordClass)
  }

  /// Behind a first name and before a surname a word is somebody’s own, and in brackets it is somebody’s note.
  private func standsAlone(_ index: Int) -> Bool {
    let next = index + 1
    if analysis.isCapitalised(next), analysis.isWord(next), analysis.isOneSpace(after: index) { return false }
    if analysis.touchesNext(index), ["]", "-", "/", "[", "@"].contains(analysis.string(next)) { return false }
    let before = index - 1
    let followsName = analysis.isCapitalised(before) && analysis.isWord(before) && analysis.isOneSpace(after: before)
    return !followsName || analysis.isIn(.title, before) || analysis.isIn(.functionWord, before)
  }
}
