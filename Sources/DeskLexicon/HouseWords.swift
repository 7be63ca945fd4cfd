package import DeskText

/// A desk’s own words, from all the lists that count for a story: what is right for the desk, and what is wrong.
package struct HouseWords: Sendable {
  /// Nearest last.
  private var files: [HouseWordsFile] = []
  /// By the form in small letters.
  private var candidates: [String: [Candidate]] = [:]
  /// In small letters.
  private var rejected = WordTable()

  /// A form of a word with the line that speaks of it.
  private struct Candidate: Sendable {
    let form: String
    let entry: HouseEntry
    /// The place of its list; the nearest has the highest.
    let rank: Int
    /// Whether the form is meant with these capitals only.
    let isExact: Bool
  }

  package init() {}

  /// Adds a list that is nearer to the story than those before.
  package mutating func add(_ file: HouseWordsFile) {
    files.append(file)
    for entry in file.entries {
      add(entry.word, entry)
      if !entry.isRejected, entry.word.hasSuffix("'s") { add(String(entry.word.dropLast(2)), entry) }
      for form in entry.forms { add(form, entry) }
      if entry.isRejected { _ = rejected.insert(entry.word.lowercased()) }
    }
  }

  private mutating func add(_ form: String, _ entry: HouseEntry) {
    let folded = form.lowercased()
    candidates[folded, default: []].append(
      Candidate(form: form, entry: entry, rank: files.count, isExact: form != folded))
  }

  /// Whether the lists hold the word, written so, as right. `word` has straight apostrophes.
  package func accepts(_ word: String) -> Bool { entry(for: word).map { !$0.isRejected } ?? false }

  /// The line that rejects the word, written so, or nil.
  package func rejection(of word: String) -> HouseEntry? { entry(for: word).flatMap { $0.isRejected ? $0 : nil } }

  /// Whether any list rejects anything.
  package var rejectsAny: Bool { rejected.count > 0 }

  /// Whether the word, in small letters, is one that some list rejects in some writing.
  package func mayReject(_ folded: ArraySlice<UInt8>) -> Bool { rejected.number(of: folded) != nil }

  /// The line that has the last word: that of the nearest list, and in one list that which has the very capitals.
  private func entry(for word: String) -> HouseEntry? {
    guard !candidates.isEmpty, let found = candidates[word.lowercased()] else { return nil }
    let fitting = found.filter { HouseWords.fits($0, word) }
    return fitting.max { ($0.rank, $0.isExact ? 1 : 0) < ($1.rank, $1.isExact ? 1 : 0) }?.entry
  }

  private static func fits(_ candidate: Candidate, _ word: String) -> Bool {
    if candidate.form == word { return true }
    if candidate.entry.isRejected {
      return !candidate.isExact || (word.count > 1 && candidate.form.uppercased() == word)
    }
    return !candidate.isExact && candidate.form.prefix(1).uppercased() + candidate.form.dropFirst() == word
  }

  /// The lines that count, by word: where two lists speak of the same word, that of the nearer.
  package var entries: [HouseEntry] {
    var nearest: [String: HouseEntry] = [:]
    for entry in files.flatMap(\.entries) { nearest[entry.word] = entry }
    return nearest.values.sorted { first, second in
      let folded = (first.word.lowercased(), second.word.lowercased())
      return folded.0 == folded.1
        ? first.word.utf8.lexicographicallyPrecedes(second.word.utf8)
        : folded.0.utf8.lexicographicallyPrecedes(folded.1.utf8)
    }
  }
}

extension Lexicon {
  /// Reads a desk’s list; the model words in it are looked up in the dictionaries.
  package func houseWords(at path: String) throws(ConfigurationErrors) -> HouseWordsFile {
    try HouseWordsFile(path, knows: dictionariesHold)
  }
}
