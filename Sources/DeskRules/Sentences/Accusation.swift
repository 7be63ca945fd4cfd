import DeskFacts
import DeskLexicon
import DeskStory
import DeskText

/// A verb by which a sentence charges a party with wrongdoing, or foretells that it will do harm.
struct Accusation {
  let analysis: StoryAnalysis
  let sentence: Sentence

  /// Whether the sentence charges somebody, in so many words.
  var isMade: Bool {
    guard !isQuestion else { return false }
    let isCharge = sentence.tokens.contains { !analysis.isQuoted($0) && (charges(at: $0) || foretells(at: $0)) }
    return (isCharge || isDamning) && !isSupposed
  }

  private var isQuestion: Bool { analysis.isMark(sentence.tokens.upperBound - 1, "?") }

  /// Whether the sentence speaks to the reader, or of the writer.
  var isSupposed: Bool {
    sentence.tokens.contains { index in
      // No pronoun, and no contraction of one, is longer.
      guard analysis.tokens[index].range.length <= 8, analysis.isWord(index) else { return false }
      let word = analysis.word(index)
      return Accusation.persons.contains(word) || ["i'", "we'", "you'"].contains { word.hasPrefix($0) }
    }
  }

  private static let persons: Set<String> = ["i", "we", "you", "me", "us", "my", "our", "your", "let"]

  /// Whether the verb is denied, supposed, or somebody’s thought: `that` stands before it and not beside it.
  func isQualified(_ verb: Int) -> Bool {
    (sentence.tokens.lowerBound..<verb).contains { index in
      switch analysis.word(index) {
      case "if", "whether", "unless", "despite", "not", "never", "without", "nobody", "like": true
      case "that": index < verb - 3
      default: analysis.word(index).hasSuffix("n't")
      }
    }
  }

  // MARK: Charges

  private func charges(at verb: Int) -> Bool {
    guard analysis.isWord(verb), analysis.tokens[verb].letterCase == .lower else { return false }
    guard analysis.accuses(verb) || isSecret(before: verb) else { return false }
    let isSecretly = isSecret(before: verb) && (isPast(verb) || isPresent(verb)) && hasObject(verb)
    let objects = analysis.isIn(.functionWord, verb) ? nil : analysis.lexicon.accusations.value(of: analysis.word(verb))
    guard isSecretly || objects != nil, !isQualified(verb) else { return false }
    guard isFinite(verb) else { return isPassiveCharge(verb) }
    return isSecretly || objects.map { $0.isEmpty ? hasObject(verb) : has($0, after: verb) } ?? false
  }

  /// A verb with a party for its subject: no participle after a noun phrase’s determiner, no passive, no infinitive.
  private func isFinite(_ verb: Int) -> Bool {
    var before = verb - 1
    if analysis.word(verb).hasSuffix("ing") {
      while analysis.isIn(.adverb, before) || analysis.isIn(.secretAdverb, before) { before -= 1 }
      guard analysis.isIn(.be, before) else { return false }
      before -= 1
    }
    while analysis.isIn(.adverb, before) || analysis.isIn(.secretAdverb, before) || analysis.isIn(.have, before) {
      before -= 1
    }
    if analysis.word(before) == "who" { before -= 1 }
    guard sentence.tokens.contains(before), isUnbroken(before) else { return false }
    return isParty(before)
  }

  /// `Prisoners were tortured`: a charge with nobody charged.
  private func isPassiveCharge(_ verb: Int) -> Bool {
    let before = analysis.isIn(.adverb, verb - 1) || analysis.isIn(.secretAdverb, verb - 1) ? verb - 2 : verb - 1
    guard ["was", "were", "been"].contains(analysis.word(before)), isPast(verb) else { return false }
    let party = analysis.isIn(.have, before - 1) ? before - 2 : before - 1
    guard let objects = analysis.lexicon.accusations.value(of: analysis.word(verb)) else { return false }
    if objects.isEmpty { return isParty(party) }
    return Accusation.corrupting.contains(analysis.word(verb))
      && objects.split(separator: " ").contains { $0 == analysis.word(party) }
  }

