/// A list of words in `Dictionaries/words/NAME.txt` that rules and tables ask about by name.
package enum WordClass: String, CaseIterable, Sendable {
  case determiner
  case possessive
  case preposition
  case conjunction
  case modal
  case be
  case have
  case doing
  case subjectPronoun = "subject-pronoun"
  case objectPronoun = "object-pronoun"
  case functionWord = "function-word"
  case comparative
  case saying
  case sayingLoosely = "saying-loosely"
  case sourceNoun = "source-noun"
  case vagueSource = "vague-source"
  case title
  case kinship
  case loaded
  case factive
  case praise
  case institution
  case mindState = "mind-state"
  case month
  case weekday
  case numberWord = "number-word"
  case nationality
  case country
  case adversary
  case place
  case orgWord = "org-word"
  case properOnly = "proper-only"
  case brand
  case doubledRight = "doubled-right"
  case singleLetter = "single-letter"
  case knownAcronym = "known-acronym"
  case spokenAcronym = "spoken-acronym"
  case vowelSound = "vowel-sound"
  case consonantSound = "consonant-sound"
  case placeholder
  case headlineVerb = "headline-verb"
  case pressVerb = "press-verb"
  case askVerb = "ask-verb"
  case singularNoun = "singular-noun"
  case danglingEnd = "dangling-end"
  case nameParticle = "name-particle"
  case baseVerb = "base-verb"
  case pastVerb = "past-verb"
  case adverb
  case adjective
  case unitNoun = "unit-noun"
  case crime
  case noun
  case pluralNoun = "plural-noun"
  case plainVerb = "plain-verb"
  case participle
  case plainAdjective = "plain-adjective"
  case thirdPerson = "third-person"
  case regularPast = "regular-past"
}

/// A set of word classes.
package struct WordClasses: Hashable, Sendable {
  private var bits: UInt64 = 0

  package init() {}

  package func contains(_ wordClass: WordClass) -> Bool { bits & wordClass.bit != 0 }

  package mutating func insert(_ wordClass: WordClass) { bits |= wordClass.bit }

  package func intersects(_ other: WordClasses) -> Bool { bits & other.bits != 0 }

  package init(_ classes: [WordClass]) {
    for wordClass in classes { insert(wordClass) }
  }
}

extension WordClass {
  fileprivate var bit: UInt64 { 1 << UInt64(WordClass.order[self] ?? 63) }

  private static let order = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
