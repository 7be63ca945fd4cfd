package import DeskLexicon
import DeskStory

/// A word that may stand in another’s place, with all that speaks for and against.
package struct ContextQuestion: Sendable {
  package let rival: Rivals.Rival
  package let features: [Float]
}

/// Asks of the words of a story whether another was meant, and of few of them the full question.
package struct ContextReader {
  package let analysis: StoryAnalysis
  package let model: ContextModel
  package let stream: ContextStream
  /// The symbols of the stream, in which the trainer puts words that were never there.
  package var symbols: [UInt16]

  package init(_ analysis: StoryAnalysis, _ model: ContextModel) {
    self.analysis = analysis
    self.model = model
    let isOwn = analysis.lexicon.context === model
    let symbolOfWord = isOwn ? analysis.symbolsOfWords : ContextStream.symbols(of: analysis.story, model.words)
    stream = ContextStream(analysis.story, symbolOfWord: symbolOfWord, words: model.words)
    symbols = stream.symbols
  }

  /// Counts must speak this loud for the rival, as a logarithm of odds, before anything else is asked.
  private static let gate: Float = 4
  /// A word that keeps such company with both sides together is not asked about; as the logarithm of a chance.
  private static let athome: Float = -11
  /// A word that stood so often beside each of its neighbours is right.
  private static let often: Float = 24
  /// The same of a word between its neighbours, and between their pairs; as logarithms.
  private static let settled: (between: Float, threes: Float) = (1.9, 1.9)
  /// Of the rivals of a word, the likeliest first, so many are looked up.
  private static let likeliest = 9
  /// Of the rivals of one word this many are asked about.
  private static let most = 2

  /// Whether the place holds a word that may have been typed for another: a whole word in small letters, or with a
  /// capital only because it opens a sentence.
  package func mayAsk(_ place: Int) -> Bool {
    let index = Int(stream.tokens[place])
    guard index >= 0 else { return false }
    let token = analysis.tokens[index]
    return token.letterCase == .lower || (token.letterCase == .capital && analysis.opensSentence(index))
  }

  /// The likeliest rivals of the word at the place, best first; none where its company speaks for it.
  package func questions(at place: Int) -> [ContextQuestion] {
    let symbol = Int(symbols[place])
    guard model.rivals.count(of: symbol) > 0, !keepsCompany(place) else { return [] }
    let rivals = model.rivals.of(symbol)
    let near = Neighbourhood(symbols, place, model)
    let facts = model.words.facts(of: symbol)
    let own = near.company(of: symbol, facts, model)
    if isSettled(own) || own.fromLeft + own.fromRight - facts.frequency + model.words.total > Self.athome { return [] }
    var asked: [Candidate] = []
    for rival in rivals.prefix(Self.likeliest) where rival.symbol != near.before && rival.symbol != near.after {
      let other = model.words.facts(of: rival.symbol)
      let company = near.company(of: rival.symbol, other, model)
      let odds =
        company.fromLeft + company.fromRight - other.frequency - own.fromLeft - own.fromRight + facts.frequency
      if odds >= Self.gate { asked.append(Candidate(rival: rival, facts: other, company: company, odds: odds)) }
    }
    guard !asked.isEmpty else { return [] }
    asked.sort { ($1.odds, $0.rival.symbol) < ($0.odds, $1.rival.symbol) }
    let evidence = SlipEvidence(reader: self, place: place, near: near, facts: facts, own: own)
    return evidence.questions(of: Array(asked.prefix(Self.most)))
  }

  /// The same of its pairs alone, which is soon asked.
  private func keepsCompany(_ place: Int) -> Bool {
    guard place > 0, place + 1 < symbols.count else { return false }
    let (before, here, after) = (Int(symbols[place - 1]), Int(symbols[place]), Int(symbols[place + 1]))
    let often = Self.often
    return model.counts.count(of: GramCounts.key(before, here)) >= often
      && model.counts.count(of: GramCounts.key(here, after)) >= often
  }

  private func isSettled(_ own: Company) -> Bool {
    own.between >= Self.settled.between || min(own.twoBefore, own.twoAfter) >= Self.settled.threes
  }

  /// A rival, and what the counts say of it.
  struct Candidate {
    let rival: Rivals.Rival
    let facts: ContextWords.Facts
    let company: Company
    let odds: Float
  }
}
