import DeskLexicon

/// Finds what a misspelt word may have been meant to be: the words of news one slip away, those two slips away, and two
/// words run together. Hunspell’s own guesses take 30 milliseconds a word and are seldom better.
package struct Suggester {
  /// A word of news, with how often it stands there.
  struct Candidate {
    let word: String
    let count: Int
  }

  private let lexicon: Lexicon
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)
  /// A half of two words run together is at least this common.
  private static let whole = 300

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// The words one slip away, the most frequent first.
  func oneSlip(from word: String) -> [Candidate] {
    var found: [Candidate] = []
    Suggester.forEachSlip(from: word) { slip in
      let count = lexicon.frequencies.count(of: slip)
      if count > 0 { found.append(Candidate(word: String(decoding: slip, as: UTF8.self), count: count)) }
    }
    return Suggester.ranked(found)
  }

  /// The words that begin with the same letter and are two slips away, the most frequent first.
  func twoSlips(from word: String) -> [Candidate] {
    let bytes = Array(word.utf8)
    guard let first = bytes.first, bytes.count > 3, bytes.count < 30 else { return [] }
    var found: [Candidate] = []
    bytes.withUnsafeBytes { bytes in
      lexicon.frequencies.forEach(startingWith: first) { other, count in
        guard SlipDistance.between(bytes, other) == 2 else { return }
        found.append(Candidate(word: String(decoding: other, as: UTF8.self), count: count))
      }
    }
    return Suggester.ranked(found)
  }

  /// Each word once; of two as frequent the first in the alphabet comes first.
  private static func ranked(_ candidates: [Candidate]) -> [Candidate] {
    var ranked: [Candidate] = []
    for candidate in candidates.sorted(by: { ($1.count, $0.word) < ($0.count, $1.word) })
    where ranked.last?.word != candidate.word {
      ranked.append(candidate)
    }
    return ranked
  }

  /// The likeliest two words that were run together, with a score that compares with a frequency.
  func parting(of word: String) -> (words: String, score: Int)? {
    let bytes = Array(word.utf8)
    var best: (words: String, score: Int)?
    for cut in 1..<max(1, bytes.count) {
      let first = String(decoding: bytes[..<cut], as: UTF8.self)
      let second = String(decoding: bytes[cut...], as: UTF8.self)
      guard isWhole(first), isWhole(second), !Suggester.endings.contains(second) else { continue }
      let score = min(lexicon.frequencies.count(of: first), lexicon.frequencies.count(of: second))
      if score >= Suggester.whole, score > (best?.score ?? 0) { best = ("\(first) \(second)", score) }
    }
    return best
  }

  /// Three words that are run together, of which the shortest part may be “a”, or nil: linkthatwill.
  func partingInThree(of word: String) -> String? {
    let bytes = Array(word.utf8)
    guard bytes.count >= Suggester.threeWords, !bytes.contains(0x2D) else { return nil }
    var best: (words: String, score: Int)?
    for cut in 1..<bytes.count {
      let first = String(decoding: bytes[..<cut], as: UTF8.self)
      guard isWhole(first), let rest = parting(of: String(decoding: bytes[cut...], as: UTF8.self)) else { continue }
      let score = first.utf8.count > 1 ? min(rest.score, lexicon.frequencies.count(of: first)) : rest.score
      if score > (best?.score ?? 0) { best = ("\(first) \(rest.words)", score) }
    }
    return best?.words
  }

  /// Three words have so many letters at least.
  private static let threeWords = 9

  /// Words that are endings, too: requestor, talkin, teardown.
  private static let endings: Set<String> = [
    "or", "in", "et", "er", "down", "out", "up", "off", "over", "away", "back", "through",
  ]

  private func isWhole(_ word: String) -> Bool {
    word.utf8.count > 1 ? lexicon.frequencies.count(of: word) >= Suggester.whole : word == "a" || word == "i"
  }

  /// Calls with every string one deletion, swap, replacement or insertion away, with some more than once. Words of 30
  /// bytes and more are left alone.
  package static func forEachSlip(from word: String, _ body: (ArraySlice<UInt8>) -> Void) {
    let word = Array(word.utf8)
    guard word.count < 30 else { return }
    for place in word.indices {
      var shorter = word
      shorter.remove(at: place)
      body(shorter[...])
      var changed = word
      if place + 1 < word.count, word[place] != word[place + 1] {
        changed.swapAt(place, place + 1)
        body(changed[...])
        changed.swapAt(place, place + 1)
      }
      for letter in letters where letter != word[place] {
        changed[place] = letter
        body(changed[...])
      }
    }
    for place in 0...word.count {
      var longer = word
      longer.insert(0, at: place)
      for letter in letters {
        longer[place] = letter
        body(longer[...])
      }
    }
  }
}
