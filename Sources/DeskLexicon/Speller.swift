import CHunspell
package import DeskText
import Synchronization

/// One dictionary, which knows words or does not: by the set of all its forms, or by Hunspell where there is no set.
package final class Speller: Sendable {
  private let source: Source

  private enum Source: Sendable {
    case forms(FormChecker)
    case hunspell(HunspellDictionary)
  }

  /// Opens `NAME.aff` and `NAME.dic` in the first of the folders that holds both. `cache` is the folder in which the
  /// set of forms is kept from one run to the next; without one, and where it cannot be written, Hunspell is asked.
  package init(
    _ dialect: Dialect, folders: [String] = Speller.usualFolders, cache: String? = nil
  ) throws(ConfigurationErrors) {
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
    let kept = cache.map { FormCache($0, dialect) }
    let stamp = kept.flatMap { _ in DictionaryStamp(found) }
    if let kept, let stamp, let set = kept.set(of: stamp) {
      source = .forms(FormChecker(set))
      return
    }
    let files = try DictionaryFiles(found)
    if let kept, let stamp, files.affixes.isUnderstood, let set = kept.keep(for: stamp, { files.forms(for: stamp) }) {
      source = .forms(FormChecker(set))
    } else {
      source = .hunspell(try HunspellDictionary(found, package: dialect.packageName))
    }
  }

  package static let usualFolders = [
    "/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/share/myspell", "/usr/local/share/hunspell",
    "/Library/Spelling",
  ]

  /// Whether the words are asked of a set made beforehand, and Hunspell is not open.
  package var hasForms: Bool {
    if case .forms = source { true } else { false }
  }

  /// Whether the dictionary holds the word, which may have a straight apostrophe and must have no space in it.
  package func knows(_ word: String) -> Bool {
    switch source {
    case .forms(let checker): checker.knows(word)
    case .hunspell(let dictionary): dictionary.knows(word)
    }
  }
}

/// A dictionary that Hunspell has open. Every distinct word is asked of it once in the life of the process.
private final class HunspellDictionary: Sendable {
  private let state: Mutex<State>

  private struct State {
    let handle: Handle
    var words = WordTable(minimumCapacity: 4096)
    var verdicts: [Bool] = []
  }

  init(_ path: String, package name: String) throws(ConfigurationErrors) {
    guard let handle = HunspellDictionary.opening.withLock({ _ in Handle(path) }) else {
      throw ConfigurationErrors([
        ConfigurationError(
          file: path + ".dic", message: "Hunspell cannot open this dictionary",
          hint: "install the package \(name) again")
      ])
    }
    state = Mutex(State(handle: handle))
  }

  /// Hunspell fills tables of its own when it opens a dictionary and must not do so twice at a time.
  private static let opening = Mutex(0)

  func knows(_ word: String) -> Bool {
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
