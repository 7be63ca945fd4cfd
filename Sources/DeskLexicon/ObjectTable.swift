import DeskText

/// Words with the words that they must be followed by, read once: `hid` with losses, evidence, records.
package struct ObjectTable: Sendable {
  private var words = WordTable(minimumCapacity: 512)
  private var objects: [String] = []

  /// Lines of a word, a tab and its objects; without a tab any object will do.
  init(_ path: String) throws(ConfigurationErrors) {
    for line in try WordLists.lines(in: path) {
      let parts = line.split(separator: "\t", maxSplits: 1)
      guard let word = parts.first, words.insert(String(word)) == objects.count else { continue }
      objects.append(parts.count > 1 ? String(parts[1]) : "")
    }
  }

  /// The objects of the word with spaces between them, empty where any will do, or nil for a word without.
  package func value(of word: String) -> String? { words.number(of: word).map { objects[$0] } }

  package func contains(_ word: String) -> Bool { words.number(of: word) != nil }
}
