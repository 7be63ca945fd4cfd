/// Distinct words, each with a number from 0 up, found by their bytes: a word is looked at once however often it
/// stands.
package struct WordTable: Sendable {
  private var slots: [Slot]
  private var hashes: [UInt32] = []
  private var ends: [Int32] = [0]
  private var storage: [UInt8] = []

  /// A word’s number beside its hash, so that another word’s slot is passed by without looking further.
  private struct Slot {
    var number: Int32 = -1
    var hash: UInt32 = 0
  }

  package init(minimumCapacity: Int = 256) {
    var capacity = 512
    while capacity < minimumCapacity * 2 { capacity *= 2 }
    slots = Array(repeating: Slot(), count: capacity)
  }

  package var count: Int { hashes.count }

  /// The word of the number.
  package subscript(number: Int) -> String {
    String(decoding: storage[Int(ends[number])..<Int(ends[number + 1])], as: UTF8.self)
  }

  /// The bytes of the word of the number.
  package func bytes(of number: Int) -> ArraySlice<UInt8> { storage[Int(ends[number])..<Int(ends[number + 1])] }

  /// The number of the word, or nil for a word that was never put in.
  package func number(of word: ArraySlice<UInt8>) -> Int? { word.withUnsafeBufferPointer { number(ofBytes: $0) } }

  /// The number here of a word of another table, which is neither copied nor hashed again.
  package func number(of number: Int, in other: WordTable) -> Int? {
    other.withBytes(of: number) { word in
      let slot = slots[place(of: word, hash: other.hashes[number])].number
      return slot < 0 ? nil : Int(slot)
    }
  }

  package func number(of word: String) -> Int? {
    var word = word
    return word.withUTF8 { number(ofBytes: $0) }
  }

  /// The number of the word, which is put in if it is new.
  package mutating func insert(_ word: [UInt8]) -> Int { word.withUnsafeBufferPointer { insert(bytes: $0) } }

  package mutating func insert(_ word: ArraySlice<UInt8>) -> Int {
    word.withUnsafeBufferPointer { insert(bytes: $0) }
  }

  package mutating func insert(_ word: String) -> Int {
    var word = word
    return word.withUTF8 { insert(bytes: $0) }
  }

  private func withBytes<Result>(of number: Int, _ read: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    storage.withUnsafeBufferPointer { storage in
      read(UnsafeBufferPointer(rebasing: storage[Int(ends[number])..<Int(ends[number + 1])]))
    }
  }

  private func number(ofBytes word: UnsafeBufferPointer<UInt8>) -> Int? {
    let slot = slots[place(of: word, hash: WordTable.hash(word))].number
    return slot < 0 ? nil : Int(slot)
  }

  private mutating func insert(bytes word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = WordTable.hash(word)
    var place = place(of: word, hash: hash)
    if slots[place].number >= 0 { return Int(slots[place].number) }
    if (hashes.count + 1) * 2 > slots.count {
      grow()
      place = self.place(of: word, hash: hash)
    }
    slots[place] = Slot(number: Int32(hashes.count), hash: hash)
    hashes.append(hash)
    storage.append(contentsOf: word)
    ends.append(Int32(storage.count))
    return hashes.count - 1
  }

  private func place(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
    var place = Int(hash) & (slots.count - 1)
    while slots[place].number >= 0 {
      if slots[place].hash == hash, holds(Int(slots[place].number), word) { return place }
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private func holds(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(ends[number])
    guard Int(ends[number + 1]) - start == word.count else { return false }
    for index in 0..<word.count where storage[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: Slot(), count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var place = Int(hash) & (slots.count - 1)
      while slots[place].number >= 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = Slot(number: Int32(number), hash: hash)
    }
  }

  /// The same for the same bytes, always and everywhere.
  package static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash ^ hash >> 15
  }
}
