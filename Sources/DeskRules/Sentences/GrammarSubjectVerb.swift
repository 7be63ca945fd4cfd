package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `The pensions of a retired worker is safe`: the verb follows the noun next to it and not its subject.
package struct GrammarSubjectVerb: Rule {
  package let info = RuleInfo(
    "grammar.subject-verb", "A verb that agrees with the nearest noun and not with its subject", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { token -> Finding? in
      guard story.isIn(.be, token) || story.isIn(.have, token) || story.isIn(.doing, token),
        let other = Self.others[story.word(token)], isWorthAsking(token, story),
        let place = story.grammar(ofToken: token),
        let subject = subject(of: place), disagrees(subject, place, story)
      else { return nil }
      let range = story.tokens[token].range
      let noun = story.story.string(place.sentence.words[subject].range)
      return Finding(range, .agree(other, noun), fix: .change(range, to: other))
    }
  }

  /// Forms that are singular or plural and nothing else.
  private static let others = [
    "is": "are", "are": "is", "was": "were", "were": "was", "has": "have", "have": "has", "does": "do",
  ]
  private static let singular: Set<String> = ["is", "was", "has", "does"]

  /// In this many words before the verb a preposition is sought.
  private static let reach = 7

  /// Whether a preposition stands before the verb, and before that one a word that does not go with the verb, as far as
  /// its last letters tell.
  private func isWorthAsking(_ token: Int, _ story: StoryAnalysis) -> Bool {
    let isSingular = Self.singular.contains(story.word(token))
    guard token > 3, story.isWord(token - 1) else { return false }
    for before in stride(from: token - 2, to: max(1, token - Self.reach), by: -1) {
      guard story.isWord(before) else { return false }
      if Self.ties.contains(story.word(before)), story.isWord(before - 1),
        looksPlural(before - 1, story) == isSingular, beginsClause(before - 1, story),
        story.tag(ofToken: before - 1)?.part == .noun
      {
        return true
      }
    }
    return false
  }

  /// Whether no more than three words stand between the noun and the start of a sentence, a mark, a conjunction or a
  /// verb of saying.
  private func beginsClause(_ noun: Int, _ story: StoryAnalysis) -> Bool {
    for word in stride(from: noun, through: max(0, noun - 3), by: -1) {
      let before = word - 1
      if story.opensSentence(word) || !story.isWord(before) || story.isIn(.conjunction, before)
        || story.isIn(.saying, before) || story.word(before) == "that"
      {
        return true
      }
    }
    return false
  }

  private func looksPlural(_ token: Int, _ story: StoryAnalysis) -> Bool {
    let word = story.word(token)
    return word.hasSuffix("s") && !word.hasSuffix("ss") || ["people", "children", "men", "women"].contains(word)
  }

  /// The subject of the verb that is asked about, or of the word that it helps.
  private func subject(of place: GrammarPlace) -> Int? {
    let (grammar, word) = (place.sentence, place.word)
    guard word.tag.form != .base, word.tag.isVerbal else { return nil }
    let isHelper = [.auxiliary, .passiveAuxiliary, .copula].contains(word.relation) && word.head >= 0
    let subject = grammar.subject(of: isHelper ? word.head : place.index)
    return subject.flatMap { $0 < place.index ? $0 : nil }
  }

  private func disagrees(_ subject: Int, _ place: GrammarPlace, _ story: StoryAnalysis) -> Bool {
    let (grammar, words) = (place.sentence, place.sentence.words)
    let noun = words[subject]
    let isSingular = Self.singular.contains(story.word(place.word.token))
    guard noun.tag.part == .noun, noun.tag.form == (isSingular ? .plural : .singular),
      grammar.extent(of: subject).upperBound == place.index - 1, place.index - subject > 2,
      grammar.child(of: subject, .conjunct) == nil, grammar.child(of: subject, .apposition) == nil,
      grammar.child(of: subject, .number) == nil, grammar.child(of: subject, .preposition) == nil,
      hangsByPreposition(subject, place, story)
    else { return false }
    return !counts(noun, story) && !isWished(place, story)
  }

  private static let ties: Set<String> = ["of", "in", "on", "for", "from", "with", "by", "between", "to", "at"]

  /// Whether nothing but a phrase with a preposition stands between subject and verb, and no name among them.
  private func hangsByPreposition(_ subject: Int, _ place: GrammarPlace, _ story: StoryAnalysis) -> Bool {
    let words = place.sentence.words
    let between = words[(subject + 1)..<place.index]
    guard let first = between.first, Self.ties.contains(story.word(first.token)), let last = between.last,
      last.tag.part == .noun, last.tag.form != words[subject].tag.form, last.relation == .nounModifier,
      words[last.head].relation == .nounModifier || last.head == subject
    else { return false }
    return !between.contains { $0.tag.isVerbal || Self.parting.contains($0.tag.part) }
      && opensClause(subject, place, story)
  }

  /// Whether the subject and all that hangs on it are plain words at the start of a clause, and not what a verb before
  /// them is about.
  private func opensClause(_ subject: Int, _ place: GrammarPlace, _ story: StoryAnalysis) -> Bool {
    let words = place.sentence.words
    let extent = place.sentence.extent(of: subject)
    let isPlain = words[extent].allSatisfy { word in
      let token = story.tokens[word.token]
      return token.isWord
        && (token.letterCase == .lower || !word.tag.isNominal || story.opensSentence(word.token))
        && !["what", "which", "that"].contains(story.word(word.token))
    }
    guard isPlain, extent.lowerBound > 0 else { return isPlain }
    let before = words[extent.lowerBound - 1]
    return [.mark, .subordinator, .conjunction].contains(before.tag.part) || story.isIn(.saying, before.token)
  }

  /// What makes more than a phrase of the words between.
  private static let parting: Set<PartOfSpeech> = [
    .mark, .conjunction, .subordinator, .pronoun, .adverb, .name, .particle,
  ]

  /// Nouns that take either number: a team, a majority, a range of things, a year’s worth.
  private func counts(_ noun: SentenceGrammar.Word, _ story: StoryAnalysis) -> Bool {
    story.isIn(.institution, noun.token) || story.isIn(.orgWord, noun.token) || story.isIn(.quantityNoun, noun.token)
  }

  /// `If the price of the boats were lower`
  private func isWished(_ place: GrammarPlace, _ story: StoryAnalysis) -> Bool {
    story.word(place.word.token) == "were"
      && place.sentence.words.contains { ["if", "wish", "though", "whether"].contains(story.word($0.token)) }
  }
}

extension String {
  fileprivate static func agree(_ other: String, _ noun: String) -> String {
    "“\(noun)” is the subject: “\(other)” agrees with it"
  }
}
