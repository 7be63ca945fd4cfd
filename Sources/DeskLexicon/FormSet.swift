/// All known forms of a dictionary, mapped into memory from a file that was made of it before.
final class FormSet: Sendable {
  private let bytes: MappedBytes
  private let mask: Int
  private let textStart: Int
  private let textEnd: Int
  let breaks: [[UInt8]]
  /// The first bytes of breaks and of what is converted; a word with none of them is looked over as it stands.
  let marks: Set<UInt8>
  let conversions: [(from: [UInt8], to: [UInt8])]

  /// Nil where there is no such file, or it was made of another dictionary, in another format, or is damaged.
  init?(_ path: String, of stamp: DictionaryStamp) {
    guard let bytes = MappedBytes(path) else { return nil }
    guard let layout = bytes.withBytes({ FormFile.layout(of: $0, for: stamp) }) else { return nil }
    self.bytes = bytes
    mask = layout.slotCount - 1
    textStart = layout.text.lowerBound
    textEnd = layout.text.upperBound
    breaks = layout.breaks
    conversions = layout.conversions
    marks = Set(
      breaks.compactMap { $0.first == 0x5E && $0.count > 1 ? $0[1] : $0.first } + conversions.map { $0.from[0] })
  }

  /// Whether the set holds exactly this form.
  func contains(_ form: UnsafeBufferPointer<UInt8>) -> Bool {
    let hash = FormTable.hash(form)
    let tag = UInt32(hash >> 56)
    return bytes.withBytes { raw in
      var place = Int(truncatingIfNeeded: hash) & mask
      for _ in 0...mask {
        let slot = UInt32(
          littleEndian: raw.loadUnaligned(fromByteOffset: FormFile.headSize + place * 4, as: UInt32.self))
        if slot == 0 { return false }
        if slot >> 24 == tag, holds(form, at: textStart + Int(slot & 0xFF_FFFF), raw) { return true }
        place = (place + 1) & mask
      }
      return false
    }
  }

  private func holds(_ form: UnsafeBufferPointer<UInt8>, at start: Int, _ raw: UnsafeRawBufferPointer) -> Bool {
    guard start + 1 + form.count <= textEnd, Int(raw[start]) == form.count else { return false }
    for index in 0..<form.count where raw[start + 1 + index] != form[index] { return false }
    return true
  }
}
