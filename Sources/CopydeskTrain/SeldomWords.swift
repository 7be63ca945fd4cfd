import DeskFacts
import DeskLexicon

/// Words of the dictionaries that nobody means often and that a slip makes of a frequent word: billon, minuet, stork.
struct SeldomWords {
  private let entries: [Vocabulary.Entry]
  private let confused: [String]
  private let lexicon: Lexicon
  private let known: Set<String>

  /// A word that stood so often in small letters is misspelt often enough to matter.
  private static let frequent: Float = 400

  init(_ entries: [Vocabulary.Entry], _ lexicon: Lexicon, confused: [[String]]) {
    self.entries = entries
    self.confused = confused.joined().filter { $0 != "=" }
    self.lexicon = lexicon
    known = Set(entries.map(\.text))
  }

  /// Those that are not among the entries: the ones that are confused with others, then those of the likeliest slips.
  func words(atMost count: Int) -> [String] {
    let first = Set(confused.filter(isSeldom)).sorted()
    var weights: [String: Double] = [:]
    for entry in entries where Float(entry.count) * entry.smallShare > Self.frequent { weigh(entry, in: &weights) }
    for word in first { weights[word] = nil }
    let ranked = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    return Array((first + ranked).prefix(count))
  }

  private func weigh(_ entry: Vocabulary.Entry, in weights: inout [String: Double]) {
    let meant = Array(entry.text.utf8)
    var found: [String: Slip] = [:]
    Suggester.forEachSlip(from: entry.text) { letters in
      guard letters.count > 2 else { return }
      let word = String(decoding: letters, as: UTF8.self)
      if isSeldom(word), let slip = Slip.between(meant, Array(letters)) { found[word] = slip }
    }
    for (word, slip) in found {
      weights[word, default: 0] += Double(entry.count).squareRoot() * slip.perMillion
    }
  }

  private func isSeldom(_ word: String) -> Bool { !known.contains(word) && lexicon.dictionariesHold(word) == true }
}
