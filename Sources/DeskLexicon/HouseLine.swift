import DeskText

/// What one line of a word list says, before it is known whether its model word exists.
struct HouseLine {
  let word: String
  let meaning: HouseEntry.Meaning
  /// 1-based, in scalars: where the word stands, and the model or the replacement.
  let column: Int
  let secondColumn: Int

  /// What is wrong with a line, and in which column.
  struct Trouble: Error {
    let column: Int
    let message: String
    let hint: String
  }

  /// In bytes.
  static let longest = 100

  /// Nil for a comment and a blank line.
  static func read(_ line: String) throws(Trouble) -> HouseLine? {
    let scalars = Array(line.unicodeScalars)
    if let place = scalars.firstIndex(where: isControl) {
      throw Trouble(column: place + 1, message: "a control character stands here", hint: "take it out")
    }
    let entry = trimmed(withoutComment(scalars))
    guard let first = entry.first else { return nil }
    guard entry.reduce(0, { $0 + UTF8.width($1) }) <= longest else {
      throw Trouble(
        column: entry.startIndex + 1, message: "this line is longer than \(longest) bytes",
        hint: "write one word a line")
    }
    if let arrow = entry.indices.dropLast().first(where: { entry[$0] == "-" && entry[$0 + 1] == ">" }) {
      return try replacement(entry, arrow)
    }
    if first == "!" {
      let word = try word(entry.dropFirst())
      return HouseLine(word: word, meaning: .reject(nil), column: entry.startIndex + 2, secondColumn: 0)
    }
    if let slash = entry.firstIndex(of: "/") {
      let word = try word(entry[..<slash])
      let model = try self.word(entry[(slash + 1)...])
      return HouseLine(
        word: word, meaning: .acceptLike(model), column: entry.startIndex + 1, secondColumn: slash + 2)
    }
    return HouseLine(word: try word(entry), meaning: .accept, column: entry.startIndex + 1, secondColumn: 0)
  }

  private static func replacement(_ entry: ArraySlice<Unicode.Scalar>, _ arrow: Int) throws(Trouble) -> HouseLine {
    let left = trimmed(entry[..<arrow])
    let right = trimmed(entry[(arrow + 2)...])
    let word = try word(left.isEmpty ? entry[arrow..<arrow] : left)
    guard !right.isEmpty else {
      throw Trouble(column: arrow + 1, message: "what to write instead is missing", hint: "or write !\(word)")
    }
    for index in right.indices {
      let isDoubled = Letters.isSpace(right[index].value) && Letters.isSpace(right[index - 1].value)
      if isDoubled || Letters.isInvisible(right[index].value) || right[index] == "\t" {
        throw Trouble(column: index + 1, message: "more than one plain space stands here", hint: "write one space")
      }
    }
    let text = string(right)
    guard text != word else {
      throw Trouble(
        column: right.startIndex + 1, message: "“\(word)” is replaced with itself", hint: "take the line out")
    }
    return HouseLine(
      word: word, meaning: .reject(text), column: left.startIndex + 1, secondColumn: right.startIndex + 1)
  }

  private static func word(_ slice: ArraySlice<Unicode.Scalar>) throws(Trouble) -> String {
    guard let first = slice.first, let last = slice.last else {
      throw Trouble(column: slice.startIndex + 1, message: "a word is missing here", hint: "write one word a line")
    }
    for index in slice.indices where !isInner(slice[index]) {
      throw stranger(slice[index], column: index + 1)
    }
    let isInitials = isInitialism(slice)
    if !isInitials, let point = slice.firstIndex(of: ".") { throw stranger(".", column: point + 1) }
    guard isEdge(first), isEdge(last) || isInitials, slice.contains(where: { Letters.isLetter($0.value) }) else {
      throw Trouble(
        column: slice.startIndex + 1, message: "“\(string(slice))” is no word",
        hint: "a word begins and ends with a letter or a figure and holds a letter")
    }
    return string(slice)
  }

  private static func stranger(_ scalar: Unicode.Scalar, column: Int) -> Trouble {
    if Letters.isSpace(scalar.value) {
      return Trouble(
        column: column, message: "a word has no space in it",
        hint: "write one word a line; what to write instead stands behind “->”")
    }
    if Letters.isInvisible(scalar.value) {
      return Trouble(column: column, message: "an invisible character stands here", hint: "take it out")
    }
    return Trouble(
      column: column, message: "“\(Character(scalar))” cannot stand in a word",
      hint: "words are letters, figures, hyphens and apostrophes, or initials with points")
  }

  /// From a `#` that opens the line or follows a space, the rest is for people.
  private static func withoutComment(_ scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    let start = scalars.indices.first { place in
      scalars[place] == "#" && (place == 0 || Letters.isSpace(scalars[place - 1].value))
    }
    return scalars[..<(start ?? scalars.count)]
  }

  private static func trimmed(_ slice: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var slice = slice
    while let last = slice.last, Letters.isSpace(last.value) { slice.removeLast() }
    return slice.drop { Letters.isSpace($0.value) }
  }

  /// With straight apostrophes, as words are compared.
  private static func string(_ slice: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(slice.map { $0.value == 0x2019 ? "'" : $0 }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
  }

  private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    Letters.isLetter(scalar.value) || (scalar.isASCII && Letters.isDigit(UInt8(truncatingIfNeeded: scalar.value)))
  }

  private static func isInner(_ scalar: Unicode.Scalar) -> Bool {
    isEdge(scalar) || scalar == "-" || scalar == "." || Letters.isApostrophe(scalar.value)
  }

  /// `U.S.`, `a.m.`: single letters, the first part of two at most, each with a point.
  private static func isInitialism(_ slice: ArraySlice<Unicode.Scalar>) -> Bool {
    guard slice.last == "." else { return false }
    let parts = slice.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    return parts.count >= 2 && parts[0].count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && Letters.isLetter($0.value) } }
      && parts.dropFirst().allSatisfy { $0.count == 1 }
  }
}
