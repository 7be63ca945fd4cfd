package import DeskLexicon
import DeskStory
package import DeskText

/// A place where good copy would have another comma, article, preposition, hyphen or form than stands there.
package struct SlotDoubt: Sendable {
  package let fault: SlotFault
  package let kind: SlotKind
  /// The tokens that fill the slot; empty where nothing stands.
  package let tokens: Range<Int>
  /// The range of what fills the slot; empty, behind the token before, where nothing stands.
  package let range: TextRange
  /// Of a form: which stands there and which was meant; nil of anything else.
  package let written: Inflections.Answer?
  package let answer: Inflections.Answer?
  /// What was meant: a word, a mark, or nothing.
  package let meant: String
  /// Of a preposition: how much of the word before it is followed by the one that was meant, and by the one that stands
  /// there.
  package let habit: (meant: Float, written: Float)
  /// The logarithm of the odds that it was.
  package let odds: Float

  /// Of sentences in paragraphs.
  static func all(in analysis: StoryAnalysis) -> [SlotDoubt] {
    guard let model = analysis.lexicon.slots, let context = analysis.lexicon.context else { return [] }
    let judge = SlotJudge(model, context)
    return analysis.story.sentences.indices.flatMap { index -> [SlotDoubt] in
      guard SlotSentences.isRead(analysis.story.sentences[index], in: analysis.story),
        let tagged = analysis.tagged(sentence: index)
      else { return [] }
      let sentence = ParseFeatures.Sentence(tagged.sights, tagged.numbers)
      let gate = SlotGate(asker: model.asker, sentence: sentence)
      return model.asker.asks(in: sentence, where: gate.isOpen).compactMap { ask in
        guard let doubt = judge.doubt(ask, in: sentence), doubt.odds > 0 else { return nil }
        return SlotDoubt(doubt, judge.habit(doubt, in: sentence), tagged.units, analysis)
      }
    }
  }

  /// Nil for a gap inside a word.
  private init?(
    _ doubt: SlotModel.Doubt, _ habit: (meant: Float, written: Float), _ units: [GrammarUnit], _ analysis: StoryAnalysis
  ) {
    let slot = doubt.ask.slot
    guard slot.lowerBound > 0 || !slot.isEmpty else { return nil }
    if slot.isEmpty {
      let (left, right) = (units[slot.lowerBound - 1], units[slot.lowerBound])
      guard left.token != right.token, left.range.end < right.range.start else { return nil }
      tokens = right.token..<right.token
      range = TextRange(left.range.end, left.range.end)
    } else {
      let (first, last) = (units[slot.lowerBound], units[slot.upperBound - 1])
      tokens = first.token..<last.token + 1
      range = TextRange(first.range.start, last.range.end)
    }
    fault = doubt.fault
    kind = doubt.ask.kind
    self.habit = habit
    odds = doubt.odds
    let isForm = doubt.ask.net == .form
    written = isForm ? Inflections.Answer(rawValue: doubt.ask.written) : nil
    answer = isForm ? Inflections.Answer(rawValue: doubt.meant) : nil
    meant = Self.text(of: doubt, like: analysis.text[range], analysis.lexicon)
  }

  private static func text(of doubt: SlotModel.Doubt, like written: String, _ lexicon: Lexicon) -> String {
    switch doubt.ask.net {
    case .comma: return doubt.meant == 0 ? "" : ","
    case .hyphen: return doubt.meant == 0 ? "" : "-"
    case .article: return ["", "the", "a"][doubt.meant]
    case .preposition: return SlotAsker.prepositionTexts[doubt.meant]
    case .form:
      guard let asker = lexicon.slots?.asker else { return written }
      let text = asker.fill(doubt.ask, with: doubt.meant).map { asker.words.text(of: $0.number) }.joined()
      let isCapital = written.first?.isUppercase ?? false
      return isCapital ? text.prefix(1).uppercased() + text.dropFirst() : text
    }
  }
}

extension StoryAnalysis {
  /// The doubts of that fault with such odds at least, as a logarithm.
  package func doubts(_ fault: SlotFault, from odds: Float) -> [SlotDoubt] {
    slotDoubts.filter { $0.fault == fault && $0.odds >= odds }
  }
}
