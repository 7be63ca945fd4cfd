import CHunspell
package import DeskText
import Synchronization

/// One Hunspell dictionary. Every distinct word is asked of Hunspell once in the life of the process.
package final class Speller: Sendable {
  private let state: Mutex<State>

  private struct State {
    let handle: Handle
    var words = WordTable(minimumCapacity: 4096)
    var verdicts: [Bool] = []
  }

  /// Opens `NAME.aff` and `NAME.dic` in the first of the folders that holds both.
  package init(_ dialect: Dialect, folders: [String] = Speller.usualFolders) throws(ConfigurationErrors) {
    let paths = folders.map { $0 + "/" + dialect.dictionaryName }
    let found = paths.first { FileContents.exists($0 + ".aff") && FileContents.exists($0 + ".dic") }
    guard let found else {
      throw ConfigurationErrors([
        ConfigurationError(
          file: dialect.dictionaryName + ".dic",
          message: "the \(dialect.rawValue) dictionary is not here; looked in \(folders.joined(separator: ", "))",
          hint: "install the package \(dialect.packageName)")
      ])
    }
    if let trouble = DictionaryCheck.trouble(with: found) { throw ConfigurationErrors([trouble]) }
    guard let handle = Speller.opening.withLock({ _ in Handle(found) }) else {
      throw ConfigurationErrors([
        ConfigurationError(
          file: found + ".dic", message: "Hunspell cannot open this dictionary",
          hint: "install the package \(dialect.packageName) again")
      ])
    }
    state = Mutex(State(handle: handle))
  }

  /// Hunspell fills tables of its own when it opens a dictionary and must not do so twice at a time.
  private static let opening = Mutex(0)

  package static let usualFolders = [
    "/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/share/myspell", "/usr/local/share/hunspell",
    "/Library/Spelling",
  ]

  /// Whether the dictionary holds the word, which may have a straight apostrophe and must have no space in it.
  package func knows(_ word: String) -> Bool {
    state.withLock { state in
      if let number = state.words.number(of: word) { return state.verdicts[number] }
      let verdict = state.handle.spell(word)
      _ = state.words.insert(word)
      state.verdicts.append(verdict)
      return verdict
    }
  }

}

/// Owns an open Hunspell dictionary.
private final class Handle {
  private let pointer: OpaquePointer

  init?(_ path: String) {
    guard let pointer = Hunspell_create(path + ".aff", path + ".dic") else { return nil }
    self.pointer = pointer
  }

  func spell(_ word: String) -> Bool { Hunspell_spell(pointer, word) != 0 }

  deinit { Hunspell_destroy(pointer) }
}

/// Looks a dictionary over before Hunspell is given it, which would read anything.
private enum DictionaryCheck {
  private static let largestFile = 32 * 1_048_576

  static func trouble(with path: String) -> ConfigurationError? {
    for file in [path + ".aff", path + ".dic"] {
      let bytes: [UInt8]
      do throws(FileError) {
        bytes = try FileContents.read(file, limit: largestFile)
      } catch {
        return ConfigurationError(file: file, message: "this dictionary cannot be read: \(error.reason)")
      }
      if file.hasSuffix(".dic"), let trouble = miscount(in: bytes, file) { return trouble }
      if file.hasSuffix(".aff"), !declaresUTF8(bytes) {
        return ConfigurationError(
          file: file, message: "this dictionary is not in UTF-8", hint: "convert it, or install Debian’s")
      }
    }
    return nil
  }

  private static func declaresUTF8(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    return head.split(whereSeparator: \.isNewline).contains { $0.uppercased().hasPrefix("SET UTF-8") }
  }

  /// The first line of a `.dic` says how many words follow; half of them missing means that the file was cut off.
  private static func miscount(in bytes: [UInt8], _ file: String) -> ConfigurationError? {
    let head = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    guard let expected = Int(String(decoding: head, as: UTF8.self).filter { $0.isNumber }) else {
      return ConfigurationError(file: file, line: 1, column: 1, message: "the number of words is missing")
    }
    let lines = bytes.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    guard lines * 2 < expected else { return nil }
    return ConfigurationError(
      file: file, message: "it should hold \(expected) words and holds \(lines); it was cut off")
  }
}
