import DeskLexicon

/// Tells by tags alone which slots a rule could say something about, so that the network is asked about few of them.
struct SlotGate {
  let asker: SlotAsker
  let sentence: ParseFeatures.Sentence

  /// Whether a slot of that kind at or before the unit may be.
  func isOpen(_ kind: SlotKind, _ place: Int) -> Bool {
    switch kind {
    case .comma, .hyphen, .noHyphen: return false
    case .commaElsewhere:
      return tag(place)?.part == .pronoun || tag(place)?.part == .determiner || tag(place - 1)?.part == .number
        || sentence.sights[place].shape == .oneCapital
    case .article:
      guard sentence.sights[place].number != asker.articles[1].number else { return false }
      return isPlural(place + 1) || isPlural(place + 2)
    case .nounForm: return isCounted(place) || mayOwn(place)
    case .possessive: return tag(place + 2).map { $0.part != .noun && $0.part != .adjective } ?? false
    case .verbForm: return isLed(place) || hasNumber(place)
    default: return true
    }
  }

  private func isPlural(_ place: Int) -> Bool {
    tag(place).map { $0.part == .noun && $0.form == .plural } ?? false
  }

  /// Whether the verb is in the present and has a number of its own.
  private func hasNumber(_ place: Int) -> Bool {
    guard let form = tag(place)?.form else { return false }
    return form == .present || form == .thirdPerson
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

  /// Whether a verb or “to” leads the verb, or “who”.
  private func isLed(_ verb: Int) -> Bool {
    for before in [verb - 1, verb - 2] {
      guard let leader = tag(before) else { return false }
      if leader.isVerbal || leader.part == .particle || leader.part == .pronoun { return true }
      if leader.part != .adverb { return false }
    }
    return false
  }
}
