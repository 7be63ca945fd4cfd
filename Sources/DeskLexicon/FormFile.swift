import Glibc

/// The file that a set of forms is kept in: a head, the slots, the text of the forms, and how words are looked over.
/// Numbers are little-endian.
enum FormFile {
  /// What a file holds and where, once it is known to be whole.
  struct Layout {
    let slotCount: Int
    let text: Range<Int>
    let breaks: [[UInt8]]
    let conversions: [(from: [UInt8], to: [UInt8])]
  }

  private static let magic = Array("CopyForm".utf8)
  /// To be raised when the format, or what stands in a set for the same dictionary, changes.
  static let version: UInt32 = 1
  /// Magic, version, number of slots, length of the text, length of what follows it, stamp, checksum.
  static let headSize = 64
  private static let checksumOffset = 56
  private static let stampRange = 24..<56

  /// Nil for a file that is not as it was written, of another version, or made of another dictionary.
  static func layout(of raw: UnsafeRawBufferPointer, for stamp: DictionaryStamp) -> Layout? {
    guard raw.count >= headSize, raw[..<8].elementsEqual(magic), number(raw, 8) == version,
      raw[stampRange].elementsEqual(stamp.bytes)
    else { return nil }
    let slotCount = Int(number(raw, 12))
    let textLength = Int(number(raw, 16))
    let tailLength = Int(number(raw, 20))
    guard slotCount > 0, slotCount & (slotCount - 1) == 0,
      headSize + slotCount * 4 + textLength + tailLength == raw.count,
      checksum(of: raw) == raw.loadUnaligned(fromByteOffset: checksumOffset, as: UInt64.self)
    else { return nil }
    let textStart = headSize + slotCount * 4
    guard let tail = rows(Array(raw[(textStart + textLength)...])) else { return nil }
    var breaks: [[UInt8]] = []
    var conversions: [(from: [UInt8], to: [UInt8])] = []
    for row in tail {
      if row.count == 1 { breaks.append(row[0]) } else { conversions.append((row[0], row[1])) }
    }
    return Layout(
      slotCount: slotCount, text: textStart..<(textStart + textLength), breaks: breaks, conversions: conversions)
  }

  private static func number(_ raw: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
    UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  private static func checksum(of raw: UnsafeRawBufferPointer) -> UInt64 {
    let head = Checksum.of(UnsafeRawBufferPointer(rebasing: raw[..<checksumOffset]))
    let body = Checksum.of(UnsafeRawBufferPointer(rebasing: raw[headSize...]))
    return (head ^ body &* 3).littleEndian
  }

  /// Lines of one break, or of a conversion’s two sides with a tab between them.
  private static func rows(_ bytes: [UInt8]) -> [[[UInt8]]]? {
    let rows = bytes.split(separator: 0x0A).map { line in
      line.split(separator: 0x09, omittingEmptySubsequences: false).map(Array.init)
    }
    return rows.allSatisfy { (1...2).contains($0.count) && !$0[0].isEmpty } ? rows : nil
  }

  static func bytes(of table: FormTable, _ affixes: AffixFile, for stamp: DictionaryStamp) -> [UInt8] {
    var tail: [UInt8] = []
    for each in affixes.breaks ?? AffixFile.usualBreaks { tail += each + [0x0A] }
    for each in affixes.conversions { tail += each.from + [0x09] + each.to + [0x0A] }
    var file = magic
    for number in [version, UInt32(table.slots.count), UInt32(table.text.count), UInt32(tail.count)] {
      file.append(number: number, bytes: 4)
    }
    file += stamp.bytes
    file.append(number: 0, bytes: 8)
    table.slots.withUnsafeBytes { file.append(contentsOf: $0) }
    file += table.text
    file += tail
    let sum = file.withUnsafeBytes { UInt64(littleEndian: checksum(of: $0)) }
    for index in 0..<8 { file[checksumOffset + index] = UInt8(truncatingIfNeeded: sum >> UInt64(index * 8)) }
    return file
  }
}
