import DeskLexicon
import DeskStory
import DeskText

/// Decides whether a word of the story is known, and what an unknown one was meant to be.
final class WordJudge {
  let analysis: StoryAnalysis
  private let speller: Speller?
  /// For each distinct word that stands in small letters: whether a list or a dictionary holds it; asked once a word,
  /// and the dictionary only for what news seldom uses.
  private var isPlainWord: [Bool] = []
  private let unknowns: UnknownWords
  private lazy var ranking = SuggestionRanking(analysis)
  private static let mostSuggestions = 5

  /// A word of news this frequent, one slip away, was surely meant.
  private static let common = 2000
  /// One of the hundred words of which half of all copy is made.
  private static let everyday = 50_000

  /// In bytes; what is longer is no word, and no dictionary is asked.
  private static let longest = 40

  init(_ analysis: StoryAnalysis) {
    self.analysis = analysis
    speller = analysis.lexicon.speller(analysis.dialect.dialect)
    unknowns = UnknownWords(analysis)
    guard let speller else { return }
    isPlainWord = analysis.story.wordTexts.indices.map { number in
      if analysis.frequency(ofWord: number) > 0 { return true }
      guard analysis.names.lowerCount(ofWord: number) > 0 else { return false }
      let word = analysis.story.wordTexts[number]
      return word.utf8.count > WordJudge.longest || isKnown(WordJudge.stem(ofFolded: word), speller)
    }
  }

  /// Whether the word is in no dictionary, is not in a name, and has the shape of a word.
  func isUnknown(_ index: Int) -> Bool {
    let token = analysis.tokens[index]
    guard token.isWord, token.range.length > 1, token.letterCase != .none, let speller else { return false }
    if isPlainWord[token.word] || token.letterCase == .allCapitals || token.letterCase == .mixed { return false }
    let word = WordJudge.stem(of: analysis.string(index))
    guard word.utf8.count > 1, !word.contains("_"), !word.contains(where: { $0.isNumber || $0 == "." }) else {
      return false
    }
    if token.hasHyphen { return isUnknownCompound(word, index, speller) }
    switch token.letterCase {
    case .lower:
      return !isBroken(index) && !standsInName(index) && !isCoinage(index) && !unknowns.verdict(on: word).isMadeOfWords
        && !isForeign(index)
    case .capital: return isMisspeltCapital(word, index, speller)
    case .allCapitals, .mixed, .none: return false
    }
  }

  private func isKnown(_ word: String, _ speller: Speller) -> Bool { unknowns.isKnown(word, speller) }

  /// A compound is judged by its parts, of which one letter, a prefix or a name excuses itself.
  private func isUnknownCompound(_ word: String, _ index: Int, _ speller: Speller) -> Bool {
    guard analysis.tokens[index].letterCase == .lower, !isKnown(word, speller) else { return false }
    if isKnown(word.filter { $0 != "-" }, speller) { return false }
    return word.split(separator: "-").contains { part in
      part.count > 3 && !isKnown(String(part), speller) && !analysis.lexicon.frequencies.contains(String(part))
        && !analysis.lexicon.lists.contains(String(part), in: .derivedPrefix)
        && !(part.hasSuffix("s") && isKnown(String(part.dropLast()), speller))
    }
  }

  /// `[p]erformance`, `hea—`: an editor’s brackets, or a speaker who broke off.
  private func isBroken(_ index: Int) -> Bool {
    let before = analysis.touchesNext(index - 1) ? analysis.string(index - 1) : ""
    let after = analysis.touchesNext(index) ? analysis.string(index + 1) : ""
    let garbled = ["€", "™", "¢", "‚", "¬"]
    return (["[", "]"] + garbled).contains(before) || (["[", "]", "-", "--", "—"] + garbled).contains(after)
  }

  /// A small word between two capitalised ones is a particle: Fond du Lac, Ca del Fava.
  private func standsInName(_ index: Int) -> Bool {
    analysis.tokens[index].range.length <= 4 && analysis.isCapitalised(index - 1) && analysis.isCapitalised(index + 1)
      && analysis.isOneSpace(after: index - 1) && analysis.isOneSpace(after: index)
  }

  /// A word alone between quotation marks is somebody’s coinage and is quoted for it.
  private func isCoinage(_ index: Int) -> Bool {
    let marks = ["\"", "“", "”", "'", "‘", "’"]
    let isStopped = [".", ",", "!", "?"].contains(analysis.string(index + 1)) && analysis.touchesNext(index + 1)
    return marks.contains(analysis.string(max(0, index - 1))) && analysis.touchesNext(index - 1)
      && analysis.touchesNext(index) && unknowns.verdict(on: analysis.word(index)).nearest < WordJudge.common
      && marks.contains(analysis.string(isStopped ? index + 2 : index + 1))
  }

  /// A capitalised word is misspelt only when it opens a sentence, is no name, and one letter makes it a common word.
  private func isMisspeltCapital(_ word: String, _ index: Int, _ speller: Speller) -> Bool {
    guard analysis.opensSentence(index), !analysis.names.isName(index, in: analysis) else { return false }
    if word.utf8.count <= 4, !leadsNoun(index) { return false }
    let lower = word.lowercased()
    if speller.knows(word) || isKnown(lower, speller) || analysis.houseWords.accepts(word) { return false }
    if analysis.lexicon.names.contains(word) || analysis.lexicon.places.contains(word) { return false }
    let nearest = unknowns.verdict(on: lower).nearest
    return nearest >= WordJudge.everyday || (nearest >= WordJudge.common && word.utf8.count > 3)
  }

