import DeskLexicon
import DeskStory
import DeskText

/// A place where a paragraph stops without an end mark.
package struct Truncation: Sendable {
  /// The last word.
  package let token: Int
  /// Whether the last word is no word, or one that no sentence ends with.
  package let isSure: Bool
}

/// Finds the paragraphs that break off.
struct TruncationReader {
  private let analysis: StoryAnalysis
  private let speller: Speller?
  /// A last word rarer than this in news is taken for a piece of a longer one.
  private static let rare = 40
  /// A subhead may end in a loose word: What it was like before.
  private static let longSubhead = 10

  init(_ analysis: StoryAnalysis) {
    self.analysis = analysis
    speller = analysis.lexicon.speller(analysis.dialect.dialect)
  }

  func truncations() -> [Truncation] {
    let blocks = analysis.blocks(of: [.prose, .subhead])
    // A story whose paragraphs mostly have no end mark is a list or a transcript. So is a row of such sentences, and
    // one before the story itself is its standfirst.
    let open = blocks.filter { $0.block.kind != .listItem && endsOpen($0.block) }
    guard open.count <= max(3, blocks.count / 4) else { return [] }
    let first = blocks.first { $0.block.kind == .paragraph && !endsOpen($0.block) }?.index ?? 0
    let places = Set(open.map(\.index))
    return open.compactMap { index, block in
      guard let found = truncation(of: block) else { return nil }
      let isListed = places.contains(index - 1) || places.contains(index + 1)
      return found.isSure || block.sentences.count > 1 || !(isListed || index < first) ? found : nil
    }
  }

  private func truncation(of block: Block) -> Truncation? {
    guard let last = block.tokens.last, analysis.isWord(last) || analysis.tokens[last].kind == .number else {
      return nil
    }
    let words = block.tokens.count { !analysis.tokens[$0].isMark }
    let isPiece = isPiece(last)
    let breaksOff = isPiece || analysis.isIn(.danglingEnd, last)
    let isLoose = isPiece ? analysis.isCapitalised(last) : mayEndClause(last, in: block)
    if block.kind == .subhead, words < (isLoose && !isPiece ? Self.longSubhead : 5) || !breaksOff { return nil }
    // The last but one of a list: …; and
    if analysis.isMark(last - 1, ";") { return nil }
    guard words >= 5, block.sentences.count > 1 || words > 16 || breaksOff else { return nil }
    if isSignature(block, words) || endsInCredit(last) || endsInSpeaker(block) || isEntry(block) { return nil }
    return Truncation(token: last, isSure: breaksOff && !isLoose)
  }

  /// Whether the word, though it ends few sentences, may end a clause: supports it, is built in, as fast as they could.
  /// In a paragraph a preposition is left hanging.
  private func mayEndClause(_ index: Int, in block: Block) -> Bool {
    let classes: [WordClass] = [.objectPronoun, .be, .have, .modal]
    if block.kind == .subhead, analysis.isIn(.preposition, index) || analysis.isIn(.particle, index) { return true }
    return classes.contains { analysis.isIn($0, index) }
      || ["there", "these", "those", "this", "his", "who"].contains(analysis.word(index))
  }

  private func endsOpen(_ block: Block) -> Bool {
    guard let last = block.tokens.last, !analysis.tokens[last].isMark else { return false }
    return analysis.text.byte(at: analysis.tokens[last].end - 1) != 0x2E
  }

  /// A last word that no dictionary and no list of names holds.
  private func isPiece(_ index: Int) -> Bool {
    let token = analysis.tokens[index]
    guard token.isWord, token.letterCase != .allCapitals, token.letterCase != .mixed, !token.hasHyphen else {
      return false
    }
    if token.range.length == 1 { return token.letterCase == .lower && !analysis.isIn(.singleLetter, index) }
    let word = WordJudge.stem(of: analysis.string(index))
    let lexicon = analysis.lexicon
    guard lexicon.frequencies.count(of: word.lowercased()) < Self.rare, !lexicon.accepted.contains(word.lowercased())
    else {
      return false
    }
    return !(speller?.knows(word) ?? true) && !lexicon.names.contains(word) && !lexicon.places.contains(word)
  }

  /// `2.Pier: …`, a subhead with its number; an address of the network; `Kras d.d`, the end of a firm's name.
  private func isEntry(_ block: Block) -> Bool {
    let (first, last) = (block.tokens.lowerBound, block.tokens.upperBound - 1)
    if analysis.tokens[first].kind == .number, analysis.isMark(first + 1, "."), analysis.touchesNext(first + 1) {
      return true
    }
    guard last > first, analysis.touchesNext(last - 1) else { return false }
    return ["\\", "/", "."].contains { analysis.isMark(last - 1, $0) } && analysis.tokens[last].range.length < 5
  }

  /// `(@handle) March 3, 2020`, `Agency/Jane Roe`: what stands under an embedded post or a picture.
  private func endsInCredit(_ last: Int) -> Bool {
    if analysis.tokens[last].kind == .number, analysis.isIn(.month, last - 2) || analysis.isIn(.month, last - 3) {
      return true
    }
    return (max(0, last - 4)..<last).contains { analysis.isMark($0, "/") && analysis.isCapitalised($0 - 1) }
  }

  /// `“…” — Jane Roe, baker`: who said what a paragraph of its own quotes.
  private func endsInSpeaker(_ block: Block) -> Bool {
    block.tokens.suffix(24).contains { index in
      ["—", "–", "-"].contains { analysis.isMark(index, $0) }
        && ["”", "\"", "’"].contains { analysis.isMark(index - 1, $0) }
    }
  }

  /// `— Jane Roe, Oslo`: the name under a letter or a quotation; or behind it, `… for now. Jane Roe`.
  private func isSignature(_ block: Block, _ words: Int) -> Bool {
    let capitals = block.tokens.count { analysis.isCapitalised($0) }
    if capitals * 2 >= words { return true }
    let name = block.tokens.reversed().prefix { analysis.isCapitalised($0) }
    guard (2...3).contains(name.count), let first = name.last, first > block.tokens.lowerBound else { return false }
    return analysis.tokens[first - 1].isMark && analysis.lexicon.names.contains(analysis.string(first))
      && !analysis.isMark(first - 1, ",")
  }
}
