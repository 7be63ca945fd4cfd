package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `The committee’s new rules was welcomed`: the verb does not have the number of its subject.
package struct GrammarVerbNumber: Rule {
  package let info = RuleInfo(
    "grammar.verb-number", "A verb that does not have the number of its subject", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.doubts(.verbNumber, from: Self.least).compactMap { doubt in
      let verb = doubt.tokens.lowerBound
      guard !isWished(verb, story), !story.standsBefore(verb, within: 7, Self.clauses),
        let place = story.grammar(ofToken: verb),
        let subject = subject(of: place), disagrees(subject, place, doubt, story)
      else { return nil }
      return story.changeFinding(doubt)
    }
  }

  /// From which odds on nine in ten alarms were right.
  private static let least: Float = 0.8

  /// `that he explain`, `if it were`, `need not`: the form is that of a wish or of a helping verb.
  private func isWished(_ verb: Int, _ story: StoryAnalysis) -> Bool {
    let isBase = !story.word(verb).hasSuffix("s")
    return isBase && story.standsBefore(verb, within: 9, Self.wishes)
      || ["need", "dare", "let", "lets"].contains(story.word(verb))
  }

  /// What makes a clause the subject: How they see it is.
  private static let clauses: Set<String> = ["how", "way", "what", "where", "whatever", "why", "who"]

  private static let wishes: Set<String> = [
    "that", "if", "unless", "whether", "though", "wish", "wishes", "lest", "see", "sees", "saw", "hear", "heard", "let",
    "make",
    "makes", "made", "help", "helped", "insist",
  ]

  /// The noun or pronoun before the verb that is its subject: of a helping verb, that of the verb it helps.
  private func subject(of place: GrammarPlace) -> Int? {
    let (grammar, word) = (place.sentence, place.word)
    let isHelper = [.auxiliary, .passiveAuxiliary, .copula].contains(word.relation) && word.head >= 0
    let verb = isHelper ? word.head : place.index
    guard let subject = grammar.subject(of: verb), subject < place.index, place.index - subject <= 6 else { return nil }
    return subject
  }

  private func disagrees(_ subject: Int, _ place: GrammarPlace, _ doubt: SlotDoubt, _ story: StoryAnalysis) -> Bool {
    let grammar = place.sentence
    let noun = grammar.words[subject]
    let isSingular = [.third, .is, .was].contains(doubt.written)
    guard noun.tag.form == (isSingular ? .plural : .singular), story.tokens[noun.token].letterCase == .lower,
      noun.tag.part == .noun, grammar.child(of: subject, .conjunct) == nil,
      grammar.child(of: subject, .apposition) == nil,
      !hasMark(between: subject, place.index, grammar)
    else { return false }
    return !story.isIn(.institution, noun.token) && !story.isIn(.orgWord, noun.token)
      && !story.isIn(.quantityNoun, noun.token) && !isMany(noun.token, story)
  }

  private func hasMark(between subject: Int, _ verb: Int, _ grammar: SentenceGrammar) -> Bool {
    grammar.words[(subject + 1)..<verb].contains { $0.tag.part == .mark }
  }

  /// Nouns that take either number.
  private func isMany(_ noun: Int, _ story: StoryAnalysis) -> Bool {
    [
      "family", "staff", "couple", "pair", "crew", "crowd", "public", "media", "data", "people", "cattle", "aircraft",
      "police",
    ].contains(story.word(noun))
  }
}
