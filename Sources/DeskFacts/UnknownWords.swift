import DeskLexicon

/// What can be said of words that no list holds, each looked into once.
final class UnknownWords {
  /// What a word is, or was meant to be.
  struct Verdict {
    /// Whether it is made of a prefix and a word or of two words, and needs no dictionary.
    let isMadeOfWords: Bool
    /// How often the most frequent word one slip away stands in news; 0 where there is none.
    let nearest: Int
    /// Whether a word that news uses is a slip or two away.
    let resembles: Bool
    let kind: Misspelling.Kind
    let suggestions: [String]
  }

  private let lexicon: Lexicon
  private let dialect: Dialect
  private let houseWords: HouseWords
  private let suggester: Suggester
  private var verdicts: [String: Verdict] = [:]

  init(_ analysis: StoryAnalysis) {
    lexicon = analysis.lexicon
    dialect = analysis.dialect.dialect
    houseWords = analysis.houseWords
    suggester = Suggester(lexicon)
  }

  func verdict(on word: String) -> Verdict {
    if let known = verdicts[word] { return known }
    let verdict = judge(word)
    verdicts[word] = verdict
    return verdict
  }

  /// Whether the dictionary of the dialect, or of another, or our own list or the desk’s holds the word.
  func isKnown(_ word: String, _ speller: Speller) -> Bool {
    speller.knows(word) || lexicon.accepted.contains(word) || houseWords.accepts(word)
      || lexicon.dictionariesHold(word) == true
  }

  private func judge(_ word: String) -> Verdict {
    let near = suggester.oneSlip(from: word)
    let nearest = near.first?.count ?? 0
    let far = near.isEmpty ? suggester.twoSlips(from: word) : []
    let isLikeNone = near.isEmpty && far.isEmpty
    let joined = suggester.parting(of: word).flatMap { parting -> String? in
      // `ina`: the word one slip away is a half of the two, and says nothing against them.
      let isHalf = near.first.map { parting.words == "\($0.word) a" || parting.words == "a \($0.word)" } ?? false
      return isHalf || parting.score / Self.joinedWeight > nearest ? parting.words : nil
    }
    let glued = joined ?? (isLikeNone ? suggester.partingInThree(of: word) : nil)
    let isMadeOfWords = nearest < Self.common && (lexicon.speller(dialect).map { isMade(word, $0) } ?? false)
    return Verdict(
      isMadeOfWords: isMadeOfWords, nearest: nearest, resembles: nearest >= Self.known || !far.isEmpty,
      kind: glued == nil ? .unknown : .joined, suggestions: glued.map { [$0] } ?? best(of: near.isEmpty ? far : near))
  }

  /// Two words are seldomer run together than one is misspelt: both must be this much more common than the one.
  private static let joinedWeight = 10
  /// How often a word must stand in news to be what was surely meant, and to be something that may have been meant.
  private static let common = 150
  private static let known = 50

  /// At most a dozen, those of the story’s own English before others.
  private func best(of candidates: [Suggester.Candidate]) -> [String] {
    let words = candidates.prefix(12).map(\.word)
    let own = words.filter { lexicon.speller(dialect)?.knows($0) != false }
    return own + words.filter { !own.contains($0) }
  }

  /// A prefix and a word, or two words of some weight, make a new one that no dictionary need hold: resegregated,
  /// spycraft. Not where one slip away stands a common word that was surely meant: untill, allmost.
  private func isMade(_ word: String, _ speller: Speller) -> Bool {
    let bytes = Array(word.utf8)
    guard bytes.count >= 6 else { return false }
    return (2...bytes.count - 2).contains { cut in
      let first = String(decoding: bytes[..<cut], as: UTF8.self)
      let second = String(decoding: bytes[cut...], as: UTF8.self)
      guard cut <= bytes.count - 4 || lexicon.lists.contains(second, in: .compoundEnding) else { return false }
      let isPrefix = lexicon.lists.contains(first, in: .derivedPrefix)
      return (isPrefix || isContent(first))
        && (lexicon.lists.contains(second, in: .compoundEnding) || isContent(second)
          || (isPrefix && isKnown(second, speller)))
    }
  }

  /// A noun, verb or adjective that news uses, long enough not to be a chance.
  private func isContent(_ word: String) -> Bool {
    word.utf8.count >= 3 && lexicon.frequencies.count(of: word) >= 150
      && !lexicon.lists.contains(word, in: .functionWord) && !lexicon.lists.contains(word, in: .saying)
      && !lexicon.lists.contains(word, in: .particleVerb)
  }
}
