import DeskLexicon
import DeskStory
import DeskText

/// A name that stands in the story in two spellings one slip apart, of which one is the odd one out.
package struct NameVariant: Sendable {
  /// Tokens: the odd spelling where it first stands, and the usual one.
  package let odd: Int
  package let usual: Int
  /// Length in bytes of the odd name without a possessive ending.
  package let oddLength: Int
  package let usualName: String
}

/// Finds the pairs among the capitalised words of a story.
struct NameVariantReader {
  private let analysis: StoryAnalysis
  private let speller: Speller?
  /// Shorter names differ by a letter and are others: Lee and Lei.
  private static let shortest = 5

  /// A file with more names than this is a list.
  private static let most = 3000

  private struct Name {
    let stem: String
    var tokens: [Int]
    let bytes: [UInt8]
  }

  init(_ analysis: StoryAnalysis) {
    self.analysis = analysis
    speller = analysis.lexicon.speller(analysis.dialect.dialect)
  }

  func variants() -> [NameVariant] {
    let names = names()
    guard names.count <= Self.most else { return [] }
    var found: [NameVariant] = []
    for (place, first) in names.enumerated() {
      for second in names[(place + 1)...] where first.bytes[0] == second.bytes[0] {
        guard abs(first.bytes.count - second.bytes.count) <= 1, isOneSlip(first.bytes, second.bytes),
          let variant = judge(first, second)
        else { continue }
        found.append(variant)
      }
    }
    return found.sorted { $0.odd < $1.odd }
  }

  /// The distinct capitalised words of the copy without their possessive endings, in the order in which they come.
  private func names() -> [Name] {
    var order: [Name] = []
    var places: [String: Int] = [:]
    for (_, block) in analysis.blocks(of: .copy) {
      for index in block.tokens where isCandidate(index) {
        let stem = WordJudge.stem(of: analysis.string(index))
        if let place = places[stem] {
          order[place].tokens.append(index)
        } else {
          places[stem] = order.count
          order.append(Name(stem: stem, tokens: [index], bytes: Array(stem.utf8)))
        }
      }
    }
    return order
  }

  private func isCandidate(_ index: Int) -> Bool {
    let token = analysis.tokens[index]
    return token.isWord && (token.letterCase == .capital || token.letterCase == .mixed) && !token.hasHyphen
      && token.range.length >= Self.shortest && !analysis.word(index).contains(where: \.isNumber)
  }

  /// One letter more, less or other, or two that changed places, and not in the first letter; `s` at the end is a
  /// plural.
  private func isOneSlip(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    guard first.count >= Self.shortest, second.count >= Self.shortest, first[0] == second[0] else { return false }
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    var start = 0
    while start < short.count, short[start] == long[start] { start += 1 }
    var tail = 0
    while tail < short.count - start, short[short.count - 1 - tail] == long[long.count - 1 - tail] { tail += 1 }
    let middle = (short.count - start - tail, long.count - start - tail)
    if middle == (0, 1) { return !(start == short.count && (long[start] == 0x73 || long[start] == 0x6E)) }
    if middle == (1, 1) { return true }
    return middle == (2, 2) && short[start] == long[start + 1] && short[start + 1] == long[start]
  }

  private func judge(_ first: Name, _ second: Name) -> NameVariant? {
    let known = (isKnown(first.stem), isKnown(second.stem))
    if known.0 && known.1 { return secondReference(first, second) ?? secondReference(second, first) }
    let firstIsOdd: Bool
    if known.0 != known.1 {
      firstIsOdd = known.1
    } else {
      firstIsOdd =
        first.tokens.count < second.tokens.count
        || (first.tokens.count == second.tokens.count && first.tokens[0] > second.tokens[0])
    }
    let (odd, usual) = firstIsOdd ? (first, second) : (second, first)
    guard !(odd.tokens.count > usual.tokens.count * 2), let odds = odd.tokens.first, let usuals = usual.tokens.first
    else {
      return nil
    }
    guard !isPlainWord(odd.stem) else { return nil }
    return NameVariant(
      odd: odds, usual: usuals, oddLength: odd.bytes.count, usualName: usual.stem)
  }

  /// `Ann Farrel … Mr Farrell`: both are names, but the one stands behind a courtesy title alone and the other behind a
  /// first name alone, in another sentence, so that nobody is introduced whom the title could belong to.
  private func secondReference(_ full: Name, _ bare: Name) -> NameVariant? {
    guard !isPlainWord(full.stem), !isPlainWord(bare.stem), full.tokens.allSatisfy(isInFull),
      bare.tokens.allSatisfy({ Self.courtesies.contains(analysis.word($0 - 1)) || isCourtesyPoint($0) }),
      let odd = bare.tokens.first, let usual = full.tokens.last(where: { $0 < odd }),
      analysis.story.sentence(ofToken: usual)?.tokens.contains(odd) != true
    else { return nil }
    return NameVariant(odd: odd, usual: usual, oddLength: bare.bytes.count, usualName: full.stem)
  }

  private static let courtesies: Set<String> = ["mr", "mrs", "ms", "miss"]

  private func isCourtesyPoint(_ surname: Int) -> Bool {
    analysis.isMark(surname - 1, ".") && Self.courtesies.contains(analysis.word(surname - 2))
  }

  /// Whether a first name stands before the surname.
  private func isInFull(_ surname: Int) -> Bool {
    analysis.isCapitalised(surname - 1) && !analysis.isIn(.title, surname - 1) && !analysis.opensSentence(surname)
      && !Self.courtesies.contains(analysis.word(surname - 1))
  }

  /// A name of our lists or the desk’s, or a word of the dictionary as it is written or in small letters.
  private func isKnown(_ stem: String) -> Bool {
    analysis.lexicon.names.contains(stem) || analysis.lexicon.places.contains(stem) || isPlainWord(stem)
      || speller?.knows(stem) == true || analysis.houseWords.accepts(stem)
  }

  private func isPlainWord(_ stem: String) -> Bool {
    analysis.lexicon.frequencies.count(of: stem.lowercased()) > 0 && speller?.knows(stem.lowercased()) == true
  }
}
