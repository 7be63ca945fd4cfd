import DeskFacts
import DeskLexicon
import DeskStory

/// A verb by which a sentence charges a party with wrongdoing, or foretells that it will do harm.
struct Accusation {
  let analysis: StoryAnalysis
  let sentence: Sentence

  /// Whether the sentence charges somebody, in so many words.
  var isMade: Bool {
    guard !isQuestion, !isSupposed else { return false }
    return sentence.tokens.contains { !analysis.isQuoted($0) && (charges(at: $0) || foretells(at: $0)) }
      || isDamning
  }

  private var isQuestion: Bool { analysis.isMark(sentence.tokens.upperBound - 1, "?") }

  /// Whether the sentence speaks to the reader, or of the writer.
  var isSupposed: Bool {
    sentence.tokens.contains { index in
      let word = analysis.word(index)
      return Accusation.persons.contains(String(word.prefix { $0 != "'" }))
    }
  }

  private static let persons: Set<String> = ["i", "we", "you", "me", "us", "my", "our", "your", "let"]

  /// Whether the verb is denied, supposed, or somebody’s thought: `that` stands before it and not beside it.
  private func isQualified(_ verb: Int) -> Bool {
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
    guard analysis.isWord(verb), analysis.tokens[verb].letterCase == .lower, !isQualified(verb) else { return false }
    guard isFinite(verb) else { return isPassiveCharge(verb) }
    if isSecret(before: verb), isPast(verb), hasObject(verb) { return true }
    guard let objects = analysis.lexicon.accusations.value(of: analysis.word(verb)) else { return false }
    return objects.isEmpty ? hasObject(verb) : has(objects, after: verb)
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
    guard sentence.tokens.contains(before), isUnbroken(before) else { return false }
    return isParty(before)
  }

  /// `Prisoners were tortured`: a charge with nobody charged.
  private func isPassiveCharge(_ verb: Int) -> Bool {
    let before = analysis.isIn(.adverb, verb - 1) || analysis.isIn(.secretAdverb, verb - 1) ? verb - 2 : verb - 1
    guard ["was", "were", "been"].contains(analysis.word(before)), isPast(verb) else { return false }
    let party = analysis.isIn(.have, before - 1) ? before - 2 : before - 1
    return analysis.lexicon.accusations.value(of: analysis.word(verb)) == "" && isParty(party)
  }

  private func isUnbroken(_ index: Int) -> Bool {
    !analysis.isIn(.determiner, index) && !analysis.isIn(.possessive, index) && !analysis.isIn(.be, index)
      && !analysis.isIn(.preposition, index) && !analysis.isIn(.modal, index) && !analysis.isIn(.subjectPronoun, index)
  }

  /// A name, a body, or a plain noun with `the` not far before it.
  private func isParty(_ index: Int) -> Bool {
    guard analysis.isWord(index), !analysis.isQuoted(index), !analysis.isIn(.functionWord, index) else { return false }
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
    analysis.isIn(.secretAdverb, verb - 1) || (analysis.isIn(.secretAdverb, verb - 2) && analysis.isIn(.have, verb - 1))
  }

  private func isPast(_ verb: Int) -> Bool {
    analysis.word(verb).hasSuffix("ed") || analysis.isIn(.pastVerb, verb)
      || ["paid", "sold", "let", "put", "sent", "met", "cut", "held", "kept", "built"].contains(analysis.word(verb))
  }

  /// Whether something follows that the verb can govern, so that it is no reduced passive.
  private func hasObject(_ verb: Int) -> Bool {
    var next = verb + 1
    if analysis.word(next) == "and" { next += 2 }
    if ["off", "up", "away", "out"].contains(analysis.word(next)) { next += 1 }
    guard sentence.tokens.contains(next) else { return false }
    if isMoney(next) || ["with", "to", "about"].contains(analysis.word(next)) { return true }
    return !analysis.tokens[next].isMark && !analysis.isIn(.preposition, next) && !analysis.isIn(.conjunction, next)
  }

