import DeskLexicon

/// Tells by tags alone which slots a rule could say something about, so that the network is asked about few of them.
struct SlotGate {
  let asker: SlotAsker
  let sentence: ParseFeatures.Sentence

  func isOpen(_ ask: SlotAsk) -> Bool {
    let (start, end) = (ask.slot.lowerBound, ask.slot.upperBound)
    switch ask.kind {
    case .comma, .hyphen, .noHyphen: return false
    case .commaElsewhere:
      return tag(start)?.part == .pronoun || tag(start)?.part == .determiner || tag(start - 1)?.part == .number
        || sentence.sights[start].shape == .oneCapital
    case .article:
      let isPlural = [end, end + 1].contains { tag($0)?.part == .noun && tag($0)?.form == .plural }
      return ask.written == SlotAsk.indefinite && isPlural
    case .nounForm: return isCounted(start) || mayOwn(start)
    case .possessive: return [.preposition, .conjunction, .verb, .auxiliary, .pronoun].contains(tag(end)?.part)
    case .verbForm: return isLed(start) || ask.answers.isNumberChoice(of: ask.written)
    default: return true
    }
  }

  private func tag(_ place: Int) -> WordTag? {
    sentence.tags.indices.contains(place) ? asker.tags[Int(sentence.tags[place])] : nil
  }

  /// Whether a determiner, a number or an adjective such as “several” stands before the noun, or before its adjective.
  private func isCounted(_ noun: Int) -> Bool {
    let parts: [PartOfSpeech] = [.determiner, .number]
    guard let before = tag(noun - 1) else { return false }
    if parts.contains(before.part) { return sentence.sights[noun - 1].number != asker.articles[1].number }
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
