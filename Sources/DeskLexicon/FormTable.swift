/// Distinct forms being gathered: a hash table whose slots and text are written to a file as they lie.
struct FormTable {
  /// For each slot a byte of the hash and, in 24 bits, where in the text the form stands; 0 for an empty one.
  private(set) var slots: [UInt32]
  /// The forms, each behind a byte that says how long it is.
  private(set) var text: [UInt8] = [0]
  private(set) var count = 0

  static let longest = 255
  static let largestText = 1 << 24

  init() { slots = Array(repeating: 0, count: 1 << 16) }

  /// Puts the form in if it is new; false where there is no room for it.
  mutating func insert(_ form: [UInt8]) -> Bool {
    guard form.count <= FormTable.longest, text.count + form.count + 1 < FormTable.largestText else { return false }
    let hash = form.withUnsafeBufferPointer { FormTable.hash($0) }
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place] != 0 {
      if slots[place] >> 24 == hash >> 56, holds(form, at: Int(slots[place] & 0xFF_FFFF)) { return true }
      place = (place + 1) & (slots.count - 1)
    }
    slots[place] = UInt32(hash >> 56) << 24 | UInt32(text.count)
    text.append(UInt8(form.count))
    text.append(contentsOf: form)
    count += 1
    if count * 3 > slots.count * 2 { grow() }
    return true
  }

  private func holds(_ form: [UInt8], at offset: Int) -> Bool {
    guard Int(text[offset]) == form.count else { return false }
    for index in form.indices where text[offset + 1 + index] != form[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    var offset = 1
    while offset < text.count {
      let end = offset + 1 + Int(text[offset])
      let hash = text[(offset + 1)..<end].withUnsafeBufferPointer { FormTable.hash($0) }
      var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = UInt32(hash >> 56) << 24 | UInt32(offset)
      offset = end
    }
  }

  static func hash(_ form: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in form { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash ^= hash >> 32
    hash = hash &* 0x9FB2_1C65_1E98_DF25
    return hash ^ hash >> 29
  }
}
