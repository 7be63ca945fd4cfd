import DeskText

/// The words of a model, each with its number, from the sections that hold them.
package struct ModelWords: Sendable {
  private let texts: SectionView
  private let slots: SectionView
  private let mask: Int

  /// Nil where the sections cannot be what they should be.
  init?(texts: SectionView, slots: SectionView) {
    let slotCount = slots.count / 2
    guard slotCount > 0, slotCount & (slotCount - 1) == 0 else { return nil }
    self.texts = texts
    self.slots = slots
    mask = slotCount - 1
  }

  /// The number of the word, which is above 0, or nil for one that the model does not know.
  package func number(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    var place = Int(WordTable.hash(word)) & mask
    for _ in 0...mask {
      let number = Int(slots.load(place * 2, UInt16.self))
      if number == 0 { return nil }
      if holds(word, at: Int(texts.load(number * 4, UInt32.self))) { return number }
      place = (place + 1) & mask
    }
    return nil
  }

  /// The word of the number; empty for numbers that stand for none.
  package func text(of number: Int) -> String {
    let start = Int(texts.load(number * 4, UInt32.self))
    let length = Int(texts.load(start, UInt8.self))
    return String(decoding: (0..<length).map { texts.load(start + 1 + $0, UInt8.self) }, as: UTF8.self)
  }

  private func holds(_ word: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard Int(texts.load(start, UInt8.self)) == word.count else { return false }
    for index in 0..<word.count where texts.load(start + 1 + index, UInt8.self) != word[index] { return false }
    return true
  }

  /// The two sections for words numbered by their order, at most 65,535 of them; an empty one cannot be looked up.
  package static func sections(of words: [String]) -> (texts: [UInt8], slots: [UInt8]) {
    var offsets: [UInt8] = []
    var text: [UInt8] = []
    var slotCount = 1024
    while slotCount < words.count * 2 { slotCount *= 2 }
    var slots = [UInt16](repeating: 0, count: slotCount)
    for (number, word) in words.enumerated() {
      offsets.append(number: words.count * 4 + text.count, bytes: 4)
      text.append(UInt8(min(255, word.utf8.count)))
      text += word.utf8.prefix(255)
      guard !word.isEmpty else { continue }
      var place = Int(Array(word.utf8).withUnsafeBufferPointer(WordTable.hash)) & (slotCount - 1)
      while slots[place] != 0 { place = (place + 1) & (slotCount - 1) }
      slots[place] = UInt16(number)
    }
    var slotBytes: [UInt8] = []
    for slot in slots { slotBytes.append(number: Int(slot), bytes: 2) }
    return (offsets + text, slotBytes)
  }
}
