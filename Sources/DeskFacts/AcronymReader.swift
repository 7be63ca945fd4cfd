import DeskLexicon
import DeskStory
import DeskText

/// Finds the initialisms of a story and their expansions.
struct AcronymReader {
  let analysis: StoryAnalysis

  init(_ analysis: StoryAnalysis) { self.analysis = analysis }

  func acronyms() -> [Acronym] {
    var uses: [String: [Int]] = [:]
    var definitions: [String: [Acronym.Definition]] = [:]
    var order: [String] = []
    for (_, block) in analysis.blocks(of: .copy) where !isShouted(block) {
      for token in block.tokens where isInitialism(token) {
        let letters = AcronymReader.letters(of: analysis.string(token))
        if uses[letters] == nil {
          order.append(letters)
          uses[letters] = []
        }
        if let definition = definition(at: token, letters: letters) {
          definitions[letters, default: []].append(definition)
        } else {
          uses[letters, default: []].append(token)
        }
      }
    }
    return order.map { Acronym(letters: $0, uses: uses[$0] ?? [], definitions: definitions[$0] ?? []) }
  }

  /// Two to six capitals, with or without points; a plural s and a possessive aside.
  private func isInitialism(_ index: Int) -> Bool {
    let token = analysis.tokens[index]
    guard token.isWord, token.letterCase == .allCapitals || token.letterCase == .mixed, !token.hasHyphen else {
      return false
    }
    let letters = AcronymReader.letters(of: analysis.string(index))
    return (2...6).contains(letters.count) && letters.allSatisfy { $0.isASCII && $0.isUppercase }
  }

  /// The bare capitals: `U.N.’s` is `UN`, `NGOs` is `NGO`.
  static func letters(of word: String) -> String {
    var letters = Substring(word)
    if let mark = letters.firstIndex(where: { $0 == "'" || $0 == "’" }) { letters = letters[..<mark] }
    if letters.hasSuffix("s"), letters.dropLast().allSatisfy(\.isUppercase), letters.count > 2 {
      letters = letters.dropLast()
    }
    return letters.filter { $0 != "." }
  }

  /// A headline or a line that is all in capitals has no initialisms in it.
  private func isShouted(_ block: Block) -> Bool {
    var capitals = 0
    var words = 0
    for token in block.tokens where analysis.tokens[token].isWord {
      words += 1
      if analysis.tokens[token].letterCase == .allCapitals { capitals += 1 }
    }
    return capitals * 2 > words
  }

  private func definition(at token: Int, letters: String) -> Acronym.Definition? {
    if analysis.isMark(token - 1, "("), analysis.isMark(token + 1, ")") {
      guard let first = expansionStart(before: token - 2, letters: letters) else { return nil }
      return Acronym.Definition(
        range: analysis.range(first, token + 1), expansion: analysis.range(first, token - 2), token: token,
        fits: nearlyFits(first...token - 2, letters))
    }
    guard analysis.isMark(token + 1, "("), let last = expansionEnd(after: token + 2, letters: letters) else {
      return nil
    }
    return Acronym.Definition(
      range: analysis.range(token, last + 1), expansion: analysis.range(token + 2, last), token: token, fits: true)
  }

  /// The first word of the long form that ends at the token: its capitalised words, read backwards, fit the letters.
  private func expansionStart(before last: Int, letters: String) -> Int? {
    if let start = plainStart(before: last, letters: letters) { return start }
    var index = last
    var first: Int?
    var words = 0
    while index >= 0, last - index < 14, analysis.isWord(index) || isInnerMark(index) {
      if analysis.isCapitalised(index) {
        first = index
        words += 1
        if fits(index...last, letters) { return index }
      } else if analysis.isWord(index), !analysis.isIn(.functionWord, index), !analysis.isIn(.nameParticle, index),
        words > 0
      {
        break
      }
      index -= 1
    }
    return words >= 2 ? first : nil
  }

  /// `government of national unity (GNU)`: words without capitals whose initials are the letters.
  private func plainStart(before last: Int, letters: String) -> Int? {
    guard last > 0 else { return nil }
    return (max(0, last - letters.count - 3)..<last).reversed().first { start in
      analysis.isWord(start) && !analysis.isIn(.functionWord, start) && fits(start...last, letters)
    }
  }

  /// `&`, a comma of a list of names, or the apostrophe of a plural.
  private func isInnerMark(_ index: Int) -> Bool {
    ["&", ",", "’", "'"].contains { analysis.isMark(index, $0) }
  }

