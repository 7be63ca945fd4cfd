import DeskText

/// The sections of one kind of model.
package protocol ModelSection: RawRepresentable<UInt32>, CaseIterable, Hashable, Sendable {
  /// What such a model is called: a context model.
  static var name: String { get }
  /// The first eight bytes of a file of this kind.
  static var magic: String { get }
  /// To be raised when the format or the meaning of a section changes.
  static var version: UInt32 { get }
}

/// Why the file of a model cannot be used.
enum ModelFault: Error {
  case foreign
  case otherVersion(UInt32)
  case truncated
  case damaged
}

/// The file of a model: a head, a table of sections, and the sections, each at a multiple of 64 bytes. Numbers are
/// little-endian.
package enum ModelFile<Section: ModelSection> {
  /// Magic, version, number of sections, length of the file, checksum of what follows the table, checksum of the head.
  private static var headSize: Int { 40 }
  /// Number, nothing, start, length.
  private static var rowSize: Int { 24 }

  package static func bytes(of sections: [(Section, [UInt8])]) -> [UInt8] {
    let tableEnd = headSize + sections.count * rowSize
    var body: [UInt8] = []
    var table: [UInt8] = []
    for (section, content) in sections {
      body += [UInt8](repeating: 0, count: padding(after: tableEnd + body.count))
      table.append(number: UInt64(section.rawValue), bytes: 8)
      table.append(number: UInt64(tableEnd + body.count), bytes: 8)
      table.append(number: UInt64(content.count), bytes: 8)
      body += content
    }
    var head = Array(Section.magic.utf8)
    head.append(number: UInt64(Section.version) | UInt64(sections.count) << 32, bytes: 8)
    head.append(number: UInt64(tableEnd + body.count), bytes: 8)
    head.append(number: body.withUnsafeBytes { Checksum.of($0) }, bytes: 8)
    head.append(number: (head + table).withUnsafeBytes { Checksum.of($0) }, bytes: 8)
    return head + table + body
  }

  /// Where the sections lie. Looks over the head and the table, which tell a file that is foreign, old or cut short;
  /// `isWhole` looks at every byte.
  static func sections(of raw: UnsafeRawBufferPointer) throws(ModelFault) -> [Section: Range<Int>] {
    guard raw.count >= headSize, raw[..<8].elementsEqual(Section.magic.utf8) else { throw .foreign }
    let numbers = number(raw, 8)
    guard UInt32(truncatingIfNeeded: numbers) == Section.version else {
      throw .otherVersion(UInt32(truncatingIfNeeded: numbers))
    }
    let count = Int(numbers >> 32)
    let tableEnd = headSize + count * rowSize
    guard count <= 64, tableEnd <= raw.count, number(raw, 16) == UInt64(raw.count) else { throw .truncated }
    let known = Array(raw[..<(headSize - 8)]) + Array(raw[headSize..<tableEnd])
    guard known.withUnsafeBytes({ Checksum.of($0) }) == number(raw, headSize - 8) else { throw .damaged }
    var found: [Section: Range<Int>] = [:]
    for row in 0..<count {
      let place = headSize + row * rowSize
      let (start, length) = (Int(clamping: number(raw, place + 8)), Int(clamping: number(raw, place + 16)))
      guard start <= raw.count, length <= raw.count - start else { throw .damaged }
      if let section = Section(rawValue: UInt32(truncatingIfNeeded: number(raw, place))) {
        found[section] = start..<start + length
      }
    }
    guard Section.allCases.allSatisfy({ found[$0] != nil }) else { throw .damaged }
    return found
  }

  /// Whether the bytes after the table are those that were written.
  static func isWhole(_ raw: UnsafeRawBufferPointer) -> Bool {
    guard (try? sections(of: raw)) != nil else { return false }
    let tableEnd = headSize + Int(number(raw, 8) >> 32) * rowSize
    return Checksum.of(UnsafeRawBufferPointer(rebasing: raw[tableEnd...])) == stamp(of: raw)
  }

  /// The checksum of the sections, as the head of a file tells it whose sections were found.
  static func stamp(of raw: UnsafeRawBufferPointer) -> UInt64 { number(raw, 24) }

  private static func padding(after length: Int) -> Int { (64 - length % 64) % 64 }

  private static func number(_ raw: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