  private func has(_ objects: String, after verb: Int, within words: Int = 6) -> Bool {
    let wanted = objects.split(separator: " ")
    for index in verb + 1..<min(verb + words, sentence.tokens.upperBound) {
      if isMoney(index) { return wanted.contains("money") }
      guard !analysis.tokens[index].isMark else { return false }
      let word = analysis.word(index)
      if wanted.contains(where: { $0 == word }) { return true }
    }
    return false
  }

  private func isMoney(_ index: Int) -> Bool {
    analysis.isMark(index, "$") || analysis.isMark(index, "£") || analysis.isMark(index, "€")
  }

  // MARK: Forecasts

  /// `will destroy`, `will wipe out whole industries`, `is going to cost jobs`.
  private func foretells(at verb: Int) -> Bool {
    let before = analysis.isIn(.adverb, verb - 1) ? verb - 2 : verb - 1
    let isForecast =
      analysis.word(before) == "will"
      || (analysis.word(before) == "to" && ["going", "certain", "bound"].contains(analysis.word(before - 1)))
    guard isForecast, !isQualified(verb), !analysis.isIn(.subjectPronoun, before - 1),
      let objects = analysis.lexicon.harms.value(of: analysis.word(verb))
    else { return false }
    return objects.isEmpty ? hasObject(verb) : has(objects, after: verb, within: 8)
  }

  // MARK: Verdicts

  /// `has few takers`, `knew about the leak and did nothing`, `was responsible for the deaths`.
  private var isDamning: Bool {
    sentence.tokens.contains { index in
      guard !analysis.isQuoted(index) else { return false }
      switch analysis.word(index) {
      case "takers", "credibility", "legitimacy", "conscience", "scruples", "shame":
        return (1...2).contains { ["few", "no", "little", "zero"].contains(analysis.word(index - $0)) }
          && (2...4).contains { analysis.isIn(.have, index - $0) }
      case "knew", "known": return didNothing(after: index)
      case "table": return analysis.word(index - 2) == "under" && analysis.word(index - 1) == "the"
      case "corrupt", "complicit", "dishonest", "negligent", "incompetent", "fraudulent":
        return analysis.isIn(.be, index - 1) && isParty(index - 2)
      case "responsible":
        return analysis.word(index + 1) == "for" && analysis.isIn(.be, index - 1) && has(Accusation.grave, after: index)
      case "incompetence", "negligence", "greed", "corruption", "mismanagement", "recklessness", "cronyism", "bribery":
        return isOwned(index) && Accusation.causing.contains(analysis.word(index + 1))
      case "eye": return analysis.word(index - 1) == "blind" && analysis.word(index - 3) == "turned"
      default: return false
      }
    }
  }

  /// `… and did nothing`, `… but took no action`, `… and kept quiet`.
  private func didNothing(after index: Int) -> Bool {
    guard isParty(index - 1) || (analysis.isIn(.have, index - 1) && isParty(index - 2)) else { return false }
    return (index..<sentence.tokens.upperBound).contains { word in
      switch analysis.word(word) {
      case "nothing": analysis.word(word - 1) == "did"
      case "action", "steps": analysis.word(word - 1) == "no"
      case "quiet", "silent": ["kept", "stayed", "remained"].contains(analysis.word(word - 1))
      default: false
      }
    }
  }

  private func isOwned(_ noun: Int) -> Bool {
    analysis.word(noun - 1).hasSuffix("'s") || analysis.word(noun - 1).hasSuffix("s'")
      || analysis.isIn(.possessive, noun - 1)
  }

  private static let causing: Set<String> = [
    "caused", "led", "cost", "killed", "fuelled", "fueled", "brought", "drove", "ruined", "destroyed", "created",
    "allowed", "has", "is", "was", "had",
  ]

  private static let grave =
    "death deaths killing killings murder murders massacre massacres collapse fraud losses leak poisoning abuse torture"
}
