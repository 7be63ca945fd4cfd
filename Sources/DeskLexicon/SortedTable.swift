package import DeskText

/// A text file of lines in byte order, `key` or `key TAB value`, mapped into memory and searched where it lies.
package final class SortedTable: Sendable {
  private let bytes: MappedBytes

  /// Throws when the file cannot be opened; an empty file is an empty table.
  package init(_ path: String) throws(ConfigurationErrors) {
    guard let bytes = MappedBytes(path) else {
      throw ConfigurationErrors([
        ConfigurationError(
          file: path, message: "this word list is missing or cannot be read", hint: "install Copydesk again")
      ])
    }
    self.bytes = bytes
  }

  package func contains(_ key: String) -> Bool { find(key) { _, _ in true } ?? false }

  /// The text after the tab, empty for a line without one, or nil where the key is not in the table.
  package func value(of key: String) -> String? {
    find(key) { text, range in String(decoding: text[range], as: UTF8.self) }
  }

  /// The value as a number; 0 where the key is not in the table or has none.
  package func count(of key: String) -> Int { find(key, SortedTable.number) ?? 0 }

  /// The same for the bytes of a key.
  package func count(of key: ArraySlice<UInt8>) -> Int { find(key, SortedTable.number) ?? 0 }

  package func contains(_ key: ArraySlice<UInt8>) -> Bool { find(key) { _, _ in true } ?? false }

  package func value(of key: ArraySlice<UInt8>) -> String? {
    find(key) { text, range in String(decoding: text[range], as: UTF8.self) }
  }

  /// Each key that begins with the byte, with its number, in order.
  package func forEach(startingWith first: UInt8, _ body: (UnsafeRawBufferPointer, Int) -> Void) {
    bytes.withBytes { text in
      var start = Line.firstStart(in: text) { text[$0] >= first }
      while start < text.count, text[start] == first {
        let line = Line(from: start, in: text)
        body(UnsafeRawBufferPointer(rebasing: text[line.key]), SortedTable.number(text, line.value))
        start = line.next
      }
    }
  }

  private static func number(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
    range.reduce(0) { $0 * 10 + Int(text[$1] & 0x0F) }
  }

  private func find<Result>(
    _ key: String, _ read: (UnsafeRawBufferPointer, Range<Int>) -> Result
  ) -> Result? {
    var key = key
    return key.withUTF8 { wanted in
      bytes.withBytes { text in SortedTable.search(text, for: wanted).map { read(text, $0) } }
    }
  }

  private func find<Result>(
    _ key: ArraySlice<UInt8>, _ read: (UnsafeRawBufferPointer, Range<Int>) -> Result
  ) -> Result? {
    key.withUnsafeBufferPointer { wanted in
      bytes.withBytes { text in SortedTable.search(text, for: wanted).map { read(text, $0) } }
    }
  }

  /// Where the value of the key lies; empty for a line without one.
  private static func search(_ text: UnsafeRawBufferPointer, for key: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let start = Line.firstStart(in: text) { compare(text, lineAt: $0, with: key) >= 0 }
    guard start < text.count, compare(text, lineAt: start, with: key) == 0 else { return nil }
    return Line(from: start, in: text).value
  }

  /// Below 0 where the key of the line comes before the one that is looked for, above 0 where it comes after.
  private static func compare(
    _ text: UnsafeRawBufferPointer, lineAt start: Int, with key: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var place = start
    for byte in key {
      guard place < text.count, !Line.endsKey(text[place]) else { return -1 }
      if text[place] != byte { return Int(text[place]) - Int(byte) }
      place += 1
    }
    return place == text.count || Line.endsKey(text[place]) ? 0 : 1
  }
}

/// A line of a table: where its key, its value and the next line lie.
private struct Line {
  let key: Range<Int>
  let value: Range<Int>
  let next: Int

  init(from start: Int, in text: UnsafeRawBufferPointer) {
    var end = start
    while end < text.count, !Line.endsKey(text[end]) { end += 1 }
    var stop = end
    while stop < text.count, text[stop] != 0x0A { stop += 1 }
    key = start..<end
    value = min(end + 1, stop)..<stop
    next = stop + 1
  }

  static func endsKey(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x09 }

  /// The start of the first line that the question is true of, as it is of all that follow; the end where there is
  /// none.
  static func firstStart(in text: UnsafeRawBufferPointer, where isFound: (Int) -> Bool) -> Int {
    var low = 0
    var high = text.count
    while low < high {
      var start = (low + high) / 2
      while start > low, text[start - 1] != 0x0A { start -= 1 }
      if isFound(start) {
        high = start
      } else {
        low = start
        while low < text.count, text[low] != 0x0A { low += 1 }
        low += 1
      }
    }
    return min(low, text.count)
  }
}
