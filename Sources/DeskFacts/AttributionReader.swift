import DeskLexicon
import DeskStory
import DeskText

/// Finds who says what: verbs of saying outside quotation marks, and the words for the speaker beside them.
struct AttributionReader {
  private let analysis: StoryAnalysis
  /// The number of the word `according`, where the story has it.
  private let according: Int?

  init(_ analysis: StoryAnalysis) {
    self.analysis = analysis
    according = analysis.story.words.number(of: "according")
  }

  /// The attributions of each sentence, by its index.
  func attributions() -> [[Attribution]] {
    analysis.story.sentences.indices.map { index in
      let sentence = analysis.story.sentences[index]
      return sentence.tokens.compactMap { attribution(at: $0, in: sentence, number: index) }
    }
  }

  private func attribution(at index: Int, in sentence: Sentence, number: Int) -> Attribution? {
    if analysis.tokens[index].word == according, analysis.word(index + 1) == "to", !analysis.isQuoted(index) {
      let speaker = phrase(from: index + 2, limit: sentence.tokens.upperBound)
      return make(number, .saying, cue: analysis.range(index, index + 1), speaker: speaker)
    }
    let isSaying = analysis.isIn(.saying, index)
    guard isSaying || analysis.isIn(.sayingLoosely, index), analysis.isWord(index), !analysis.isQuoted(index),
      isVerb(index, in: sentence)
    else { return nil }
    let speaker = subject(before: index, in: sentence) ?? inverted(after: index, in: sentence)
    return make(number, isSaying ? .saying : .attitude, cue: analysis.tokens[index].range, speaker: speaker)
  }

  private func make(_ sentence: Int, _ tier: Attribution.Tier, cue: TextRange, speaker: Range<Int>?) -> Attribution {
    let (source, noun) = speaker.map(kind) ?? (.unknown, nil)
    return Attribution(
      sentence: sentence, tier: tier, source: source, cue: cue,
      speaker: speaker.map { analysis.range(of: $0) }, speakerTokens: speaker, noun: noun)
  }

  /// A noun reading (`the reports`, `United States`) and a passive of hearsay (`is said to be`) attribute nothing.
  private func isVerb(_ index: Int, in sentence: Sentence) -> Bool {
    let before = index - 1
    if ["nothing", "little", "goodbye", "hello"].contains(analysis.word(index + 1)) { return false }
    if analysis.word(index) == "reported", ["on", "to"].contains(analysis.word(index + 1)) { return false }
    let standsAlone =
      AttributionReader.pronouns.contains(analysis.word(before))
      && !AttributionReader.nouns.contains(analysis.word(index))
    if (analysis.isIn(.determiner, before) && !standsAlone) || analysis.isIn(.possessive, before) { return false }
    if analysis.isIn(.preposition, before), analysis.word(before) != "to" { return false }
    if analysis.isCapitalised(index), !analysis.opensSentence(index) { return false }
    if AttributionReader.nouns.contains(analysis.word(index)), !standsAsVerb(index) { return false }
    let isParticiple = analysis.isIn(.be, before) || (isAdverb(before) && analysis.isIn(.be, before - 1))
    if isParticiple, !analysis.word(index).hasSuffix("ing") { return false }
    return analysis.word(before) != "to" || analysis.isIn(.saying, index)
  }

  /// Determiners that can be the speaker themselves: some say, others believe.
  private static let pronouns: Set<String> = [
    "some", "many", "both", "all", "that", "which", "those", "this", "these", "another", "each",
  ]

  private func isAdverb(_ index: Int) -> Bool {
    analysis.isIn(.adverb, index) || analysis.word(index).hasSuffix("ly")
  }

  /// Verb forms that are plural nouns as often.
  private static let nouns: Set<String> = [
    "charged", "claims", "comments", "denies", "estimates", "notes", "posted", "quotes", "remarks", "report", "reports",
    "states",
  ]

