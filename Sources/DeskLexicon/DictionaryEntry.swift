/// A word of a `.dic` with the flags of its affixes.
struct DictionaryEntry {
  let word: [UInt8]
  let flags: ArraySlice<UInt8>

  /// Every entry in order; the first line, which says how many there are, is none.
  static func forEach(in bytes: [UInt8], _ body: (DictionaryEntry) -> Void) {
    var start = bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      body(DictionaryEntry(bytes[start..<end]))
      start = end + 1
    }
  }

  private init(_ line: ArraySlice<UInt8>) {
    var line = line
    while let last = line.last, last == 0x0D { line.removeLast() }
    line = line[..<DictionaryEntry.endOfWord(line)]
    var slash: Int?
    var isEscaped = false
    for index in line.indices.dropFirst() where line[index] == 0x2F {
      if line[index - 1] == 0x5C {
        isEscaped = true
      } else {
        slash = index
        break
      }
    }
    if let slash, slash + 1 < line.endIndex {
      flags = line[(slash + 1)...]
      line = line[..<slash]
    } else {
      flags = []
    }
    word = isEscaped ? DictionaryEntry.withoutEscapes(line) : Array(line)
  }

  /// Where notes on the word begin: at a tab, or at the blank before two letters and a colon.
  private static func endOfWord(_ line: ArraySlice<UInt8>) -> Int {
    var end = line.endIndex
    for index in line.indices {
      if line[index] == 0x09 { return min(end, index) }
      guard line[index] == 0x3A, index - line.startIndex > 3, line[index - 3] == 0x20 else { continue }
      end = index - 3
      while end > line.startIndex, line[end - 1] == 0x20 { end -= 1 }
      return end
    }
    return end
  }

  private static func withoutEscapes(_ line: ArraySlice<UInt8>) -> [UInt8] {
    line.indices.filter { line[$0] != 0x5C || $0 + 1 == line.endIndex || line[$0 + 1] != 0x2F }.map { line[$0] }
  }
}
