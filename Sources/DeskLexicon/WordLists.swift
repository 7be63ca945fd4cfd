package import DeskText

/// The plain word lists of `Dictionaries/words`, read once.
package struct WordLists: Sendable {
  private var words = WordTable(minimumCapacity: 8192)
  private var classes: [WordClasses] = []
  private var members: [WordClass: [String]] = [:]

  /// Throws naming every list that is missing.
  init(_ folder: DataFolder) throws(ConfigurationErrors) {
    var errors: [ConfigurationError] = []
    for wordClass in WordClass.allCases {
      do throws(ConfigurationErrors) {
        let entries = try WordLists.lines(in: folder.file("Dictionaries/words/\(wordClass.name).txt"))
        members[wordClass] = entries
        for entry in entries { add(entry, to: wordClass) }
      } catch {
        errors += error.errors
      }
    }
    if !errors.isEmpty { throw ConfigurationErrors(errors) }
  }

  private mutating func add(_ entry: String, to wordClass: WordClass) {
    let number = words.insert(entry)
    if number == classes.count { classes.append(WordClasses()) }
    classes[number].insert(wordClass)
  }

  /// The classes of a folded word.
  package func classes(of word: ArraySlice<UInt8>) -> WordClasses {
    words.number(of: word).map { classes[$0] } ?? WordClasses()
  }

  package func contains(_ word: String, in wordClass: WordClass) -> Bool {
    words.number(of: word).map { classes[$0].contains(wordClass) } ?? false
  }

  package func members(of wordClass: WordClass) -> [String] { members[wordClass] ?? [] }

  /// The entries of a list, a line each; `#` starts a comment.
  package static func lines(in path: String) throws(ConfigurationErrors) -> [String] {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileContents.read(path)
    } catch {
      throw ConfigurationErrors([
        ConfigurationError(
          file: path, message: "this word list cannot be read: \(error.reason)", hint: "install Copydesk again")
      ])
    }
    return bytes.split(separator: 0x0A).compactMap { line in
      let text = line.prefix { $0 != 0x23 }
      let end = text.lastIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
      return end.map { String(decoding: text[...$0], as: UTF8.self) }
    }
  }
}
