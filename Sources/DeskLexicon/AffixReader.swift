import DeskText

/// Reads an `.aff` file line by line and finds what no dictionary may have in it.
struct AffixReader {
  private let path: String
  private let lines: [ArraySlice<UInt8>]
  private var number = 0
  private var file = AffixFile()

  static func read(_ bytes: [UInt8], path: String) throws(ConfigurationErrors) -> AffixFile {
    var reader = AffixReader(bytes, path)
    try reader.readAll()
    return reader.file
  }

  private init(_ bytes: [UInt8], _ path: String) {
    self.path = path
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lines = bytes[start...].split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// Lines that say something about suggestions, characters or the file, and nothing about which words there are.
  private static let silent: Set<String> = [
    "SET", "TRY", "OCONV", "NOSUGGEST", "WORDCHARS", "REP", "MAP", "KEY", "PHONE", "NAME", "HOME", "VERSION",
    "MAXNGRAMSUGS", "NOSPLITSUGS",
  ]

  private mutating func readAll() throws(ConfigurationErrors) {
    var isRuledByLength = false
    while let fields = next() {
      guard let first = fields.first, first.first != 0x23 else { continue }
      let name = String(decoding: first, as: UTF8.self)
      switch name {
      case "SFX", "PFX": try readGroup(fields, isPrefix: name == "PFX")
      case "ICONV": try readConversions(try count(of: fields))
      case "BREAK": file.breaks = try rows(try count(of: fields), named: name).map { $0[1] }
      case "COMPOUNDRULE": file.compoundRules = try rows(try count(of: fields), named: name).map { $0[1] }
      case "ONLYINCOMPOUND":
        if fields.count == 2, fields[1].count == 1 { file.onlyInCompound = fields[1][0] } else { giveUp() }
      case "COMPOUNDMIN": isRuledByLength = fields.count == 2 && fields[1] == [0x31]
      default: if !AffixReader.silent.contains(name) { giveUp() }
      }
    }
    if !file.compoundRules.isEmpty, !isRuledByLength { giveUp() }
  }

  private mutating func giveUp() { file.isUnderstood = false }

  /// The words of the next line.
  private mutating func next() -> [[UInt8]]? {
    guard number < lines.count else { return nil }
    defer { number += 1 }
    return lines[number].split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }.map(Array.init)
  }

  private func error(_ message: String) -> ConfigurationErrors {
    ConfigurationErrors([ConfigurationError(file: path, line: number, column: 1, message: message)])
  }

  /// How many lines a table has; never more than follow.
  private func count(of fields: [[UInt8]]) throws(ConfigurationErrors) -> Int {
    let last = fields.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard let count = Int(last), count > 0 else { throw error("the number of lines is missing") }
    guard count <= lines.count - number else {
      throw error("\(count) lines should follow and only \(lines.count - number) do")
    }
    return count
  }

  private mutating func rows(_ count: Int, named name: String) throws(ConfigurationErrors) -> [[[UInt8]]] {
    var rows: [[[UInt8]]] = []
    for _ in 0..<count {
      guard let fields = next(), fields.count >= 2, fields[0] == Array(name.utf8) else {
        throw error("this should be one of \(count) lines of \(name)")
      }
      rows.append(fields)
    }
    return rows
  }

  private mutating func readConversions(_ count: Int) throws(ConfigurationErrors) {
    for fields in try rows(count, named: "ICONV") {
      guard fields.count >= 3 else { throw error("this should be one of \(count) lines of ICONV") }
      if fields[1].contains(0x5F) || fields[2].contains(0x5F) { giveUp() }
      file.conversions.append((fields[1], fields[2]))
    }
    file.conversions.sort { $0.from.count > $1.from.count }
  }

  private mutating func readGroup(_ head: [[UInt8]], isPrefix: Bool) throws(ConfigurationErrors) {
    guard head.count >= 4 else { throw error("the flag or the number of lines is missing") }
    let count = try count(of: Array(head[...3]))
    var group = AffixFile.Group(isPrefix: isPrefix, isCrossing: head[2] == [0x59])
    for fields in try rows(count, named: isPrefix ? "PFX" : "SFX") {
      guard fields.count >= 4, fields[1] == head[1] else { throw error("this should be one of \(count) affixes") }
      if fields.count < 5 || fields[3].contains(0x2F) || fields[2].contains(0x2F) { giveUp() }
      let condition = fields.count > 4 ? fields[4] : [0x2E]
      guard let condition = AffixCondition(condition) else { throw error("a bracket is not closed") }
      let (strip, add) = (AffixReader.text(fields[2]), AffixReader.text(fields[3]))
      group.affixes.append(AffixFile.Affix(strip: strip, add: add, condition: condition))
    }
    guard head[1].count == 1 else { return giveUp() }
    file.groups[head[1][0], default: []].append(group)
  }

  /// A lone zero means nothing.
  private static func text(_ field: [UInt8]) -> [UInt8] { field == [0x30] ? [] : field }
}
