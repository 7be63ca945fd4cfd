/// A slot of a sentence that something stands in, or nothing.
package struct SlotAsk: Sendable {
  package let net: SlotNet
  package let kind: SlotKind
  /// The units that fill it, as indices of the sentence; empty before the unit where nothing stands.
  package let slot: Range<Int>
  /// The answer that stands there.
  package let written: Int
  /// The answers that may.
  package let answers: AnswerSet
  /// What else the network is told: for a form the group, else 0.
  package let group: Int
}

/// Where a slot lies, which decides how loud a doubt must be.
package enum SlotKind: Int, CaseIterable, Sendable {
  /// No comma stands before `which`, `who`, `where`.
  case commaBeforeRelative
  /// … before `said` and its like.
  case commaBeforeSaying
  /// … before `and`, `but`, `so`.
  case commaBeforeConjunction
  /// … before `as`, `while`, `because`.
  case commaBeforeSubordinator
  /// … before a word in -ing.
  case commaBeforeGerund
  /// … behind the first word of the sentence.
  case commaAfterFirst
  /// … behind the words that open the sentence.
  case commaAfterOpener
  /// … elsewhere.
  case commaElsewhere
  /// A comma stands.
  case comma
  /// Nothing stands where an article may.
  case noArticle
  case article
  case preposition
  case nounForm
  /// A noun with an apostrophe.
  case possessive
  case verbForm
  /// `is`, `are`, `was`, `were`
  case beForm
  /// Two words stand apart that may be one with a hyphen.
  case noHyphen
  case hyphen
}