  /// What may follow a name; nouns and adjectives do not.
  private static let afterNames: [WordClass] = [
    .functionWord, .saying, .baseVerb, .pastVerb, .adverb, .modal, .be, .have, .participle, .conjunction,
  ]

  /// `Teh ferry`, `Aong the road`, and not `Teh said`: a short word that opens a sentence is a name where a verb may
  /// follow.
  private func leadsNoun(_ index: Int) -> Bool {
    guard let next = smallWord(after: index) else { return false }
    if analysis.isIn(.determiner, next) { return true }
    let word = analysis.word(next)
    return !word.hasSuffix("s") && !word.hasSuffix("ed") && !WordJudge.afterNames.contains { analysis.isIn($0, next) }
  }

  /// The next token, where it is a word in small letters one space on.
  private func smallWord(after index: Int) -> Int? {
    let next = index + 1
    guard analysis.isOneSpace(after: index), analysis.isWord(next), analysis.tokens[next].letterCase == .lower else {
      return nil
    }
    return next
  }

  /// Words in italics or another tongue come in runs; one unknown word beside another is left alone.
  private func isForeign(_ index: Int) -> Bool {
    let neighbours = [index - 1, index + 1].filter {
      analysis.isWord($0) && analysis.tokens[$0].letterCase == .lower && !analysis.isIn(.functionWord, $0)
    }
    return neighbours.contains { neighbour in
      guard let speller else { return false }
      let word = WordJudge.stem(of: analysis.string(neighbour))
      guard word.utf8.count > 2, !analysis.tokens[neighbour].hasHyphen, !isKnown(word, speller) else { return false }
      return split(around: index) == nil
        && !unknowns.verdict(on: WordJudge.stem(of: analysis.string(index))).resembles
    }
  }

  func misspelling(at index: Int) -> Misspelling {
    let word = WordJudge.stem(of: analysis.string(index))
    let tail = String(analysis.string(index).dropFirst(word.count))
    let written = word.lowercased()
    let verdict = unknowns.verdict(on: written)
    let ranked = ranking?.ranked(verdict.suggestions, at: index, written: written) ?? verdict.suggestions
    let noun = verdict.kind == .joined ? nil : nounForm(of: written, at: index)
    let likeliest = noun.map { [$0] + ranked } ?? ranked
    return Misspelling(
      kind: verdict.kind, tokens: index...index,
      suggestions: likeliest.prefix(WordJudge.mostSuggestions).map { WordJudge.cased($0, like: word) + tail })
  }

  private static let owners: [WordClass] = [.noun, .personNoun, .pluralNoun]

  /// `the citys bus station`, `the citys are full`: a noun that has lost its apostrophe before what it owns, or has the
  /// wrong plural.
  private func nounForm(of written: String, at index: Int) -> String? {
    let word = String(written.dropLast())
    let lists = analysis.lexicon.lists
    guard written.hasSuffix("s") else { return nil }
    if WordJudge.owners.contains(where: { lists.contains(word, in: $0) }), let next = smallWord(after: index),
      !WordJudge.afterNames.contains(where: { analysis.isIn($0, next) })
    {
      return word + "'s"
    }
    let plural = word.dropLast() + "ies"
    return word.hasSuffix("y") && analysis.lexicon.frequencies.contains(String(plural)) ? String(plural) : nil
  }

  /// `to gether`: the unknown word and its neighbour make one known word.
  func split(around index: Int) -> Misspelling? {
    for first in [index - 1, index] where first >= 0 && analysis.isWord(first) && analysis.isWord(first + 1) {
      guard analysis.isOneSpace(after: first), analysis.tokens[first + 1].letterCase == .lower,
        !analysis.tokens[first].hasHyphen, !analysis.tokens[first + 1].hasHyphen
      else { continue }
      let whole = analysis.word(first) + WordJudge.stem(of: analysis.word(first + 1))
      let areScraps = isScrap(first) && isScrap(first + 1)
      guard areScraps || analysis.lexicon.frequencies.count(of: whole) >= 20, let speller, isKnown(whole, speller)
      else {
        continue
      }
      let written = analysis.string(first) + analysis.string(first + 1)
      return Misspelling(kind: .split, tokens: first...first + 1, suggestions: [written])
    }
    return nil
  }

  /// A word of small letters that no list and no dictionary holds.
  private func isScrap(_ index: Int) -> Bool {
    analysis.tokens[index].letterCase == .lower && !isPlainWord[analysis.tokens[index].word]
  }

  /// The folded word without a possessive ending.
  static func stem(ofFolded word: String) -> String {
    word.utf8.suffix(2).elementsEqual("'s".utf8) ? String(word.dropLast(2)) : word
  }

  /// The word without a possessive ending and with straight apostrophes.
  static func stem(of word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return stem(ofFolded: word) }
    let straight = String(
      String.UnicodeScalarView(
        word.unicodeScalars.compactMap { scalar in
          Letters.isInvisible(scalar.value) ? nil : (scalar.value == 0x2019 ? "'" : scalar)
        }))
    return stem(ofFolded: straight)
  }

  static func cased(_ suggestion: String, like word: String) -> String {
    guard word.first?.isUppercase == true else { return suggestion }
    return suggestion.prefix(1).uppercased() + suggestion.dropFirst()
  }
}
