import DeskText

/// The two files of a dictionary, looked over: Hunspell would read anything.
struct DictionaryFiles {
  let affixes: AffixFile
  private let words: [UInt8]

  /// In bytes.
  static let largest = 32 * 1_048_576
  private static let largestAffixes = 4 * 1_048_576
  /// English has some hundreds at most.
  private static let mostFormsOfAWord = 50_000
  private static let mostForms = 50_000_000

  init(_ path: String) throws(ConfigurationErrors) {
    let (affixPath, wordPath) = (path + ".aff", path + ".dic")
    let affixBytes = try DictionaryFiles.read(affixPath, atMost: DictionaryFiles.largestAffixes)
    guard DictionaryFiles.declaresUTF8(affixBytes) else {
      throw DictionaryFiles.error(affixPath, "this dictionary is not in UTF-8", "convert it, or install Debian’s")
    }
    words = try DictionaryFiles.read(wordPath, atMost: DictionaryFiles.largest)
    if let trouble = DictionaryFiles.miscount(in: words, wordPath) { throw ConfigurationErrors([trouble]) }
    for (bytes, file) in [(affixBytes, affixPath), (words, wordPath)] where !DictionaryFiles.isText(bytes) {
      throw DictionaryFiles.error(file, "this dictionary is not text in UTF-8", "install Debian’s")
    }
    affixes = try AffixReader.read(affixBytes, path: affixPath)
    if let word = firstBoundless() {
      throw DictionaryFiles.error(
        affixPath, "its affixes make too many forms; “\(word)” is where they passed the limit", "install Debian’s")
    }
  }

  /// The file of all forms; nil where they cannot be made.
  func forms(for stamp: DictionaryStamp) -> [UInt8]? {
    FormExpander.forms(of: words, by: affixes).map { FormFile.bytes(of: $0, affixes, for: stamp) }
  }

  private static func error(_ file: String, _ message: String, _ hint: String) -> ConfigurationErrors {
    ConfigurationErrors([ConfigurationError(file: file, message: message, hint: hint)])
  }

  private static func read(_ file: String, atMost limit: Int) throws(ConfigurationErrors) -> [UInt8] {
    do throws(FileError) {
      return try FileContents.read(file, limit: limit)
    } catch {
      throw DictionaryFiles.error(file, "this dictionary cannot be read: \(error.reason)", "")
    }
  }

  private static func isText(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      !buffer.contains(0) && String(validating: buffer, as: UTF8.self) != nil
    }
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

  /// The word at which the forms become more than any dictionary makes.
  private func firstBoundless() -> String? {
    var total = 0
    var found: String?
    DictionaryEntry.forEach(in: words) { entry in
      guard found == nil else { return }
      let forms = affixes.mostForms(with: entry.flags)
      total += forms
      if forms > DictionaryFiles.mostFormsOfAWord || total > DictionaryFiles.mostForms {
        found = String(decoding: entry.word.prefix(80), as: UTF8.self)
      }
    }
    return found
  }
}
