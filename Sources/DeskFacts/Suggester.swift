package import DeskLexicon

/// Proposes what a misspelt word was meant to be: the frequent words one slip away, or else two. Hunspell’s own
/// guesses take 30 milliseconds a word and are seldom better. Belongs to one story, and thinks once about each word.
package final class Suggester {
  private let lexicon: Lexicon
  private var suggested: [String: [String]] = [:]
  private var near: [String: (word: String, count: Int)?] = [:]
  private var parted: [String: (words: String, score: Int)?] = [:]
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)

  package init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// At most five, best first.
  package func suggestions(for word: String, speller: Speller?) -> [String] {
    if let known = suggested[word] { return known }
    let words = findSuggestions(for: word, speller: speller)
    suggested[word] = words
    return words
  }

  private func findSuggestions(for word: String, speller: Speller?) -> [String] {
    var best = Suggester.oneSlip(from: Array(word.utf8))
      .map { (word: String(decoding: $0, as: UTF8.self), count: 0) }
      .map { ($0.word, lexicon.frequencies.count(of: $0.word)) }
      .filter { $0.1 > 0 && speller?.knows($0.0) != false }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
      .map(\.0)
    if best.isEmpty { best = twoSlips(from: word).filter { speller?.knows($0) != false } }
    return Array(best.prefix(5))
  }

  /// The frequent words that begin with the same letter and are two slips away, the most frequent first.
  private func twoSlips(from word: String) -> [String] {
    let bytes = Array(word.utf8)
    guard let first = bytes.first, bytes.count > 3, bytes.count < 30 else { return [] }
    var found: [(word: [UInt8], count: Int)] = []
    lexicon.frequencies.forEach(startingWith: first) { other, count in
      if abs(other.count - bytes.count) <= 2, SlipDistance.between(bytes, other) == 2 { found.append((other, count)) }
    }
    return found.sorted {
      ($1.count, String(decoding: $0.word, as: UTF8.self)) < ($0.count, String(decoding: $1.word, as: UTF8.self))
    }
    .prefix(5).map { String(decoding: $0.word, as: UTF8.self) }
  }

  /// The most frequent word one slip away, if it stands at least that often in the training text.
  package func nearest(to word: String, atLeast count: Int) -> String? {
    let best = near[word] ?? findNearest(to: word)
    near[word] = .some(best)
    return best.flatMap { $0.count >= count ? $0.word : nil }
  }

  /// The most frequent word one slip away; of two as frequent, the first in the alphabet.
  private func findNearest(to word: String) -> (word: String, count: Int)? {
    var best: (word: String, count: Int)?
    for candidate in Suggester.oneSlip(from: Array(word.utf8)) {
      let text = String(decoding: candidate, as: UTF8.self)
      let found = lexicon.frequencies.count(of: text)
      guard found > 0 else { continue }
      guard let known = best else {
        best = (text, found)
        continue
      }
      if (known.count, text) < (found, known.word) { best = (text, found) }
    }
    return best
  }

  /// The likeliest two words that were run together, with a score that compares with a frequency.
  func parting(of word: String) -> (words: String, score: Int)? {
    let best = parted[word] ?? findParting(of: word)
    parted[word] = .some(best)
    return best
  }

  private func findParting(of word: String) -> (words: String, score: Int)? {
    let bytes = Array(word.utf8)
    var best: (words: String, score: Int)?
    for cut in 1..<max(1, bytes.count) {
      let first = String(decoding: bytes[..<cut], as: UTF8.self)
      let second = String(decoding: bytes[cut...], as: UTF8.self)
      guard isWhole(first), isWhole(second), !Suggester.endings.contains(second) else { continue }
      let score = min(lexicon.frequencies.count(of: first), lexicon.frequencies.count(of: second))
      if score >= 300, score > (best?.score ?? 0) { best = ("\(first) \(second)", score) }
    }
    return best
  }

  /// Words that are endings, too: requestor, talkin, teardown.
  private static let endings: Set<String> = [
    "or", "in", "et", "er", "down", "out", "up", "off", "over", "away", "back", "through",
  ]

  private func isWhole(_ word: String) -> Bool {
    word.utf8.count > 1 ? lexicon.frequencies.count(of: word) >= 300 : word == "a" || word == "i"
  }

  /// All strings one deletion, swap, replacement or insertion away.
  private static func oneSlip(from word: [UInt8]) -> Set<[UInt8]> {
    guard word.count < 30 else { return [] }
    var result = Set<[UInt8]>()
    for place in 0...word.count {
      if place < word.count {
        result.insert(Array(word[..<place] + word[(place + 1)...]))
        if place + 1 < word.count {
          var swapped = word
          swapped.swapAt(place, place + 1)
          result.insert(swapped)
        }
      }
      for letter in letters {
        result.insert(Array(word[..<place] + [letter] + word[place...]))
        if place < word.count {
          var replaced = word
          replaced[place] = letter
          result.insert(replaced)
        }
      }
    }
    result.remove(word)
    return result
  }
}