  /// Whether such a form has a speaker before it and something said after it.
  private func standsAsVerb(_ index: Int) -> Bool {
    if analysis.word(index + 1) == "that" { return true }
    if analysis.word(index) == "states" { return false }
    guard !analysis.isIn(.preposition, index + 1), !analysis.isIn(.be, index + 1), !analysis.isIn(.have, index + 1)
    else { return false }
    let before = index - 1
    return analysis.isCapitalised(before) || analysis.isIn(.subjectPronoun, before) || analysis.word(before) == "who"
      || analysis.isIn(.institution, before) || analysis.isIn(.sourceNoun, before) || analysis.isMark(before, ",")
      || ["newspaper", "paper", "magazine", "report", "it", "he", "she"].contains(analysis.word(before))
  }

  /// The noun phrase that ends just before the verb, auxiliaries and adverbs between them aside.
  private func subject(before verb: Int, in sentence: Sentence) -> Range<Int>? {
    var end = verb
    while end > sentence.tokens.lowerBound,
      analysis.isIn(.have, end - 1) || analysis.isIn(.be, end - 1) || analysis.isIn(.adverb, end - 1)
        || analysis.isIn(.modal, end - 1)
    { end -= 1 }
    if analysis.isMark(end - 1, ","), let clause = clauseStart(before: end - 1, in: sentence) { end = clause }
    var start = end
    while start > sentence.tokens.lowerBound, belongsToPhrase(start - 1), end - start < 14 { start -= 1 }
    while start < end, analysis.isIn(.preposition, start) || analysis.isIn(.conjunction, start) { start += 1 }
    return start < end ? start..<end : nil
  }

  /// `Smith, who was there, said`: the comma that opens what stands between the speaker and the verb.
  private func clauseStart(before comma: Int, in sentence: Sentence) -> Int? {
    var index = comma - 1
    while index > sentence.tokens.lowerBound, comma - index < 25 {
      if analysis.isMark(index, ",") { return index }
      index -= 1
    }
    return nil
  }

  private func belongsToPhrase(_ index: Int) -> Bool {
    if analysis.isQuoted(index) { return false }
    if analysis.isMark(index, ".") { return analysis.tokens[index - 1 < 0 ? 0 : index - 1].range.length <= 4 }
    return !analysis.tokens[index].isMark && analysis.word(index) != "that"
      && !(analysis.isIn(.saying, index) && !analysis.isCapitalised(index))
  }

  /// `said the official`, `said a top official in the federal government`, `says Smith`.
  private func inverted(after verb: Int, in sentence: Sentence) -> Range<Int>? {
    let next = verb + 1
    guard analysis.isIn(.determiner, next) || analysis.isCapitalised(next) || analysis.isIn(.sourceNoun, next) else {
      return nil
    }
    return phrase(from: next, limit: sentence.tokens.upperBound)
  }

  private func phrase(from start: Int, limit: Int) -> Range<Int>? {
    var end = start
    while end < limit, end - start < 12, !analysis.tokens[end].isMark, !analysis.isIn(.conjunction, end),
      end == start || !analysis.isIn(.saying, end)
    { end += 1 }
    return end > start ? start..<end : nil
  }

  private func kind(of speaker: Range<Int>) -> (Attribution.Source, Int?) {
    if speaker.count <= 2, analysis.isIn(.subjectPronoun, speaker.upperBound - 1) { return (.pronoun, nil) }
    if analysis.word(speaker.upperBound - 1) == "which" { return (.institution, nil) }
    let noun = speaker.first {
      analysis.isIn(.sourceNoun, $0) && (!analysis.isCapitalised($0) || analysis.opensSentence($0))
    }
    let capitals = speaker.filter { analysis.isCapitalised($0) && !analysis.opensSentence($0) }
    let isPerson = capitals.contains {
      !analysis.isIn(.country, $0) && !analysis.isIn(.nationality, $0)
        && !analysis.isIn(.orgWord, $0) && analysis.tokens[$0].letterCase == .capital && !analysis.isIn(.place, $0)
    }
    if let noun {
      let namesFollow = capitals.contains { $0 > noun && $0 <= noun + 2 && !analysis.isIn(.preposition, $0 - 1) }
      return namesFollow ? (.named, nil) : (.anonymous, noun)
    }
    if isPerson { return (.named, nil) }
    let opens = speaker.contains { analysis.isCapitalised($0) }
    return capitals.isEmpty && !opens ? (.unknown, nil) : (.institution, nil)
  }
}
