import DeskLexicon

/// Tells by tags alone which slots a rule could say something about, so that the network is asked about few of them.
struct SlotGate {
  private let asker: SlotAsker
  private let sentence: ParseFeatures.Sentence
  /// Whether the sentence opens with a preposition, a word such as “when” or an adverb, and not with a subject.
  private let leadsIn: Bool

  init(_ asker: SlotAsker, _ sentence: ParseFeatures.Sentence) {
    self.asker = asker
    self.sentence = sentence
    let parts = sentence.tags.lazy.map { asker.tags[Int($0)].part }
    leadsIn = parts.first { $0 != .mark }.map { [.preposition, .subordinator, .adverb].contains($0) } ?? false
  }

  /// Whether a slot of that kind at or before the unit may be.
  func isOpen(_ kind: SlotKind, _ place: Int) -> Bool {
    switch kind {
    case .comma, .hyphen, .noHyphen: return false
    case .commaAfterFirst, .commaAfterOpener: return leadsIn || mayTellOfName(place)
    case .commaElsewhere:
      return tag(place)?.part == .pronoun || tag(place - 1)?.part == .number || leadsIn && isInFirstMarks(place)
        || mayTellOfName(place)
    case .article:
      guard sentence.sights[place].number != asker.articles[1].number else { return false }
      return isPlural(place + 1) || isPlural(place + 2)
    case .nounForm: return isCounted(place) || mayOwn(place)
    case .preposition: return isGoverned(place)
    case .possessive: return tag(place + 2).map { $0.part != .noun && $0.part != .adjective } ?? false
    case .verbForm: return isLed(place) || mayDisagree(place)
    case .beForm: return followsNoun(place)
    default: return true
    }
  }

  /// Whether the slot as it is filled may be at fault: a form that suits what leads it is not asked about.
  func mayErr(_ ask: SlotAsk) -> Bool {
    guard ask.kind == .verbForm, !mayDisagree(ask.slot.lowerBound) else {
      return true
    }
    guard let written = Inflections.Answer(rawValue: ask.written), let leader = leader(of: ask.slot.lowerBound) else {
      return false
    }
    let isPast = [.past, .participle, .pastOrParticiple].contains(written)
    if leader.part == .particle { return isPast || written == .third }
    if leader.part == .pronoun { return written == .base || written == .gerund }
    return leader.form == .modal ? written != .base : [.base, .past, .third].contains(written)
  }

  /// Whether “a” or a party’s letter stands behind a capital.
  private func mayTellOfName(_ place: Int) -> Bool {
    let sights = sentence.sights
    guard sights[place].shape == .oneCapital || tag(place)?.part == .determiner else { return false }
    return place > 0 && [.capital, .firstCapital, .allCapitals, .points].contains(sights[place - 1].shape)
  }

  /// Whether no mark but that at the start of the sentence stands before.
  private func isInFirstMarks(_ place: Int) -> Bool {
    tag(0)?.part == .mark && !(1..<max(1, place)).contains { tag($0)?.part == .mark }
  }

  /// Whether a preposition follows what may govern it.
  private func isGoverned(_ place: Int) -> Bool {
    guard let before = tag(place - 1) else { return false }
    return before.part == .adjective || before.part == .noun || before.form == .participle
  }

  /// Whether a noun stands not far before the verb, with no mark between.
  private func followsNoun(_ verb: Int) -> Bool {
    for place in stride(from: verb - 1, through: max(0, verb - Self.reach), by: -1) {
      let part = tag(place)?.part
      if part == .mark { return false }
      if part == .noun { return true }
    }
    return false
  }

  /// So many units before a verb its subject is sought.
  private static let reach = 6

  private func isPlural(_ place: Int) -> Bool {
    tag(place).map { $0.part == .noun && $0.form == .plural } ?? false
  }

  /// Whether the verb is in the present, with a number of its own that a noun before it may not have.
  private func mayDisagree(_ verb: Int) -> Bool {
    guard let form = tag(verb)?.form, form == .present || form == .thirdPerson else { return false }
    return followsNoun(verb)
  }

  private func tag(_ place: Int) -> WordTag? {
    sentence.tags.indices.contains(place) ? asker.tags[Int(sentence.tags[place])] : nil
  }

  /// Whether a determiner, a number or an adjective such as “several” stands before the noun, or before its adjective.
  private func isCounted(_ noun: Int) -> Bool {
    guard let before = tag(noun - 1) else { return false }
    if before.part == .determiner || before.part == .number {
      return sentence.sights[noun - 1].number != asker.articles[1].number
    }
    return before.part == .adjective
  }

  /// Whether a noun stands before another.
  private func mayOwn(_ noun: Int) -> Bool {
    tag(noun)?.form == .plural && tag(noun + 1)?.part == .noun
      && [.determiner, .pronoun].contains(tag(noun - 1)?.part)
  }

  private func isLed(_ verb: Int) -> Bool { leader(of: verb) != nil }

  /// The verb that leads the verb, or “to”, or a pronoun.
  private func leader(of verb: Int) -> WordTag? {
    for before in [verb - 1, verb - 2] {
      guard let leader = tag(before) else { return nil }
      if leader.isVerbal || leader.part == .particle || leader.part == .pronoun { return leader }
      if leader.part != .adverb { return nil }
    }
    return nil
  }
}
