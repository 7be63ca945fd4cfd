import DeskLexicon
import DeskStory
import Glibc

/// A place behind a preposition where published copy would have “the”: `the beginning of end to`.
package struct MissingArticle: Sendable {
  /// The preposition, and the word before which the article is missing.
  package let preposition: Int
  package let noun: Int

  /// What the counts must say, as the logarithm of odds; see the card of the model.
  private static let margin: Float = 3.1
  /// What the counts and the slot model, which sees the tags of the sentence, may say together instead. Of what the
  /// counts alone were sure of two in five were right, of what both held four in five.
  private static let together: (counts: Float, sum: Float) = (2, 4.4)
  /// What is said is looser, and nobody may mend it.
  private static let strictness: Float = 0.5

  static func all(in analysis: StoryAnalysis) -> [MissingArticle] {
    guard let model = analysis.lexicon.context, let reader = ArticleReader(ContextReader(analysis, model)) else {
      return []
    }
    return reader.symbols.indices.compactMap { place in
      guard let question = reader.question(at: place) else { return nil }
      let (before, noun) = (Int(reader.tokens[place - 1]), Int(reader.tokens[place]))
      let odds = model.articles.score(question) - (analysis.isQuoted(noun) ? strictness : 0)
      guard isMissing(odds, noun, analysis) else { return nil }
      return MissingArticle(preposition: before, noun: noun)
    }
  }

  private static func isMissing(_ odds: Float, _ noun: Int, _ analysis: StoryAnalysis) -> Bool {
    guard analysis.lexicon.slots != nil, odds >= together.counts else { return odds >= margin }
    return analysis.slotDoubts.contains {
      $0.fault == .articleLost && $0.tokens.lowerBound == noun
        && (odds >= margin || $0.odds + odds >= together.sum)
    }
  }
}

/// Asks whether “the” is missing behind a preposition. The trainer asks the same where it has taken one away.
package struct ArticleReader {
  package let symbols: [UInt16]
  package let tokens: [Int32]
  private let analysis: StoryAnalysis
  private let model: ContextModel
  private let the: Int
  private let a: Int

  /// With the article the words must be so much likelier before anything else is asked; as a logarithm.
  private static let gate: Float = 1
  package static let featureCount = 18 + 11

  /// Nil for a model that does not know the articles.
  package init?(_ reader: ContextReader) {
    symbols = reader.symbols
    tokens = reader.stream.tokens
    analysis = reader.analysis
    model = reader.model
    guard let the = model.words.symbol(of: "the"), let a = model.words.symbol(of: "a") else { return nil }
    self.the = the
    self.a = a
  }

  /// What speaks for an article before the word at the place, or nil where none can be missing.
  package func question(at place: Int) -> [Float]? {
    guard place >= 2, mayTakeArticle(place), isPreposition(place - 1), symbols.symbol(at: place) != the,
      symbols.symbol(at: place) != a
    else {
      return nil
    }
    return features([-2, -1, 0, 1, 2].map { symbols.symbol(at: place + $0) }, place)
  }

  /// The same where the article stands before the place, as if it did not.
  package func questionWithoutArticle(at place: Int) -> [Float]? {
    guard place >= 3, mayTakeArticle(place), symbols.symbol(at: place - 1) == the, isPreposition(place - 2) else {
      return nil
    }
    return features([-3, -2, 0, 1, 2].map { symbols.symbol(at: place + $0) }, place)
  }

  /// Headlines, captions and lists leave articles out.
  private func mayTakeArticle(_ place: Int) -> Bool {
    let token = Int(tokens[place])
    return token >= 0 && symbols.symbol(at: place) >= ContextWords.firstWord
      && analysis.tokens[token].letterCase == .lower
      && analysis.block(ofToken: token)?.kind == .paragraph
  }

  private func isPreposition(_ place: Int) -> Bool {
    tokens[place] >= 0 && analysis.isIn(.preposition, Int(tokens[place]))
  }

  /// Of the two words before the gap, the word behind it and the two that follow.
  private func features(_ words: [Int], _ place: Int) -> [Float]? {
    let (first, before, noun, next, last) = (words[0], words[1], words[2], words[3], words[4])
    // Looked up first, and mostly enough: a word that stands there as often without the article needs none.
    let (plain, withArticle, theNoun) = (pair(before, noun), three(before, the, noun), pair(the, noun))
    guard withArticle >= plain, theNoun > 0 else { return nil }
    let gain = gain(first, before, noun, next)
    guard gain > Self.gate else { return nil }
    let counts = [
      plain, pair(before, the), theNoun, pair(noun, next), three(first, before, noun),
      three(first, before, the), withArticle, three(the, noun, next), three(before, noun, next),
      pair(first, before), three(before, a, noun), pair(a, noun), three(noun, next, last), three(a, noun, next),
      count(first), count(before), count(noun), count(next),
    ]
    let token = Int(tokens[place])
    return counts.map(log1pf) + [
      gain, model.words.facts(of: noun).smallShare, Float(min(next, ContextWords.firstWord)), Self.ending(text(noun)),
      Self.ending(text(next)), Self.ending(text(first)), analysis.isCapitalised(token + 1) ? 1 : 0,
      analysis.isQuoted(token) ? 1 : 0, first == ContextWords.boundary ? 1 : 0, Float(text(noun).utf8.count),
      Float(next),
    ]
  }

  /// How much likelier the words are with the article than without, as a logarithm.
  private func gain(_ first: Int, _ before: Int, _ noun: Int, _ next: Int) -> Float {
    let with = chance(of: the, first, before) * chance(of: noun, before, the) * chance(of: next, the, noun)
    return logf(with / (chance(of: noun, first, before) * chance(of: next, before, noun)))
  }

  /// The chance of the word after the two.
  private func chance(of word: Int, _ first: Int, _ second: Int) -> Float {
    let pair = pair(second, word)
    let share = expf(model.words.facts(of: word).frequency - model.words.total)
    let seen = Chance.Seen(pair: pair, three: pair > 0 ? three(first, second, word) : 0)
    return Chance.of(seen, share: share, neighbour: count(second), both: self.pair(first, second))
  }

  private func count(_ symbol: Int) -> Float { expf(model.words.facts(of: symbol).frequency) }
  private func pair(_ one: Int, _ two: Int) -> Float { model.counts.count(of: GramCounts.key(one, two)) }
  private func three(_ one: Int, _ two: Int, _ three: Int) -> Float {
    model.counts.count(of: GramCounts.key(one, two, three))
  }
  private func text(_ symbol: Int) -> String { symbol < ContextWords.firstWord ? "" : model.words.text(of: symbol) }

  private static let endings = [
    "ing", "ed", "ly", "s", "ion", "ment", "ness", "ity", "al", "ive", "ous", "er", "est", "ism",
  ]

  private static func ending(_ word: String) -> Float {
    endings.firstIndex(where: word.hasSuffix).map { Float($0 + 1) } ?? 0
  }
}
