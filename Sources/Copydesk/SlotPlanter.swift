package import DeskLexicon

/// Spoils one slot of a good sentence, to teach a slot model and to measure it.
package struct SlotPlanter {
  private let asker: SlotAsker
  private let tagger: Tagger
  /// How many of the articles too many are put where one might stand; the others go into any gap.
  private let likelyShare: Float

  /// A spoiled sentence with the question that is asked where it was spoiled, and the answer that was right.
  package struct Plant: Sendable {
    package let sentence: ParseFeatures.Sentence
    package let ask: SlotAsk
    package let right: Int
  }

  package init(_ asker: SlotAsker, _ tagger: Tagger, likelyShare: Float = 0.5) {
    self.asker = asker
    self.tagger = tagger
    self.likelyShare = likelyShare
  }

  /// Spoils one of the places where that fault can be made; nil where there is none, or where nothing would be asked.
  package func plant(
    _ fault: SlotFault, in sentence: ParseFeatures.Sentence, asks: [SlotAsk], _ random: inout SeededNumbers
  ) -> Plant? {
    switch fault {
    case .commaLost: remove(.comma, sentence, asks, &random)
    case .articleLost: remove(.article, sentence, asks, &random)
    case .commaTooMany: addComma(sentence, &random)
    case .articleTooMany: addArticle(sentence, asks, &random)
    case .articleSwapped: swapArticle(sentence, asks, &random)
    case .preposition: swapPreposition(sentence, asks, &random)
    case .nounNumber, .verbNumber, .verbForm, .apostrophe: changeForm(fault, sentence, asks, &random)
    case .hyphenLost: remove(.hyphen, sentence, asks, &random)
    case .hyphenTooMany: addHyphen(sentence, asks, &random)
    }
  }

  private func choose(_ asks: [SlotAsk], _ random: inout SeededNumbers, where fits: (SlotAsk) -> Bool) -> SlotAsk? {
    let fitting = asks.filter(fits)
    return fitting.isEmpty ? nil : fitting[random.number(below: fitting.count)]
  }

  private func remove(
    _ kind: SlotKind, _ sentence: ParseFeatures.Sentence, _ asks: [SlotAsk], _ random: inout SeededNumbers
  ) -> Plant? {
    guard let ask = choose(asks, &random, where: { $0.kind == kind }) else { return nil }
    var sights = sentence.sights
    sights.remove(at: ask.slot.lowerBound)
    return plant(sights, at: ask.slot.lowerBound, ask.net, right: ask.written)
  }

  private func addComma(_ sentence: ParseFeatures.Sentence, _ random: inout SeededNumbers) -> Plant? {
    guard let place = gap(in: sentence, &random) else { return nil }
    var sights = sentence.sights
    sights.insert(asker.comma, at: place)
    return plant(sights, at: place, .comma, right: 0)
  }

  private func addArticle(
    _ sentence: ParseFeatures.Sentence, _ asks: [SlotAsk], _ random: inout SeededNumbers
  ) -> Plant? {
    let isLikely = random.share() < likelyShare
    let likely = isLikely ? choose(asks, &random, where: { $0.kind == .noArticle })?.slot.lowerBound : nil
    guard let place = isLikely ? likely : gap(in: sentence, &random) else { return nil }
    var sights = sentence.sights
    sights.insert(asker.articles[random.share() < 0.7 ? 1 : 2], at: place)
    return plant(sights, at: place, .article, right: 0)
  }

  /// A gap between two words; nil where the one that was drawn is none.
  private func gap(in sentence: ParseFeatures.Sentence, _ random: inout SeededNumbers) -> Int? {
    let count = sentence.sights.count
    guard count > 4 else { return nil }
    let place = 1 + random.number(below: count - 2)
    let isWithin = [place - 1, place].contains { asker.tags[Int(sentence.tags[$0])].part == .mark }
    return isWithin || asker.tags[Int(sentence.tags[place])].part == .particle ? nil : place
  }

  private func swapArticle(
    _ sentence: ParseFeatures.Sentence, _ asks: [SlotAsk], _ random: inout SeededNumbers
  ) -> Plant? {
    guard let ask = choose(asks, &random, where: { $0.kind == .article }) else { return nil }
    return replace(ask, by: asker.articles[3 - ask.written], sentence)
  }

  private func swapPreposition(
    _ sentence: ParseFeatures.Sentence, _ asks: [SlotAsk], _ random: inout SeededNumbers
  ) -> Plant? {
    guard let ask = choose(asks, &random, where: { $0.kind == .preposition }) else { return nil }
    // Of the commonest, which are taken for each other most.
    let other = random.number(below: 9)
    guard other != ask.written else { return nil }
    return replace(ask, by: asker.prepositions[other], sentence)
  }

  private func addHyphen(
    _ sentence: ParseFeatures.Sentence, _ asks: [SlotAsk], _ random: inout SeededNumbers
  ) -> Plant? {
    guard let ask = choose(asks, &random, where: { $0.kind == .noHyphen }) else { return nil }
    var sights = sentence.sights
    sights.insert(asker.hyphen, at: ask.slot.lowerBound)
    return plant(sights, at: ask.slot.lowerBound, .hyphen, right: 0)
  }

  private func changeForm(
    _ fault: SlotFault, _ sentence: ParseFeatures.Sentence, _ asks: [SlotAsk], _ random: inout SeededNumbers
  ) -> Plant? {
    func others(_ ask: SlotAsk) -> [Int] {
      (0..<Inflections.answerCount).filter {
        $0 != ask.written && ask.answers.contains($0) && SlotFault(ask.kind, written: $0, meant: ask.written) == fault
          && (fault != .apostrophe || min($0, ask.written) != Inflections.Answer.base.rawValue)
      }
    }
    guard let ask = choose(asks, &random, where: { $0.net == .form && !others($0).isEmpty }) else { return nil }
    let others = others(ask)
    var units = asker.units(of: others[random.number(below: others.count)], ofGroup: ask.group)
    guard !units.isEmpty else { return nil }
    if sentence.sights[ask.slot.lowerBound].shape == .firstCapital { units[0].shape = .firstCapital }
    var sights = sentence.sights
    sights.replaceSubrange(ask.slot, with: units)
    return plant(sights, at: ask.slot.lowerBound, .form, right: ask.written)
  }

  private func replace(_ ask: SlotAsk, by sight: WordSight, _ sentence: ParseFeatures.Sentence) -> Plant? {
    var sights = sentence.sights
    sights[ask.slot.lowerBound] = sight
    return plant(sights, at: ask.slot.lowerBound, ask.net, right: ask.written)
  }

  private func plant(_ sights: [WordSight], at place: Int, _ net: SlotNet, right: Int) -> Plant? {
    let spoiled = ParseFeatures.Sentence(sights, tagger.tags(of: sights))
    guard place < sights.count else { return nil }
    var asks: [SlotAsk] = []
    asker.addAsks(at: place, spoiled, to: &asks)
    guard let ask = asks.first(where: { $0.net == net && $0.answers.contains(right) && $0.written != right }) else {
      return nil
    }
    return Plant(sentence: spoiled, ask: ask, right: right)
  }
}
