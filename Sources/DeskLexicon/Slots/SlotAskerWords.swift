/// The slots within words: forms and hyphens.
extension SlotAsker {
  func formAsk(_ place: Int, _ sentence: ParseFeatures.Sentence, _ isOpen: IsOpen) -> SlotAsk? {
    let sight = sentence.sights[place]
    guard sight.shape == .lower || sight.shape == .firstCapital, sight.number > 0 else { return nil }
    let group = forms.group(of: sight.number)
    guard group > 0 else { return nil }
    let isVerb = tag(place, sentence).isVerbal
    let isPossessive = !isVerb && hasApostrophe(behind: place, sentence)
    let isBe = forms.isBe(group)
    let kind: SlotKind = isBe ? .beForm : isVerb ? .verbForm : isPossessive ? .possessive : .nounForm
    guard isOpen(kind, place) else { return nil }
    let all = forms.forms(of: group)
    guard all.count > 1, let written = all.first(where: { $0.word == sight.number }) else { return nil }
    var answers = AnswerSet(all.map(\.answer))
    guard !isVerb, !isBe, let possessives = possessives(all) else {
      return SlotAsk(
        net: .form, kind: isBe ? .beForm : isVerb ? .verbForm : .nounForm, slot: place..<place + 1,
        written: written.answer, answers: answers, group: group)
    }
    answers.insert(contentsOf: possessives)
    let isPlural = written.answer == Inflections.Answer.third.rawValue
    return SlotAsk(
      net: .form, kind: isPossessive ? .possessive : .nounForm, slot: place..<place + (isPossessive ? 2 : 1),
      written: isPossessive ? possessives[isPlural ? 1 : 0] : written.answer, answers: answers, group: group)
  }

  /// The units that fill the slot with the answer.
  package func fill(_ ask: SlotAsk, with answer: Int) -> [WordSight] {
    switch ask.net {
    case .comma: answer == 0 ? [] : [comma]
    case .hyphen: answer == 0 ? [] : [hyphen]
    case .article: answer == 0 ? [] : [articles[answer]]
    case .preposition: [prepositions[answer]]
    case .form: units(of: answer, ofGroup: ask.group)
    }
  }

  /// The units of the form of the group; none where it has no such form.
  package func units(of answer: Int, ofGroup group: Int) -> [WordSight] {
    let forms = forms.forms(of: group)
    func sight(_ answer: Inflections.Answer) -> WordSight? {
      forms.first { $0.answer == answer.rawValue }.map { self.sight(ofWord: $0.word) }
    }
    switch Inflections.Answer(rawValue: answer) {
    case .possessive: return sight(.base).map { [$0, apostrophes[0]] } ?? []
    case .pluralPossessive:
      guard let plural = sight(.third) else { return [] }
      return [plural, apostrophes[words.text(of: plural.number).hasSuffix("s") ? 1 : 0]]
    case .some(let answer): return sight(answer).map { [$0] } ?? []
    case nil: return []
    }
  }

  /// The answers with an apostrophe of a group that has a singular and a plural.
  private func possessives(_ forms: [(answer: Int, word: Int)]) -> [Int]? {
    let number: [Inflections.Answer] = [.base, .third]
    guard number.allSatisfy({ each in forms.contains { $0.answer == each.rawValue } }) else { return nil }
    return [Inflections.Answer.possessive.rawValue, Inflections.Answer.pluralPossessive.rawValue]
  }

  private func hasApostrophe(behind place: Int, _ sentence: ParseFeatures.Sentence) -> Bool {
    guard place + 1 < sentence.sights.count, tag(place + 1, sentence).part == .particle else { return false }
    return apostrophes.contains { $0.number == sentence.sights[place + 1].number }
  }

  /// Whether the unit and the one before may be one word with a hyphen before a noun: high profile case.
  func mayTakeHyphen(_ place: Int, _ sentence: ParseFeatures.Sentence) -> Bool {
    guard place > 0, place + 1 < sentence.sights.count, isSmall(place, sentence), isSmall(place - 1, sentence),
      sentence.sights[place + 1].number != hyphen.number,
      place < 2 || sentence.sights[place - 2].number != hyphen.number
    else { return false }
    let (left, right, next) = (tag(place - 1, sentence), tag(place, sentence), tag(place + 1, sentence))
    let isModifier = [.adjective, .noun, .number, .adverb, .preposition].contains(left.part) || left.isVerbal
    let isHead = [.adjective, .noun, .preposition, .adverb].contains(right.part) || right.isVerbal
    return isModifier && isHead && ([.noun, .adjective].contains(next.part) || next.isVerbal)
  }

  private func isSmall(_ place: Int, _ sentence: ParseFeatures.Sentence) -> Bool {
    [.lower, .firstCapital, .digits].contains(sentence.sights[place].shape)
  }
}
