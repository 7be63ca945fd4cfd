import DeskLexicon
package import DeskText

/// A row’s pattern, read: places for words, and which of them are the finding.
package struct TablePattern: Sendable {
  package private(set) var elements: [PatternElement]
  /// The places between `⟦` and `⟧`; all of them where there are no brackets.
  package let marked: Range<Int>
  package let source: String

  /// Words, `(this|that)`, `(@start|that)`, `@class`, `@shape`, `*`, `…` for up to four words, `?` after what may be
  /// missing.
  package static func parse(_ source: String, at place: YAMLPlace) throws(ConfigurationErrors) -> TablePattern {
    var elements: [PatternElement] = []
    var open: Int?
    var close: Int?
    for piece in Array(source.utf8).split(separator: UInt8(ascii: " ")) {
      var piece = piece
      if piece.starts(with: openBracket) {
        guard open == nil else {
          throw ConfigurationErrors([place.error("“\(source)” has more than one pair of brackets ⟦ ⟧")])
        }
        open = elements.count
        piece = piece.dropFirst(openBracket.count)
      }
      let closes = piece.suffix(closeBracket.count).elementsEqual(closeBracket)
      if closes { piece = piece.dropLast(closeBracket.count) }
      elements.append(try element(piece, at: place))
      if closes { close = elements.count }
    }
    guard (open == nil) == (close == nil) else {
      throw ConfigurationErrors([place.error("“\(source)” has one of the two brackets ⟦ ⟧")])
    }
    let pattern = TablePattern(elements: elements, marked: (open ?? 0)..<(close ?? elements.count), source: source)
    guard pattern.anchor != nil else {
      throw ConfigurationErrors([
        place.error("“\(source)” names no word", hint: "a pattern needs a word or a word class that must stand there")
      ])
    }
    return pattern
  }

  private static let openBracket = Array("⟦".utf8)
  private static let closeBracket = Array("⟧".utf8)
  private static let ellipsis = Array("…".utf8)

  private static func element(
    _ source: ArraySlice<UInt8>, at place: YAMLPlace
  ) throws(ConfigurationErrors) -> PatternElement {
    var source = source
    var element = PatternElement()
    if source.count > 1, source.last == UInt8(ascii: "?") {
      element.isOptional = true
      source.removeLast()
    }
    if source.elementsEqual(ellipsis) {
      element.gap = 4
      element.shapes = [.any]
      return element
    }
    if source.first == UInt8(ascii: "("), source.last == UInt8(ascii: ")") { source = source.dropFirst().dropLast() }
    element.words.reserveCapacity(source.count { $0 == UInt8(ascii: "|") } + 1)
    var start = source.startIndex
    while start < source.endIndex {
      let end = source[start...].firstIndex(of: UInt8(ascii: "|")) ?? source.endIndex
      let choice = source[start..<end]
      if choice.allSatisfy(Letters.isLower) {
        if !choice.isEmpty { element.words.append(String(decoding: choice, as: UTF8.self)) }
      } else {
        try add(String(decoding: choice, as: UTF8.self), to: &element, at: place)
      }
      start = end + 1
    }
    return element
  }

  /// Adds a word, `@class` or `@shape` to what may stand at a place.
  static func add(_ choice: String, to element: inout PatternElement, at place: YAMLPlace) throws(ConfigurationErrors) {
    guard choice.utf8.first == UInt8(ascii: "@") || choice == "*" else {
      element.words.append(folded(choice))
      return
    }
    if let shape = PatternElement.Shape(rawValue: choice) {
      element.shapes.append(shape)
    } else {
      guard let wordClass = WordClass(name: String(choice.dropFirst())) else {
        let known = WordClass.allCases.map { "@\($0.name)" } + PatternElement.Shape.allCases.map(\.rawValue)
        throw ConfigurationErrors([
          place.error("unknown word class “\(choice)”", hint: Guess.nearest(to: choice, among: known) ?? "")
        ])
      }
      element.classes.append(wordClass)
    }
  }

  /// In small letters and with straight apostrophes, as the words of a story are.
  private static func folded(_ word: String) -> String {
    word.utf8.allSatisfy(Letters.isLower) ? word : word.lowercased().replacing(text: "’", with: "'")
  }

  /// Makes the words known by their numbers in the table of all words of the rows.
  mutating func number(in table: inout WordTable) {
    for place in elements.indices { elements[place].number(in: &table) }
  }

  /// The place the search starts from: of the required ones of words only, that with the fewest words, or else the
  /// first of words and classes; and how many words may stand before it.
  package var anchor: (element: Int, before: ClosedRange<Int>)? {
    let required = elements.indices.filter { index in
      let element = elements[index]
      return !element.isOptional && element.gap == 0 && element.shapes.isEmpty
    }
    let plain = required.filter { elements[$0].classes.isEmpty }
    let fewest = plain.min { elements[$0].words.count < elements[$1].words.count }
    guard let best = fewest ?? required.first else { return nil }
    var least = 0
    var most = 0
    for element in elements[..<best] where !element.isEdge {
      least += element.isOptional || element.gap > 0 || element.mayBeEdge ? 0 : 1
      most += element.gap > 0 ? element.gap : 1
    }
    return (best, least...most)
  }

  /// The words of which one must stand right after the place, or else right before it; none where anything may.
  func neighbours(of place: Int) -> (side: PatternIndex.Side, words: [String]) {
    if place + 1 < elements.count, elements[place + 1].isPlain { return (.after, elements[place + 1].words) }
    if place > 0, elements[place - 1].isPlain { return (.before, elements[place - 1].words) }
    return (.none, [])
  }

  /// The tokens of the marked places when the pattern stands at the token, inside the sentence.
  func match(at start: Int, in sentence: Range<Int>, _ story: NumberedStory) -> Range<Int>? {
    guard sentence.contains(start) else { return nil }
    return match(0, start, Attempt(sentence: sentence, story: story))
  }

  /// One try of the pattern: where it is made, and what is known so far of the marked places.
  private struct Attempt {
    let sentence: Range<Int>
    let story: NumberedStory
    var start: Int?
    var end: Int?
  }

  private func match(_ place: Int, _ token: Int, _ attempt: Attempt) -> Range<Int>? {
    var attempt = attempt
    if place == marked.lowerBound { attempt.start = token }
    if place == marked.upperBound { attempt.end = token }
    guard place < elements.count else {
      let start = attempt.start ?? token
      return start..<max(start, attempt.end ?? token)
    }
    if elements[place].mayBeEdge {
      if let found = matchEdge(place, token, attempt) { return found }
      guard !elements[place].isEdge else { return nil }
    }
    if elements[place].mayBeMissing, let found = match(place + 1, token, attempt) { return found }
    for step in 0..<max(1, elements[place].gap) {
      let index = token + step
      guard index < attempt.sentence.upperBound, elements[place].matches(index, attempt.story) else { return nil }
      if let found = match(place + 1, index + 1, attempt) { return found }
    }
    return nil
  }

  /// The rest of the pattern, where the start or the end of a sentence may stand at this place and does.
  private func matchEdge(_ place: Int, _ token: Int, _ attempt: Attempt) -> Range<Int>? {
    let shapes = elements[place].shapes
    let limit = attempt.sentence.upperBound
    let starts = shapes.contains(.start) && token < limit && attempt.story.opensSentence(token)
    let ends = shapes.contains(.end) && (token >= limit || attempt.story.isMark(token))
    return starts || ends ? match(place + 1, token, attempt) : nil
  }
}
