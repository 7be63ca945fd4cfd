/// A list of words in `Dictionaries/words/NAME.txt` that rules and tables ask about by name; `functionWord` is
/// `function-word` there.
package enum WordClass: UInt8, CaseIterable, Sendable {
  case determiner
  case possessive
  case preposition
  case conjunction
  case modal
  case be
  case have
  case doing
  case subjectPronoun
  case objectPronoun
  case functionWord
  case saying
  case sayingLoosely
  case sourceNoun
  case documentNoun
  case viewVerb
  case vagueSource
  case title
  case loaded
  case factive
  case praise
  case promotion
  case institution
  case mindState
  case month
  case weekday
  case numberWord
  case nationality
  case country
  case place
  case usState
  case quantityNoun
  case orgWord
  case properOnly
  case brand
  case doubledRight
  case singleLetter
  case knownAcronym
  case spokenAcronym
  case vowelSound
  case consonantSound
  case placeholder
  case headlineVerb
  case pressVerb
  case askVerb
  case danglingEnd
  case nameParticle
  case baseVerb
  case pastVerb
  case adverb
  case adjective
  case htmlTag
  case shortcode
  case compoundEnding
  case damningCue
  case loadedCue
  case knownInitials
  case properMostly
  /// Names where they stand by themselves after a preposition: Congress.
  case bareName
  case dialectCue
  case bodyNoun
  case derivedPrefix
  case question
  case verbBeforeTo
  case standAloneCity
  case smallCompound
  case chromosome
  case deskNote
  case particle
  case particleVerb
  case eitherSound
  case letterFollower
  case letterLeader
  case secretAdverb
  case hedge
  case legalLoaded
  case pictureAgency
  case sceneVerb
  case stateAct
  case blame
  case personNoun
  case noun
  case pluralNoun
  case plainVerb
  case participle
  case plainAdjective
  case thirdPerson
  case regularPast
  case writing
  case speaking
  case linkingAdverb
  case humanDoing
  case thing
  case clauseTaker
  /// Words that published copy joins with hyphens before a noun: high-profile, face-to-face.
  case compoundModifier
  /// The first words of those, and the last.
  case compoundOpening
  case compoundClosing
  case compoundParticiple
  case measureNoun
  /// Verbs that make somebody something, and what gives somebody something: named, gave.
  case namingVerb
  /// Words for going up and down, said of figures.
  case riseWord
  case fallWord
  case peopleTotal
}

/// A set of word classes.
package struct WordClasses: Hashable, Sendable {
  private var bits: UInt128 = 0

  package init() {}

  package func contains(_ wordClass: WordClass) -> Bool { bits & wordClass.bit != 0 }

  package mutating func insert(_ wordClass: WordClass) { bits |= wordClass.bit }

  package init(_ classes: [WordClass]) {
    for wordClass in classes { insert(wordClass) }
  }
}

extension WordClass {
  fileprivate var bit: UInt128 { 1 << UInt128(rawValue) }

  /// The name of the list: the case’s own, with a hyphen and a small letter for each capital.
  package var name: String {
    String(describing: self).reduce(into: "") { name, letter in
      if letter.isUppercase { name.append("-") }
      name += letter.lowercased()
    }
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  package init?(name: String) {
    guard let wordClass = WordClass.byName[name] else { return nil }
    self = wordClass
  }
}
