/// Finds the slots of a sentence that are worth a question.
package struct SlotAsker: Sendable {
  package let words: GrammarWords
  package let tags: [WordTag]
  package let forms: Inflections
  /// What the commonest words are to a slot, by their number; others are nothing to it.
  private let roles: [Role]
  package let comma: WordSight
  package let hyphen: WordSight
  /// `’s` and `’`.
  package let apostrophes: [WordSight]
  /// Nothing, `the`, `a`.
  package let articles: [WordSight]
  /// In the order of the answers.
  package let prepositions: [WordSight]

  /// Of each tag, whether it is that of `his`, `whose`.
  private let isPossessive: [Bool]

  private enum Role {
    case none, comma, the, a
    case preposition(Int)
    case relative, saying, conjunction, subordinator, hyphen
  }

  package static let prepositionTexts = [
    "of", "in", "to", "for", "on", "with", "at", "by", "from", "as", "about", "into", "over", "after", "against",
    "between", "under", "during", "through", "within",
  ]
  private static let relatives = ["which", "who", "where", "whose", "whom"]
  private static let sayings = ["said", "says", "told", "added", "according"]
  private static let conjunctions = ["and", "but", "or", "so", "yet", "nor"]
  private static let subordinators = ["while", "because", "although", "though", "when", "since", "if"]

  init(_ grammar: GrammarModel, _ forms: Inflections) {
    words = grammar.words
    tags = grammar.wordTags
    isPossessive = grammar.tags.map { $0.hasSuffix("P$") }
    self.forms = forms
    let words = grammar.words
    func sight(_ word: String) -> WordSight { words.sight(of: word.utf8, isFirst: false) }
    var roles: [Role] = []
    func set(_ list: [String], _ role: Role) {
      for number in list.map({ sight($0).number }) where number > 0 {
        roles += [Role](repeating: .none, count: max(0, number + 1 - roles.count))
        roles[number] = role
      }
    }
    for (number, word) in Self.prepositionTexts.enumerated() { set([word], .preposition(number)) }
    set(Self.relatives, .relative)
    set(Self.sayings, .saying)
    set(Self.conjunctions, .conjunction)
    set(Self.subordinators, .subordinator)
    set([","], .comma)
    set(["-"], .hyphen)
    set(["the"], .the)
    set(["a", "an"], .a)
    self.roles = roles
    prepositions = Self.prepositionTexts.map(sight)
    comma = sight(",")
    hyphen = sight("-")
    apostrophes = [sight("'s"), sight("'")]
    articles = [WordSight(), sight("the"), sight("a")]
  }

  /// What is seen of the word of that number in small letters.
  package func sight(ofWord number: Int) -> WordSight { words.sight(of: words.text(of: number).utf8, isFirst: false) }

  /// The slots of the sentence, of those that are open.
  package func asks(in sentence: ParseFeatures.Sentence, where isOpen: IsOpen = SlotAsker.isAlways) -> [SlotAsk] {
    var asks: [SlotAsk] = []
    for place in sentence.sights.indices { addAsks(at: place, sentence, to: &asks, where: isOpen) }
    return asks
  }

  /// Whether a slot of that kind at or before the unit is worth a question.
  package typealias IsOpen = (SlotKind, Int) -> Bool

  package static func isAlways(_ kind: SlotKind, _ place: Int) -> Bool { true }

  /// The slots before or at the unit, of those that are open.
  package func addAsks(
    at place: Int, _ sentence: ParseFeatures.Sentence, to asks: inout [SlotAsk],
    where isOpen: IsOpen = SlotAsker.isAlways
  ) {
    let number = sentence.sights[place].number
    let role = number < roles.count ? roles[number] : .none
    switch role {
    case .comma, .hyphen: if isOpen(.comma, place) { addMark(at: place, sentence, to: &asks) }
    case .the, .a:
      let isThe = if case .the = role { true } else { false }
      if isOpen(.article, place) { asks.append(articleAsk(.article, place..<place + 1, isThe ? 1 : 2)) }
    case .preposition(let answer):
      if tag(place, sentence).part == .preposition, place + 1 < sentence.sights.count, isOpen(.preposition, place) {
        asks.append(
          SlotAsk(
            net: .preposition, kind: .preposition, slot: place..<place + 1, written: answer,
            answers: AnswerSet(Self.prepositionTexts.indices), group: 0))
      }
    default:
      if takesArticle(place, sentence), isOpen(.noArticle, place) {
        asks.append(articleAsk(.noArticle, place..<place, 0))
      }
      if let ask = formAsk(place, sentence, isOpen) { asks.append(ask) }
      if isOpen(.noHyphen, place), mayTakeHyphen(place, sentence) {
        asks.append(hyphenAsk(.noHyphen, place..<place, 0))
      }
    }
    if let kind = commaKind(place, sentence, role), isOpen(kind, place) {
      asks.append(commaAsk(kind, place..<place, 0))
    }
  }

  private func addMark(at place: Int, _ sentence: ParseFeatures.Sentence, to asks: inout [SlotAsk]) {
    guard place > 0, place + 1 < sentence.sights.count else { return }
    let isComma = sentence.sights[place].number == comma.number
    let slot = place..<place + 1
    asks.append(isComma ? commaAsk(.comma, slot, 1) : hyphenAsk(.hyphen, slot, 1))
  }

  private func commaAsk(_ kind: SlotKind, _ slot: Range<Int>, _ written: Int) -> SlotAsk {
    SlotAsk(net: .comma, kind: kind, slot: slot, written: written, answers: AnswerSet(0..<2), group: 0)
  }

  private func articleAsk(_ kind: SlotKind, _ slot: Range<Int>, _ written: Int) -> SlotAsk {
    SlotAsk(net: .article, kind: kind, slot: slot, written: written, answers: AnswerSet(0..<3), group: 0)
  }

  private func hyphenAsk(_ kind: SlotKind, _ slot: Range<Int>, _ written: Int) -> SlotAsk {
    SlotAsk(net: .hyphen, kind: kind, slot: slot, written: written, answers: AnswerSet(0..<2), group: 0)
  }

  func tag(_ place: Int, _ sentence: ParseFeatures.Sentence) -> WordTag { tags[Int(sentence.tags[place])] }

  // MARK: Commas

  /// So many units from the sentence’s start an opener may end.
  private static let opening = 14

  /// What kind of gap lies before the unit; nil for one that never takes a comma.
  private func commaKind(_ place: Int, _ sentence: ParseFeatures.Sentence, _ role: Role) -> SlotKind? {
    guard place > 0, tag(place, sentence).part != .mark, tag(place - 1, sentence).part != .mark,
      !isGlued(place, sentence)
    else { return nil }
    switch role {
    case .relative: return .commaBeforeRelative
    case .saying: return .commaBeforeSaying
    case .conjunction: return .commaBeforeConjunction
    case .subordinator: return .commaBeforeSubordinator
    default: break
    }
    let tag = tag(place, sentence)
    if tag.form == .gerund, tag.isVerbal { return .commaBeforeGerund }
    guard tag.opensSubject else { return nil }
    if place == 1 { return .commaAfterFirst }
    return place <= Self.opening && hasNoMark(before: place, sentence) ? .commaAfterOpener : .commaElsewhere
  }

  /// Whether the unit is the second half of a word: n’t, ’s, a part behind a hyphen.
  private func isGlued(_ place: Int, _ sentence: ParseFeatures.Sentence) -> Bool {
    tag(place, sentence).part == .particle || sentence.sights[place].shape == .mark
      || sentence.sights[place - 1].number == hyphen.number
  }

  private func hasNoMark(before place: Int, _ sentence: ParseFeatures.Sentence) -> Bool {
    !(0..<place).contains { tag($0, sentence).part == .mark }
  }

  // MARK: Articles

  /// Whether a phrase of small words begins with the unit, without determiner or number.
  private func takesArticle(_ place: Int, _ sentence: ParseFeatures.Sentence) -> Bool {
    guard sentence.sights[place].shape == .lower, [.noun, .adjective].contains(tag(place, sentence).part) else {
      return false
    }
    guard place > 0 else { return false }
    let before = tag(place - 1, sentence)
    switch before.part {
    case .determiner, .adjective, .noun, .name, .number, .adverb, .particle: return false
    case .pronoun: return !isPossessive[Int(sentence.tags[place - 1])]
    case .mark: return sentence.sights[place - 1].number == comma.number
    default: return true
    }
  }
}
