package import DeskLexicon
package import DeskText

/// New lines for a desk’s word list, put where they belong.
package struct HouseWordsAddition {
  private let path: String
  private let lexicon: Lexicon

  /// `path` need not exist yet.
  package init(to path: String, _ lexicon: Lexicon) {
    self.path = path
    self.lexicon = lexicon
  }

  /// Writes the list with the lines added, all or none of them. Plain words go among the plain words by the alphabet,
  /// everything else goes to the end. Returns what was added. Throws what is wrong with the list or with a line.
  package func add(_ lines: [String]) throws(ConfigurationErrors) -> [HouseEntry] {
    var bytes: [UInt8] = []
    if FileContents.exists(path) {
      _ = try lexicon.houseWords(at: path)
      bytes = try wrapped { () throws(FileError) in try FileContents.read(path) }
    }
    var added: [HouseEntry] = []
    var errors: [ConfigurationError] = []
    for line in lines {
      do throws(ConfigurationErrors) {
        let entry = try entry(line)
        bytes = try inserting(entry, into: bytes)
        added.append(entry)
      } catch {
        errors += error.errors
      }
    }
    if !errors.isEmpty { throw ConfigurationErrors(errors) }
    try wrapped { () throws(FileError) in try WholeFile.write(bytes, to: path) }
    return added
  }

  private func entry(_ line: String) throws(ConfigurationErrors) -> HouseEntry {
    guard !line.utf8.contains(0x0A), !line.utf8.contains(0x0D) else { throw refusal("a word has no line end in it") }
    let entries: [HouseEntry]
    do throws(ConfigurationErrors) {
      entries = try HouseWordsFile(Array(line.utf8), path: path, knows: lexicon.dictionariesHold).entries
    } catch {
      throw ConfigurationErrors(
        error.errors.map { ConfigurationError(file: "“\(line)”", message: $0.message, hint: $0.hint) })
    }
    guard let entry = entries.first else { throw refusal("“\(line)” is no word") }
    return entry
  }

  private func inserting(_ entry: HouseEntry, into bytes: [UInt8]) throws(ConfigurationErrors) -> [UInt8] {
    let file = try HouseWordsFile(bytes, path: path, knows: lexicon.dictionariesHold)
    if let earlier = file.entries.first(where: { $0.word == entry.word }) {
      throw refusal("“\(earlier.text)” is there already", line: earlier.line)
    }
    var lines = HouseWordsFile.lines(of: bytes)
    let end: [UInt8] = bytes.contains(0x0D) ? [0x0D, 0x0A] : [0x0A]
    let place = entry.isPlain ? place(of: entry, in: file) ?? lines.count : lines.count
    lines.insert(ArraySlice(entry.text.utf8), at: place)
    return (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []) + lines.flatMap { $0 + end }
  }

  /// Behind the last of the plain words that come before it, or else before the first; nil where there is none.
  private func place(of entry: HouseEntry, in file: HouseWordsFile) -> Int? {
    let plain = file.entries.filter(\.isPlain)
    let earlier = plain.prefix { key($0).utf8.lexicographicallyPrecedes(key(entry).utf8) }
    return earlier.last?.line ?? plain.first.map { $0.line - 1 }
  }

  private func key(_ entry: HouseEntry) -> String { entry.word.lowercased() + "\u{1}" + entry.word }

  private func refusal(_ message: String, line: Int = 0) -> ConfigurationErrors {
    ConfigurationErrors([
      ConfigurationError(file: path, line: line, column: line > 0 ? 1 : 0, message: message)
    ])
  }

  private func wrapped<Value>(_ work: () throws(FileError) -> Value) throws(ConfigurationErrors) -> Value {
    do throws(FileError) { return try work() } catch { throw refusal(error.reason) }
  }
}
