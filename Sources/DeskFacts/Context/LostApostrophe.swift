import DeskLexicon
import DeskStory
import DeskText
import Glibc

/// A noun in -s that stands where published copy would have it own the next: `the governments plan`, `her parents
/// house`.
package struct LostApostrophe: Sendable {
  package let token: Int
  /// `government's` or `parents'`, in small letters and with a straight apostrophe.
  package let meant: String
  /// The logarithm of how much likelier the words are so.
  package let gain: Float
  /// How often owner and owned stood together with the apostrophe, and how often without.
  package let owned: Float
  package let bare: Float
  /// How much of the singular has an owner’s ending, and how much of the next word stands behind such an ending.
  package let ownerShare: Float
  package let ownedShare: Float

  static func all(in analysis: StoryAnalysis) -> [LostApostrophe] {
    guard let model = analysis.lexicon.context, let stream = analysis.contextStream else { return [] }
    let reader = OwnerReader(symbols: stream.symbols, model: model)
    return stream.symbols.indices.compactMap { place in
      let token = Int(stream.tokens[place])
      guard token >= 0, analysis.tokens[token].letterCase == .lower, analysis.isWord(token + 1),
        analysis.tokens[token + 1].letterCase == .lower, analysis.text[analysis.tokens[token].end - 1] == 0x73
      else { return nil }
      return reader.owner(at: place, analysis.word(token), token)
    }
  }
}

/// Asks how much likelier the words of a place are with an apostrophe.
private struct OwnerReader {
  let symbols: [UInt16]
  let model: ContextModel

  /// From this gain on an owner is worth a look.
  private static let least: Float = 2
  /// A pair that stood so often bare is right so.
  private static let usual: Float = 60
  /// In words: how far the counts of a pair are trusted against the share of its second word.
  private static let trust: Float = 30

  func owner(at place: Int, _ word: String, _ token: Int) -> LostApostrophe? {
    let symbol = Int(symbols[place])
    let next = symbols.symbol(at: place + 1)
    guard word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), symbol >= ContextWords.firstWord,
      next >= ContextWords.firstWord
    else { return nil }
    let bare = pair(symbol, next)
    guard bare < Self.usual else { return nil }
    let before = symbols.symbol(at: place - 1)
    let plain = chance(of: symbol, before) * chance(of: next, before, symbol)
    var best: LostApostrophe?
    for owner in owners(of: word, symbol) {
      let with =
        chance(of: owner.stem, before) * chance(of: owner.mark, before, owner.stem)
        * chance(of: next, owner.stem, owner.mark)
      let gain = logf(with / plain)
      guard gain >= max(Self.least, best?.gain ?? Self.least) else { continue }
      best = LostApostrophe(
        token: token, meant: owner.word, gain: gain, owned: three(owner.stem, owner.mark, next),
        bare: bare, ownerShare: pair(owner.stem, owner.mark) / count(owner.stem),
        ownedShare: pair(owner.mark, next) / count(next))
    }
    return best
  }

  private struct Owner {
    let word: String
    let stem: Int
    let mark: Int
  }

  /// `company's` and `companies'` of `companies`.
  private func owners(of word: String, _ symbol: Int) -> [Owner] {
    var owners: [Owner] = []
    if let mark = model.words.symbol(of: "'") { owners.append(Owner(word: word + "'", stem: symbol, mark: mark)) }
    for stem in Self.singulars(of: word) {
      guard let number = model.words.symbol(of: stem) else { continue }
      owners.append(Owner(word: stem + "'s", stem: number, mark: ContextWords.possessive))
    }
    return owners
  }

  private static func singulars(of word: String) -> [String] {
    if word.hasSuffix("ies") { return [word.dropLast(3) + "y"] }
    return word.hasSuffix("es") ? [String(word.dropLast()), String(word.dropLast(2))] : [String(word.dropLast())]
  }

  private func chance(of word: Int, _ before: Int) -> Float {
    (pair(before, word) + Self.trust * share(of: word)) / (count(before) + Self.trust)
  }

  /// The chance of the word after the two.
  private func chance(of word: Int, _ first: Int, _ second: Int) -> Float {
    let pair = pair(second, word)
    let seen = Chance.Seen(pair: pair, three: pair > 0 ? three(first, second, word) : 0)
    return Chance.of(seen, share: share(of: word), neighbour: count(second), both: self.pair(first, second))
  }

  private func share(of symbol: Int) -> Float { expf(model.words.facts(of: symbol).frequency - model.words.total) }
  private func count(_ symbol: Int) -> Float { expf(model.words.facts(of: symbol).frequency) }
  private func pair(_ one: Int, _ two: Int) -> Float { model.counts.count(of: GramCounts.key(one, two)) }
  private func three(_ one: Int, _ two: Int, _ three: Int) -> Float {
    model.counts.count(of: GramCounts.key(one, two, three))
  }
}
