import DeskLexicon
import DeskText

/// Finds, for each word, the words for which it may be written by a slip.
struct RivalFinder {
  private let entries: [Vocabulary.Entry]
  private let lexicon: Lexicon
  /// Words that may be typed, and of these the ones frequent enough to be meant.
  private var isWord: [Bool]
  private var isMeant: [Bool]

  /// A word that may be typed for another.
  struct Rivalry: Sendable {
    let written: Int
    let meant: Int
  }

  /// So often a word that is meant stood in small letters at least.
  private static let seldomestMeant: Float = 20
  private static let mostRivals = 20

  init(_ vocabulary: Vocabulary, _ lexicon: Lexicon) {
    entries = vocabulary.entries
    self.lexicon = lexicon
    isWord = entries.map { entry in
      let isPlain = entry.text.utf8.allSatisfy { Letters.isLower($0) || $0 == 0x27 } && entry.text.first != "'"
      guard isPlain, !entry.text.isEmpty else { return false }
      if entry.text.utf8.count == 1 { return entry.text == "a" || entry.text == "i" }
      return lexicon.dictionariesHold(entry.text) == true
    }
    isMeant = zip(isWord, entries).map { $0 && Float($1.count) * $1.smallShare >= Self.seldomestMeant }
  }

  /// The rivals of each symbol, the likeliest first.
  func rivals(confused: [[String]]) -> [[Rivals.Rival]] {
    var found = [[Int: Slip]](repeating: [:], count: entries.count)
    for pair in oneEditApart() {
      let (meant, written) = (Array(entries[pair.meant].text.utf8), Array(entries[pair.written].text.utf8))
      if let slip = Slip.between(meant, written) { found[pair.written][pair.meant] = slip }
    }
    let far = FarRivals(entries, isWord: isWord)
    let farther = [
      (Slip.inflection, inflected()), (.soundsLike, far.soundingAlike()), (.twice, far.twoSlipsApart()),
    ]
    for (slip, pairs) in farther {
      for pair in pairs where found[pair.written][pair.meant] == nil { found[pair.written][pair.meant] = slip }
    }
    let symbols = Dictionary(
      entries.indices.dropFirst(ContextWords.firstWord).map { (entries[$0].text, $0) },
      uniquingKeysWith: { first, _ in first })
    for line in confused {
      let kind: Slip = line.first == "=" ? .homophone : .confused
      let set = line.compactMap { symbols[$0] }
      for written in set where isWord[written] {
        for meant in set where meant != written && isMeant[meant] { found[written][meant] = kind }
      }
    }
    return found.enumerated().map { written, rivals in ranked(rivals, of: written) }
  }

  private func ranked(_ rivals: [Int: Slip], of written: Int) -> [Rivals.Rival] {
    let usable = rivals.filter { !isVariant(written, $0.key) }
    let weighed = usable.map { (symbol: $0.key, slip: $0.value, weight: weight($0.key, $0.value)) }
    let best = weighed.sorted { ($1.weight, $0.symbol) < ($0.weight, $1.symbol) }.prefix(Self.mostRivals)
    return best.map { Rivals.Rival($0.symbol, $0.slip) }
  }

  private func weight(_ symbol: Int, _ slip: Slip) -> Double {
    Double(entries[symbol].count).squareRoot() * slip.perMillion
  }

  /// Two spellings of one word: harbour and harbor, recognise and recognize, towards and toward.
  private func isVariant(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (entries[first].text, entries[second].text)
    for (word, variant) in [(one, other), (other, one)] {
      if lexicon.dialects.value(of: word)?.hasSuffix(" " + variant) == true { return true }
      if word.hasSuffix("ward"), variant == word + "s" { return true }
      if word.replacing("is", with: "iz") == variant || word.replacing("ys", with: "yz") == variant { return true }
    }
    return false
  }

  /// Pairs of a word that may be typed and one that may be meant, a deletion from the one or the other or both, among
  /// which all that are one edit apart are.
  private func oneEditApart() -> [Rivalry] {
    var holders: [[UInt8]: [Int32]] = [:]
    for symbol in entries.indices where isWord[symbol] {
      let word = Array(entries[symbol].text.utf8)
      holders[word, default: []].append(Int32(symbol))
      for place in word.indices where place == 0 || word[place] != word[place - 1] {
        var shorter = word
        shorter.remove(at: place)
        holders[shorter, default: []].append(Int32(symbol))
      }
    }
    var pairs = Set<UInt64>()
    for group in holders.values where group.count > 1 {
      for written in group {
        for meant in group where written != meant && isMeant[Int(meant)] {
          pairs.insert(UInt64(written) << 32 | UInt64(meant))
        }
      }
    }
    return pairs.sorted().map { Rivalry(written: Int($0 >> 32), meant: Int($0 & 0xFFFF_FFFF)) }
  }

  /// Forms of one word that are more than a letter apart: talk and talking, talked and talks.
  private func inflected() -> [Rivalry] {
    var groups: [String: [Int]] = [:]
    let symbols = entries.indices.filter { isWord[$0] && entries[$0].text.utf8.count >= 4 }
    let known = Set(symbols.map { entries[$0].text })
    for symbol in symbols {
      for stem in Stems.of(entries[symbol].text) where known.contains(stem) {
        groups[stem, default: []].append(symbol)
      }
      groups[entries[symbol].text, default: []].append(symbol)
    }
    var pairs: [Rivalry] = []
    for stem in groups.keys.sorted() {
      let group = Set(groups[stem] ?? []).sorted()
      for written in group {
        for meant in group where written != meant && isMeant[meant] {
          pairs.append(Rivalry(written: written, meant: meant))
        }
      }
    }
    return pairs
  }
}