  /// Verbs that charge somebody in the passive too: votes were bought, warnings were ignored.
  private static let corrupting: Set<String> = [
    "bought", "forged", "faked", "ignored", "inflated", "suppressed", "manipulated", "stuffed", "fixed",
  ]

  private func isUnbroken(_ index: Int) -> Bool {
    !analysis.isIn(.determiner, index) && !analysis.isIn(.possessive, index) && !analysis.isIn(.be, index)
      && !analysis.isIn(.preposition, index) && !analysis.isIn(.modal, index) && !analysis.isIn(.subjectPronoun, index)
  }

  /// A name, a body, or a plain noun with `the` not far before it.
  func isParty(_ index: Int) -> Bool {
    guard sentence.tokens.contains(index), analysis.isWord(index), !analysis.isQuoted(index),
      !analysis.isIn(.functionWord, index)
    else { return false }
    if analysis.word(index).hasSuffix("'s") { return false }
    if analysis.isCapitalised(index) || analysis.isIn(.institution, index) || analysis.isIn(.sourceNoun, index) {
      return true
    }
    return opensPhrase(before: index)
  }

  /// Whether a determiner opens the noun phrase that ends at the index.
  private func opensPhrase(before index: Int) -> Bool {
    for word in (max(sentence.tokens.lowerBound, index - 4)..<index).reversed() {
      if analysis.isIn(.determiner, word) || analysis.isIn(.possessive, word) { return true }
      let isCount = analysis.isIn(.numberWord, word)
      guard analysis.isWord(word), isCount || !analysis.isIn(.functionWord, word), !analysis.isIn(.baseVerb, word)
      else {
        return false
      }
    }
    return false
  }

  private func isSecret(before verb: Int) -> Bool {
    let adverb = analysis.isIn(.have, verb - 1) ? verb - 2 : verb - 1
    return analysis.isIn(.secretAdverb, adverb) && analysis.word(adverb - 1) != "who"
  }

  private func isPast(_ verb: Int) -> Bool {
    analysis.word(verb).hasSuffix("ed") || analysis.lexicon.accusations.contains(analysis.word(verb))
      || analysis.isIn(.pastVerb, verb)
      || ["paid", "sold", "let", "put", "sent", "met", "cut", "held", "kept", "built"].contains(analysis.word(verb))
  }

  private func isPresent(_ verb: Int) -> Bool {
    analysis.word(verb).hasSuffix("s") && analysis.tokens[verb].range.length > 3 && !analysis.isIn(.functionWord, verb)
  }

  /// Whether something follows that the verb can govern, so that it is no reduced passive.
  func hasObject(_ verb: Int) -> Bool {
    var next = verb + 1
    if analysis.word(next) == "and" { next += 2 }
    if ["off", "up", "away", "out"].contains(analysis.word(next)) { next += 1 }
    guard sentence.tokens.contains(next) else { return false }
    if isMoney(next) || ["with", "to", "about"].contains(analysis.word(next)) { return true }
    return !analysis.tokens[next].isMark && !analysis.isIn(.preposition, next) && !analysis.isIn(.conjunction, next)
  }

  func has(_ objects: String, after verb: Int, within words: Int = 6) -> Bool {
    let wanted = objects.split(separator: " ")
    for index in verb + 1..<min(verb + words, sentence.tokens.upperBound) {
      if isMoney(index) { return wanted.contains("money") }
      guard !analysis.tokens[index].isMark else { return false }
      let word = analysis.word(index)
      if wanted.contains(where: { $0 == word }) { return true }
    }
    return false
  }

  func isMoney(_ index: Int) -> Bool {
    analysis.isMark(index, "$") || analysis.isMark(index, "£") || analysis.isMark(index, "€")
  }
}