  private func expansionEnd(after first: Int, letters: String) -> Int? {
    var index = first
    while index < analysis.tokens.count, index - first < 12, !analysis.isMark(index, ")") { index += 1 }
    guard analysis.isMark(index, ")"), index - first >= 2 else { return nil }
    return fits(first...index - 1, letters) ? index - 1 : nil
  }

  /// Whether the initials of the words, function words left out or not, are the letters.
  private func fits(_ range: ClosedRange<Int>, _ letters: String) -> Bool { initials(of: range).contains(letters) }

  /// The same, or the letters begin the initials: Centers for Disease Control and Prevention (CDC).
  private func nearlyFits(_ range: ClosedRange<Int>, _ letters: String) -> Bool {
    initials(of: range).contains { $0 == letters || letters.count >= 3 && $0.hasPrefix(letters) }
  }

  /// The initials of all words, and of those that are no function words.
  private func initials(of range: ClosedRange<Int>) -> [String] {
    var full = ""
    var short = ""
    for index in range where analysis.isWord(index) {
      for part in analysis.string(index).split(separator: "-") {
        guard let initial = part.first?.uppercased() else { continue }
        full += initial
        if !analysis.isIn(.functionWord, index) { short += initial }
      }
    }
    return [full, short]
  }

  /// The acronyms that nothing in the story explains and that neither our list of known ones nor the desk’s holds.
  func undefined(among acronyms: [Acronym]) -> [Acronym] {
    acronyms.compactMap { acronym in
      guard acronym.definitions.isEmpty, !isRomanNumeral(acronym.letters), !isShoutedWord(acronym.letters),
        !analysis.lexicon.lists.contains(acronym.letters.lowercased(), in: .knownAcronym),
        !analysis.houseWords.accepts(acronym.letters)
      else { return nil }
      let uses = acronym.uses.filter(standsAlone)
      guard !uses.isEmpty, !AcronymReader.isSpelledOut(acronym.letters, in: analysis) else { return nil }
      return Acronym(letters: acronym.letters, uses: uses, definitions: [])
    }
  }

  /// WILL, LEAKS, TOPS: a word in capitals for emphasis or a name made of one.
  private func isShoutedWord(_ letters: String) -> Bool {
    letters.count >= 4 && analysis.lexicon.frequencies.count(of: letters.lowercased()) >= 300
  }

  private func isRomanNumeral(_ letters: String) -> Bool { letters.allSatisfy { "IVXLCM".contains($0) } }

  /// Used in a sentence and not as a part of a longer name, a ticker, a label in brackets or a web handle.
  private func standsAlone(_ index: Int) -> Bool {
    guard let block = analysis.block(ofToken: index), BlockKinds.prose.contains(BlockKinds(block.kind)) else {
      return false
    }
    if analysis.isCapitalised(index + 1) && analysis.isWord(index + 1) { return false }
    // `security firm RSA`, `music giant EMI`: the noun before says what it is.
    if analysis.isQuoted(index) || analysis.isNumber(index + 1) || analysis.isNumber(index - 1) { return false }
    if analysis.isIn(.bodyNoun, index - 1) || analysis.string(index).contains(".") { return false }
    if let dateline = analysis.story.dateline, analysis.tokens[index].start < dateline.separator.end { return false }
    if analysis.isWord(index - 1), analysis.isCapitalised(index - 1), !analysis.opensSentence(index - 1) {
      return false
    }
    let neighbours = [analysis.string(max(0, index - 1)), analysis.string(index + 1)]
    return !neighbours.contains { ["(", ")", "<", ">", "/", "&", "[", "]", "$", ":", "-"].contains($0) }
  }

  /// Whether some run of words of the story has these letters as its initials, so that a reader can tell.
  static func isSpelledOut(_ letters: String, in analysis: StoryAnalysis) -> Bool {
    let wanted = Array(letters)
    guard wanted.count >= 2 else { return true }
    for start in analysis.tokens.indices where analysis.isCapitalised(start) {
      var found = 0
      var index = start
      while found < wanted.count, index < analysis.tokens.count, index - start < 14, analysis.isWord(index) {
        let parts = analysis.string(index).split(separator: "-").compactMap { $0.first?.uppercased().first }
        let fits = parts.first == wanted[found] && analysis.tokens[index].letterCase != .allCapitals
        if fits {
          for part in parts where found < wanted.count && part == wanted[found] { found += 1 }
        } else if !analysis.isIn(.functionWord, index) {
          break
        }
        index += 1
      }
      if found == wanted.count { return true }
    }
    return false
  }
}
