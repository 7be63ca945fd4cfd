import DeskLexicon

/// What can be said of words that no list holds, each looked into once.
final class UnknownWords {
  /// What a word is, or was meant to be.
  struct Verdict {
    /// Whether it is made of a prefix and a word or of two words, and needs no dictionary.
    let isMadeOfWords: Bool
    /// Whether a word that news uses is one slip away.
    let resembles: Bool
    let kind: Misspelling.Kind
    let suggestions: [String]
  }

  private let lexicon: Lexicon
  private let dialect: Dialect
  private let suggester: Suggester
  private var verdicts: [String: Verdict] = [:]

  init(_ lexicon: Lexicon, dialect: Dialect) {
    self.lexicon = lexicon
    self.dialect = dialect
    suggester = Suggester(lexicon)
  }

  func verdict(on word: String) -> Verdict {
    if let known = verdicts[word] { return known }
    let verdict = judge(word)
    verdicts[word] = verdict
    return verdict
  }

  /// Whether the dictionary of the dialect, or of another, or our own list holds the lower-case word.
  func isKnown(_ word: String, _ speller: Speller) -> Bool {
    if speller.knows(word) || lexicon.accepted.contains(word) { return true }
    return Dialect.voted.contains { $0 != dialect && lexicon.speller($0)?.knows(word) == true }
  }

  private func judge(_ word: String) -> Verdict {
    let nearest = suggester.nearest(to: word, atLeast: 50)
    let isNearCommon = nearest.map { lexicon.frequencies.count(of: $0) >= Self.common } ?? false
    let joined = suggester.parting(of: word).flatMap { parting in
      suggester.nearest(to: word, atLeast: parting.score) == nil ? parting.words : nil
    }
    let isMadeOfWords = !isNearCommon && (lexicon.speller(dialect).map { isMade(word, $0) } ?? false)
    return Verdict(
      isMadeOfWords: isMadeOfWords, resembles: nearest != nil, kind: joined == nil ? .unknown : .joined,
      suggestions: joined.map { [$0] } ?? suggester.suggestions(for: word, speller: lexicon.speller(dialect)))
  }

  /// A prefix and a word, or two words of some weight, make a new one that no dictionary need hold: resegregated,
  /// spycraft. Not where one slip away stands a common word that was surely meant: untill, allmost.
  private func isMade(_ word: String, _ speller: Speller) -> Bool {
    let bytes = Array(word.utf8)
    guard bytes.count >= 6 else { return false }
    return (2...bytes.count - 2).contains { cut in
      let first = String(decoding: bytes[..<cut], as: UTF8.self)
      let second = String(decoding: bytes[cut...], as: UTF8.self)
      guard cut <= bytes.count - 4 || Self.endings.contains(second) else { return false }
      let isPrefix = lexicon.lists.contains(first, in: .derivedPrefix)
      return (isPrefix || isContent(first))
        && (Self.endings.contains(second) || isContent(second) || (isPrefix && isKnown(second, speller)))
    }
  }

  /// What makes a word of a word when it stands behind it.
  private static let endings: Set<String> = [
    "like", "wide", "less", "ness", "gate", "ward", "wards", "proof", "free", "or", "down", "out", "up", "off", "over",
    "back", "hearted", "minded", "handed", "headed", "eyed", "footed", "fisted", "mouthed", "bodied", "blooded",
  ]
  private static let common = 2000

  /// A noun, verb or adjective that news uses, long enough not to be a chance.
  private func isContent(_ word: String) -> Bool {
    word.utf8.count >= 3 && lexicon.frequencies.count(of: word) >= 150
      && !lexicon.lists.contains(word, in: .functionWord) && !lexicon.lists.contains(word, in: .saying)
      && !lexicon.lists.contains(word, in: .particleVerb)
  }
}
