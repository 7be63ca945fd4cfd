package import DeskText

/// Cuts text into tokens in one pass over the bytes.
package struct Tokenizer {
  private let text: SourceText
  package private(set) var words: WordTable
  package private(set) var tokens: [Token] = []
  private var folded: [UInt8] = []

  package init(_ text: SourceText) {
    self.text = text
    words = WordTable(minimumCapacity: 512)
    tokens.reserveCapacity(text.count / 5)
  }

  /// Adds the tokens of the range; ranges must be given in order.
  package mutating func read(_ range: TextRange) {
    var offset = range.start
    while offset < range.end {
      let (value, length) = text.scalar(at: offset)
      if Letters.isSpace(value) || Letters.isInvisible(value) {
        offset += length
      } else if let end = linkEnd(from: offset, limit: range.end) {
        offset = add(.link, offset, end)
      } else if Letters.isLetter(value) || (value == 0x5F && startsWord(at: offset + 1)) {
        offset = add(.word, offset, wordEnd(from: offset, limit: range.end))
      } else if value < 0x80, Letters.isDigit(UInt8(value)) {
        offset = addNumber(from: offset, limit: range.end)
      } else {
        offset = add(.mark, offset, markEnd(from: offset, limit: range.end))
      }
    }
  }

  private func startsWord(at offset: Int) -> Bool { Letters.isLetter(text.scalar(at: offset).value) }

  private mutating func addNumber(from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit {
      let byte = text[end]
      let inner = (byte == 0x2C || byte == 0x2E) && Letters.isDigit(text.byte(at: end + 1)) && end + 1 < limit
      guard Letters.isDigit(byte) || inner || (Letters.isASCIILetter(byte)) else { break }
      end += 1
    }
    let next = text.scalar(at: end + 1).value
    if end + 1 < limit, text[end] == 0x2D, Letters.isLetter(next) {
      return add(.word, start, wordEnd(from: end + 1, limit: limit))
    }
    return add(.number, start, end)
  }

  /// The end of the word that starts here: inner apostrophes, hyphens and the points of initialisms belong to it.
  private func wordEnd(from start: Int, limit: Int) -> Int {
    if let end = initialismEnd(from: start, limit: limit) { return end }
    var offset = start
    while offset < limit {
      let (value, length) = text.scalar(at: offset)
      if Letters.isLetter(value) || Letters.isInvisible(value) || value == 0x5F
        || (value < 0x80 && Letters.isDigit(UInt8(value)))
      {
        offset += length
      } else if offset > start, Letters.isApostrophe(value) || value == 0x2D, offset + length < limit,
        continuesWord(after: offset + length)
      {
        offset += length
      } else {
        break
      }
    }
    return offset
  }

  private func continuesWord(after offset: Int) -> Bool {
    let value = text.scalar(at: offset).value
    return Letters.isLetter(value) || (value < 0x80 && Letters.isDigit(UInt8(value)))
  }

  /// `U.S.`, `a.m.`, `Ph.D.`: single letters (the first part may have two) with points between them.
  private func initialismEnd(from start: Int, limit: Int) -> Int? {
    var offset = start
    var parts = 0
    while offset < limit {
      var letters = 0
      while offset + letters < limit, Letters.isASCIILetter(text[offset + letters]) { letters += 1 }
      let allowed = parts == 0 ? 1...2 : 1...1
      guard allowed.contains(letters), text.byte(at: offset + letters) == 0x2E, offset + letters < limit else { break }
      offset += letters + 1
      parts += 1
    }
    guard parts >= 2 else { return nil }
    let (value, length) = text.scalar(at: offset)
    let isPossessive = Letters.isApostrophe(value) && text.byte(at: offset + length) | 0x20 == 0x73
    return isPossessive && offset + length < limit ? offset + length + 1 : offset
  }

  private func markEnd(from start: Int, limit: Int) -> Int {
    let byte = text[start]
    guard byte == 0x2E || byte == 0x2D else { return start + text.scalar(at: start).length }
    var end = start + 1
    while end < limit, text[end] == byte { end += 1 }
    return end
  }

  /// The end of an address, a handle or a hashtag that starts here, or nil.
  private func linkEnd(from start: Int, limit: Int) -> Int? {
    let byte = text[start]
    if byte == 0x40 || byte == 0x23 {
      return Letters.isASCIILetter(text.byte(at: start + 1)) ? run(from: start + 1, limit) : nil
    }
    guard Letters.isASCIILetter(byte), start == 0 || !isAddressByte(text[start - 1]) else { return nil }
    var first = start
    while first < limit, Letters.isASCIILetter(text[first]) { first += 1 }
    guard first < limit, isAddressByte(text[first]), text[first] != 0x2D else { return nil }
    let end = run(from: start, limit)
    let bytes = text.bytes[start..<end]
    if bytes.starts(with: "http".utf8) || bytes.starts(with: "www.".utf8) { return bytes.contains(0x2E) ? end : nil }
    if bytes.contains(0x40) { return end }
    return endsInDomain(start, end) ? end : nil
  }

  private func run(from start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, isAddressByte(text[end]) { end += 1 }
    while end > start + 1, isTrailingMark(text[end - 1]) { end -= 1 }
    return end
  }

  private func isAddressByte(_ byte: UInt8) -> Bool {
    Letters.isASCIILetter(byte) || Letters.isDigit(byte) || Tokenizer.addressMarks.contains(byte)
  }

  private static let addressMarks: Set<UInt8> = Set("-._~:/?#@%&=+".utf8)

  private func isTrailingMark(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x3A || byte == 0x3F || byte == 0x2D || byte == 0x23 || byte == 0x26
  }

  /// `example.com`, `plan.pdf`: letters, a point, and a known ending, with nothing after it but an address.
  private func endsInDomain(_ start: Int, _ end: Int) -> Bool {
    guard let point = text.bytes[start..<end].firstIndex(of: 0x2E) else { return false }
    var stop = end
    if let slash = text.bytes[start..<end].firstIndex(of: 0x2F) { stop = slash }
    guard let last = text.bytes[start..<stop].lastIndex(of: 0x2E), last >= point, stop - last <= 6 else { return false }
    return Tokenizer.endings.contains(String(decoding: text.bytes[last + 1..<stop], as: UTF8.self))
  }

  private static let endings: Set<String> = [
    "com", "org", "net", "gov", "edu", "uk", "pk", "eu", "jpg", "jpeg", "png", "gif", "pdf", "doc", "docx", "html",
    "htm", "php",
  ]

  private mutating func add(_ kind: Token.Kind, _ start: Int, _ end: Int) -> Int {
    folded.removeAll(keepingCapacity: true)
    var uppers = 0
    var lowers = 0
    var firstIsUpper = false
    var hasHyphen = false
    var isASCII = true
    for offset in start..<end {
      let byte = text[offset]
      if Letters.isUpper(byte) {
        uppers += 1
        if lowers == 0 && uppers == 1 { firstIsUpper = true }
        folded.append(byte | 0x20)
      } else {
        if Letters.isLower(byte) { lowers += 1 }
        if byte == 0x2D { hasHyphen = true }
        if byte >= 0x80 { isASCII = false }
        folded.append(byte)
      }
    }
    if !isASCII {
      let scalars = Tokenizer.cases(in: text[TextRange(start, end)], into: &folded)
      (uppers, lowers, firstIsUpper) = (scalars.uppers, scalars.lowers, scalars.firstIsUpper)
    }
    let token = Token(
      range: TextRange(start, end), kind: kind,
      letterCase: Tokenizer.letterCase(uppers: uppers, lowers: lowers, firstIsUpper: firstIsUpper),
      hasHyphen: hasHyphen, word: words.insert(folded))
    tokens.append(token)
    return end
  }

  private static func letterCase(uppers: Int, lowers: Int, firstIsUpper: Bool) -> Token.Case {
    if uppers == 0 { return lowers == 0 ? .none : .lower }
    if lowers == 0 { return uppers == 1 ? .capital : .allCapitals }
    return firstIsUpper && uppers == 1 ? .capital : .mixed
  }

  /// Folds a word with letters beyond ASCII, and counts its capitals.
  private static func cases(
    in word: String, into folded: inout [UInt8]
  ) -> (uppers: Int, lowers: Int, firstIsUpper: Bool) {
    folded.removeAll(keepingCapacity: true)
    var uppers = 0
    var lowers = 0
    var firstIsUpper = false
    for scalar in word.unicodeScalars where !Letters.isInvisible(scalar.value) {
      if scalar.value == 0x2019 {
        folded.append(0x27)
        continue
      }
      if scalar.properties.isUppercase {
        uppers += 1
        if lowers == 0 && uppers == 1 { firstIsUpper = true }
      } else if scalar.properties.isLowercase {
        lowers += 1
      }
      folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
    return (uppers, lowers, firstIsUpper)
  }
}
