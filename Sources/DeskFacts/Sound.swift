import DeskLexicon
import DeskStory
import DeskText

/// How the word at a place begins when it is read aloud, for `a` and `an`.
package enum Sound: Sendable {
  case vowel, consonant
  /// Both are heard, or nobody can tell: `an historic`, `a 1,100-page`, a name in another tongue.
  case either
}

extension StoryAnalysis {
  package func startsWithVowelSound(_ index: Int) -> Bool { sound(of: index) == .vowel }

  /// How the token begins in speech; marks are silent.
  package func sound(of index: Int) -> Sound {
    guard index >= 0, index < tokens.count else { return .either }
    switch tokens[index].kind {
    case .number: return Sound.ofNumber(word(index))
    case .word: return wordSound(index)
    case .mark, .link: return .either
    }
  }

  private func wordSound(_ index: Int) -> Sound {
    let word = word(index)
    let head = String(word.prefix { $0 != "-" && $0 != "'" })
    guard let first = head.unicodeScalars.first else { return .either }
    if Letters.isASCIILetter(UInt8(truncatingIfNeeded: first.value)), first.value < 0x80 {
      if isSpelledOut(index, head) {
        if mayBeSaid(head) { return .either }
        return "aefhilmnorsx".unicodeScalars.contains(first) ? .vowel : .consonant
      }
    } else if first.properties.numericType != nil {
      return Sound.ofNumber(String(word.prefix { $0.isNumber || $0 == "," }))
    } else {
      return "áàâäåéèêëíìîïóòôöøúùûü".unicodeScalars.contains(first) ? .either : .consonant
    }
    for known in head == "un" ? [word] : [word, head] {
      if lexicon.lists.contains(known, in: .vowelSound) { return .vowel }
      if lexicon.lists.contains(known, in: .consonantSound) { return .consonant }
      if lexicon.lists.contains(known, in: .eitherSound) { return .either }
    }
    if tokens[index].letterCase == .mixed { return .either }
    for (opening, sound) in Sound.openings where head.hasPrefix(opening) { return sound }
    return "aeiou".unicodeScalars.contains(first) ? .vowel : .consonant
  }

  /// Whether capitals may be said as a word, a vowel between consonants: HUD, STEM, FISA.
  private func mayBeSaid(_ head: String) -> Bool {
    guard !lexicon.lists.contains(head, in: .knownInitials), !head.utf8.contains(0x2E) else { return false }
    let vowels = head.map { "aeiouy".contains($0) }
    return vowels.count >= 3 && (1..<vowels.count - 1).contains { vowels[$0] && !vowels[$0 - 1] && !vowels[$0 + 1] }
  }

  /// Whether the letters are named one by one: FBI, U.S., MP, X-ray; NATO and OPEC are words.
  private func isSpelledOut(_ index: Int, _ head: String) -> Bool {
    if head.utf8.count == 1 { return true }
    if tokens[index].letterCase == .lower { return head.utf8.contains(0x2E) }
    if lexicon.lists.contains(head, in: .spokenAcronym) { return false }
    if head.utf8.contains(0x2E) { return true }
    let written = string(index).prefix { $0 != "-" && $0 != "'" && $0 != "’" }
    guard written.utf8.count <= 5, written.allSatisfy({ $0.isUppercase || $0.isNumber || $0 == "s" }),
      written.first?.isUppercase == true, written.dropFirst().contains(where: \.isUppercase)
    else { return false }
    return true
  }
}

extension Sound {
  /// How words begin that begin so, the longer openings first.
  fileprivate static let openings: [(String, Sound)] = [
    ("unid", .vowel), ("unig", .vowel), ("unim", .vowel), ("unin", .vowel), ("uni", .consonant), ("ubi", .consonant),
    ("eu", .consonant), ("oner", .vowel), ("one", .consonant), ("hour", .vowel),
  ]

  /// Eight, eleven and eighteen begin with a vowel; 1,100 and 1800 are read in two ways.
  static func ofNumber(_ digits: String) -> Sound {
    let whole = digits.prefix { $0 != "." }.filter { $0.isNumber }
    if whole.hasPrefix("8") { return .vowel }
    guard whole.hasPrefix("11") || whole.hasPrefix("18") else { return .consonant }
    if whole.count % 3 == 2 { return .vowel }
    return whole.count == 4 ? .either : .consonant
  }
}
