import DeskLexicon
import DeskStory

/// Asks of a row whether what it puts in the place of the words found would be found by the same pattern again.
struct SelfMatch {
  private let row: TableRow
  private let lists: WordLists

  init(_ row: TableRow, _ lists: WordLists) {
    self.row = row
    self.lists = lists
  }

  /// The replacement that is found again, or nil where none is.
  var replacementFoundAgain: String? {
    guard case .find(let patterns) = row.body else { return nil }
    for (found, replacement) in row.becomes.sorted(by: { $0.key < $1.key }) where fitsCase(replacement) {
      let again = SelfMatch.words(of: replacement)
      guard !again.isEmpty else { continue }
      let isAgain = patterns.contains { pattern in
        let marked = pattern.elements[pattern.marked]
        guard matches(marked, again[...]) else { return false }
        let before = SelfMatch.words(of: found)
        return before.isEmpty || matches(marked, before[...])
      }
      if isAgain { return replacement }
    }
    return nil
  }

  /// Whether words written like this would be found, as far as capitals decide it.
  private func fitsCase(_ replacement: String) -> Bool {
    switch row.letterCase {
    case .any: true
    case .lower: !replacement.contains(where: \.isUppercase)
    case .capital: replacement.first?.isUppercase == true
    }
  }

  private static func words(of text: String) -> [String] {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    let folded = isPlain ? text : text.lowercased().replacing("’", with: "'")
    return folded.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }

  private func matches(_ elements: ArraySlice<PatternElement>, _ words: ArraySlice<String>) -> Bool {
    guard let element = elements.first else { return words.isEmpty }
    let rest = elements.dropFirst()
    if element.shapes.contains(.start) || element.shapes.contains(.end) { return matches(rest, words) }
    if element.isOptional || element.gap > 0, matches(rest, words) { return true }
    for taken in 1...max(1, element.gap) {
      guard taken <= words.count, stands(element, words[words.startIndex + taken - 1]) else { return false }
      if matches(rest, words.dropFirst(taken)) { return true }
    }
    return false
  }

  private func stands(_ element: PatternElement, _ word: String) -> Bool {
    element.words.contains(word) || element.gap > 0 || element.classes.contains { lists.contains(word, in: $0) }
  }
}
