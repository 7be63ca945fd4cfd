import Copydesk
import DeskLexicon
import DeskText

/// Sentences of a treebank, as CoNLL-U gives them.
struct Treebank {
  struct Word {
    let form: [UInt8]
    /// The word as a dictionary lists it: `go` of `went`.
    let lemma: String
    let universal: String
    /// The universal tag and that of the Penn Treebank: `NOUN NNS`.
    let tag: String
    /// The number of the word that it hangs on, from 1; 0 for the root.
    let head: Int
    let relation: String
  }

  struct Sentence {
    let words: [Word]
  }

  private(set) var sentences: [Sentence] = []

  /// Throws for a file that cannot be read, or that has a line which is none of CoNLL-U.
  init(_ paths: [String]) throws(ConfigurationErrors) {
    for path in paths {
      let bytes: [UInt8]
      do throws(FileError) {
        bytes = try FileContents.read(path, limit: 1 << 29)
      } catch {
        throw ConfigurationErrors([ConfigurationError(file: path, message: error.reason)])
      }
      try add(bytes, path)
    }
  }

  private mutating func add(_ bytes: [UInt8], _ path: String) throws(ConfigurationErrors) {
    var words: [Word] = []
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty {
        if !words.isEmpty { sentences.append(Sentence(words: words)) }
        words = []
      } else if line.first != 0x23 {
        let columns = line.split(separator: 0x09, omittingEmptySubsequences: false)
        guard columns.count == 10, let first = columns.first else {
          throw ConfigurationErrors([
            ConfigurationError(file: path, line: number, message: "this line has \(columns.count) columns, not 10")
          ])
        }
        // Ranges (3-4) are written forms of words that follow, and 8.1 is a word left out.
        if !first.contains(where: { $0 == 0x2D || $0 == 0x2E }) { words.append(Word(columns)) }
      }
    }
    if !words.isEmpty { sentences.append(Sentence(words: words)) }
  }
}

extension Treebank.Word {
  fileprivate init(_ columns: [ArraySlice<UInt8>]) {
    func text(_ index: Int) -> String { String(decoding: columns[index], as: UTF8.self) }
    form = Array(columns[1])
    lemma = text(2)
    universal = text(3)
    tag = "\(text(3)) \(text(4))"
    head = Int(text(6)) ?? 0
    relation = text(7)
  }
}

extension Treebank.Sentence {
  /// What the model sees of the words.
  func sights(_ words: GrammarWords) -> [WordSight] {
    let opening = self.words.firstIndex { $0.universal != "PUNCT" } ?? 0
    return self.words.enumerated().map { words.sight(of: $1.form, isFirst: $0 == opening) }
  }
}
