/// A part of speech, as Universal Dependencies counts them.
package enum PartOfSpeech: String, CaseIterable, Sendable {
  case adjective = "ADJ"
  case preposition = "ADP"
  case adverb = "ADV"
  case auxiliary = "AUX"
  case conjunction = "CCONJ"
  case determiner = "DET"
  case interjection = "INTJ"
  case noun = "NOUN"
  case number = "NUM"
  case particle = "PART"
  case pronoun = "PRON"
  case name = "PROPN"
  case mark = "PUNCT"
  case subordinator = "SCONJ"
  case symbol = "SYM"
  case verb = "VERB"
  case other = "X"
}

/// What a word is in its sentence.
package struct WordTag: Sendable {
  package let part: PartOfSpeech
  /// The form of a verb, noun or adjective.
  package let form: Form

  package enum Form: Sendable {
    /// `go`, as after `to` or `will`.
    case base
    /// `go`, with a subject that is not he, she or it.
    case present
    /// `goes`
    case thirdPerson
    /// `went`
    case past
    /// `gone`
    case participle
    /// `going`
    case gerund
    /// `will`
    case modal
    case singular, plural
    case comparative, superlative
    case none
  }

  /// Reads a tag such as `NOUN NNS`.
  package init(_ text: String) {
    let halves = text.split(separator: " ").map(String.init)
    part = halves.first.flatMap(PartOfSpeech.init) ?? .other
    form = halves.last.map(Self.form) ?? .none
  }

  private static func form(_ penn: String) -> Form {
    switch penn {
    case "VB": .base
    case "VBP": .present
    case "VBZ": .thirdPerson
    case "VBD": .past
    case "VBN": .participle
    case "VBG": .gerund
    case "MD": .modal
    case "NN", "NNP": .singular
    case "NNS", "NNPS": .plural
    case "JJR", "RBR": .comparative
    case "JJS", "RBS": .superlative
    default: .none
    }
  }

  /// Whether it is a verb or a helping verb.
  package var isVerbal: Bool { part == .verb || part == .auxiliary }
  /// Whether it is a verb that makes a clause with its subject.
  package var isFinite: Bool { isVerbal && [.present, .thirdPerson, .past, .modal].contains(form) }
  /// Whether a subject may begin with it.
  package var opensSubject: Bool { isNominal || [.determiner, .pronoun, .adjective, .number].contains(part) }
  /// Whether it is a noun or a name.
  package var isNominal: Bool { part == .noun || part == .name }
}

/// How a word hangs on another, as Universal Dependencies names it.
package enum Relation: String, CaseIterable, Sendable {
  case relativeClause = "acl:relcl"
  case adnominalClause = "acl"
  case adverbialClause = "advcl"
  case adverb = "advmod"
  case adjective = "amod"
  case apposition = "appos"
  case auxiliary = "aux"
  case passiveAuxiliary = "aux:pass"
  case preposition = "case"
  case conjunction = "cc"
  case clauseObject = "ccomp"
  case compound = "compound"
  case particle = "compound:prt"
  case conjunct = "conj"
  case copula = "cop"
  case clauseSubject = "csubj"
  case determiner = "det"
  case expletive = "expl"
  case flat = "flat"
  case indirectObject = "iobj"
  case subordinator = "mark"
  case nounModifier = "nmod"
  case possessor = "nmod:poss"
  case subject = "nsubj"
  case passiveSubject = "nsubj:pass"
  case number = "nummod"
  case object = "obj"
  case oblique = "obl"
  case agent = "obl:agent"
  case parataxis = "parataxis"
  case mark = "punct"
  case root = "root"
  case vocative = "vocative"
  case openClause = "xcomp"
  case other = ""
}
