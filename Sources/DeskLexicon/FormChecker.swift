/// Looks words over as Hunspell does: cases, full stops, numbers, and words in parts, each asked of a set of forms.
struct FormChecker: Sendable {
  private let set: FormSet
  /// Hunspell takes longer ones for no words.
  private static let longest = 300
  private static let mostBreaks = 10

  init(_ set: FormSet) { self.set = set }

  func knows(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { bytes in
      if FormChecker.isPlain(bytes), set.contains(bytes) { return true }
      return spells(Array(bytes))
    }
  }

  /// Whether the word is of small letters only, so that a form like it settles the matter.
  private static func isPlain(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in word where byte < 0x61 || byte > 0x7A { return false }
    return !word.isEmpty
  }

  private func spells(_ word: [UInt8]) -> Bool {
    guard word.count < FormChecker.longest else { return false }
    let hasMarks = word.contains { set.marks.contains($0) }
    var bare = (hasMarks ? converted(word) : word)[...]
    while bare.first == 0x20 { bare.removeFirst() }
    var hasStop = false
    while bare.last == 0x2E {
      bare.removeLast()
      hasStop = true
    }
    let word = Array(bare)
    if word.isEmpty || FormChecker.isNumber(word) { return true }
    var seen = word
    if isKnown(word, hasStop, &seen) { return true }
    return hasMarks && isMadeOfParts(seen)
  }

  /// What the dictionary has for other ways to write a character: a straight apostrophe for a curly one.
  private func converted(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < word.count {
      if let pair = set.conversions.first(where: { word[index...].starts(with: $0.from) }) {
        result += pair.to
        index += pair.from.count
      } else {
        result.append(word[index])
        index += 1
      }
    }
    return result
  }

  /// Digits with single stops, commas and hyphens between them.
  private static func isNumber(_ word: [UInt8]) -> Bool {
    var wasDigit = false
    for byte in word {
      let isDigit = (0x30...0x39).contains(byte)
      guard isDigit || (wasDigit && [0x2C, 0x2D, 0x2E].contains(byte)) else { return false }
      wasDigit = isDigit
    }
    return wasDigit
  }

  /// `seen` becomes the word as it was last looked at, which is how it is taken apart.
  private func isKnown(_ word: [UInt8], _ hasStop: Bool, _ seen: inout [UInt8]) -> Bool {
    let written = WrittenCase(word)
    switch written {
    case .lower, .mixed: return holds(word, hasStop)
    case .initialMixed: return holds(word, hasStop) || holds(WrittenCase.uncapitalised(word), hasStop)
    case .capitals:
      if holds(word, hasStop) || holdsHalves(of: word) { return true }
    case .initial: break
    }
    // No dictionary of English has the Turkish dotted capital, and Hunspell looks no further at one.
    if word.starts(with: [0xC4, 0xB0]) { return false }
    let small = WrittenCase.lowered(word)
    let capital = WrittenCase.capitalised(small)
    seen = capital
    let isHidden = written == .capitals
    return holds(capital, hidden: isHidden) || holds(small, hasStop)
      || (hasStop && holds(capital + [0x2E], hidden: isHidden))
  }

  private func holds(_ word: [UInt8], _ hasStop: Bool) -> Bool { holds(word) || (hasStop && holds(word + [0x2E])) }

  /// `O’BRIEN` and `D’ARTAGNAN`: a capital behind the apostrophe, and with or without one before it.
  private func holdsHalves(of word: [UInt8]) -> Bool {
    let small = WrittenCase.lowered(word)
    guard let apostrophe = small.firstIndex(of: 0x27), apostrophe < small.count - 1 else { return false }
    let halves = small[...apostrophe] + WrittenCase.capitalised(Array(small[(apostrophe + 1)...]))
    return holds(Array(halves)) || holds(WrittenCase.capitalised(Array(halves)))
  }

  /// Whether the set holds the form; `hidden` ones, too, which only a word with capitals inside can be.
  private func holds(_ form: [UInt8], hidden: Bool = true) -> Bool {
    guard let first = form.first, first > FormExpander.ending else { return false }
    if contains(form) { return true }
    if hidden, first < 0x30 || first > 0x39, first > 0x7A || first < 0x61, contains([FormExpander.hidden] + form) {
      return true
    }
    return (0x30...0x39).contains(first) && isOrdinal(form)
  }

  private func contains(_ form: [UInt8]) -> Bool { form.withUnsafeBufferPointer { set.contains($0) } }

  /// Any digits before an ending that the dictionary’s compound rules allow: `1th` behind a one, `2nd` elsewhere.
  private func isOrdinal(_ form: [UInt8]) -> Bool {
    guard let last = form.lastIndex(where: { (0x30...0x39).contains($0) }) else { return false }
    guard form[...last].allSatisfy({ (0x30...0x39).contains($0) }), last > 0 else { return false }
    return contains([FormExpander.ending] + form[(last - 1)...])
  }
}

extension FormChecker {
  /// Whether the word comes apart at hyphens, or at what else the dictionary names, into words.
  private func isMadeOfParts(_ word: [UInt8]) -> Bool {
    let breaks = set.breaks
    let count = breaks.reduce(0) { $0 + places(of: $1, in: word).count }
    guard count < FormChecker.mostBreaks else { return false }
    for each in breaks where each.count > 1 && each.count <= word.count {
      if each[0] == 0x5E, word.starts(with: each.dropFirst()), spells(Array(word[(each.count - 1)...])) { return true }
      if each.last == 0x24, word.reversed().starts(with: each.dropLast().reversed()),
        spells(Array(word[...(word.count - each.count)]))
      {
        return true
      }
    }
    return breaks.contains { isMade(word, at: $0, second: true) } || breaks.contains { isMade(word, at: $0) }
  }

  /// Whether both sides of the first place, or of the second where there is one, are words.
  private func isMade(_ word: [UInt8], at mark: [UInt8], second: Bool = false) -> Bool {
    let places = places(of: mark, in: word)
    guard let first = places.first, first > 0, first < word.count - mark.count else { return false }
    var place = first
    if second, places.count > 1, places[1] < word.count - mark.count { place = places[1] }
    return spells(Array(word[(place + mark.count)...])) && spells(Array(word[..<place]))
  }

  private func places(of mark: [UInt8], in word: [UInt8]) -> [Int] {
    guard let first = mark.first, mark.count <= word.count else { return [] }
    return (0...(word.count - mark.count)).filter { word[$0] == first && word[$0...].starts(with: mark) }
  }
}
