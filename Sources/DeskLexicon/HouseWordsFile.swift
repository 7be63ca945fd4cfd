package import DeskText

/// A word list of a desk as it was read: every line that says something.
package struct HouseWordsFile: Sendable {
  package let path: String
  package let entries: [HouseEntry]

  /// In bytes; a longer list is none of a desk’s.
  private static let largest = 4 * 1_048_576

  /// Whether a dictionary holds the word in small letters; nil where no dictionary can be opened.
  package typealias Knowledge = (String) -> Bool?

  package init(_ path: String, knows: Knowledge) throws(ConfigurationErrors) {
    guard !FileContents.exists(path) || FileContents.isRegular(path) else {
      throw ConfigurationErrors([
        ConfigurationError(file: path, message: "this word list cannot be read: it is no plain file")
      ])
    }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileContents.read(path, limit: Self.largest)
    } catch {
      throw ConfigurationErrors([
        ConfigurationError(file: path, message: "this word list cannot be read: \(error.reason)")
      ])
    }
    try self.init(bytes, path: path, knows: knows)
  }

  /// Throws all that is wrong with the list, each with its line and column.
  package init(_ bytes: [UInt8], path: String, knows: Knowledge) throws(ConfigurationErrors) {
    var reader = ListReader(path: path)
    for (number, line) in HouseWordsFile.lines(of: bytes).enumerated() {
      reader.read(line, number: number + 1, knows: knows)
    }
    if !reader.errors.isEmpty { throw ConfigurationErrors(reader.errors) }
    self.path = path
    entries = reader.entries
  }

  /// The lines without their ends and without a byte-order mark; what follows the last end is one, too, if not empty.
  package static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0.last == 0x0D ? $0.dropLast() : $0 }
  }
}

/// Goes through a list line by line and keeps what it says and what is wrong with it.
private struct ListReader {
  let path: String
  private(set) var entries: [HouseEntry] = []
  private(set) var errors: [ConfigurationError] = []
  private var first: [String: HouseEntry] = [:]

  init(path: String) { self.path = path }

  mutating func read(_ bytes: ArraySlice<UInt8>, number: Int, knows: HouseWordsFile.Knowledge) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      complain(number, 1, "this line is not UTF-8", "save the list as UTF-8")
      return
    }
    do throws(HouseLine.Trouble) {
      guard let line = try HouseLine.read(text) else { return }
      let forms = try ListReader.forms(of: line, knows)
      let entry = HouseEntry(word: line.word, meaning: line.meaning, forms: forms, file: path, line: number)
      if let earlier = first[line.word] { try ListReader.compare(entry, with: earlier, line.column) }
      first[line.word] = first[line.word] ?? entry
      entries.append(entry)
    } catch {
      complain(number, error.column, error.message, error.hint)
    }
  }

  private mutating func complain(_ line: Int, _ column: Int, _ message: String, _ hint: String) {
    errors.append(ConfigurationError(file: path, line: line, column: column, message: message, hint: hint))
  }

  private static func forms(
    of line: HouseLine, _ knows: HouseWordsFile.Knowledge
  ) throws(HouseLine.Trouble) -> [String] {
    guard case .acceptLike(let model) = line.meaning, let isKnown = knows(model) else { return [] }
    let hint = "take a common word with the endings that you want, as in blog/jog"
    guard isKnown else {
      throw HouseLine.Trouble(
        column: line.secondColumn, message: "the model word “\(model)” is in no dictionary", hint: hint)
    }
    let forms = ModelForms.forms(of: line.word, like: model) { knows($0) == true }
    guard !forms.isEmpty else {
      throw HouseLine.Trouble(
        column: line.secondColumn, message: "“\(line.word)” can take no ending as “\(model)” does", hint: hint)
    }
    return forms
  }

  /// A word cannot be right and wrong, nor be replaced with this and with that.
  private static func compare(
    _ entry: HouseEntry, with earlier: HouseEntry, _ column: Int
  ) throws(HouseLine.Trouble) {
    guard entry.isRejected || earlier.isRejected, entry.meaning != earlier.meaning else { return }
    let message =
      entry.isRejected != earlier.isRejected
      ? "“\(entry.word)” is \(earlier.isRejected ? "rejected" : "accepted") in line \(earlier.line)"
      : "“\(entry.word)” has another replacement in line \(earlier.line)"
    throw HouseLine.Trouble(column: column, message: message, hint: "keep one of the two lines")
  }
}
