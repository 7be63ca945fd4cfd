package import DeskLexicon
import DeskStory
import Glibc

/// A word that may stand in another’s place, with all that speaks for and against.
package struct ContextQuestion: Sendable {
  package let rival: Rivals.Rival
  /// How often the word that stands there stood in the counted text, as a logarithm.
  package let frequency: Float
  package let features: [Float]

  /// How much the rate of the slip counts besides what the trees say: they learn from slips planted alike, of which
  /// some are made a thousand times as often as others.
  private static let channel = 0.4
  /// A slip of middling rate, in a million places.
  private static let middling = 0.3

  /// The trees are taught to be slow with seldom words; one that never stood in the counted text is a slip more often
  /// than they say.
  private static let unheardOf: Float = 1.2

  /// The logarithm of the odds that the rival was meant.
  package func odds(_ trees: DecisionTrees) -> Float {
    trees.score(features) + Float(Self.channel * log(rival.slip.perMillion / Self.middling))
      + (frequency == 0 ? Self.unheardOf : 0)
  }
}

extension [ContextQuestion] {
  /// The rival that was meant most probably, with the logarithm of the odds; nil where nothing was asked.
  package func likeliest(_ trees: DecisionTrees) -> (rival: Rivals.Rival, odds: Float)? {
    map { (rival: $0.rival, odds: $0.odds(trees)) }.max { $0.odds < $1.odds }
  }
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
    // A trainer reads stories with a model that is not the desk’s.
    let own = analysis.lexicon.context === model ? analysis.contextStream : nil
    stream = own ?? ContextStream(analysis.story, model.words)
    symbols = stream.symbols
  }

  /// What stands in small letters less often is a name where it opens a sentence: Xi, Heath.
  private static let leastSmall: Float = 0.3
  /// A rival must be so many times likelier by its counts before anything else is asked.
  private static let gate: Float = 150
  /// A word that is so likely between its neighbours is not asked about.
  private static let atHome: Float = 1.7e-5
  /// A word that stood so often beside each of its neighbours is right.
  private static let often: Float = 24
  /// The same of a word between its neighbours, and beside the pairs on both sides.
  private static let settled: Float = 5.6
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
    if token.letterCase == .lower { return true }
    return token.letterCase == .capital && analysis.opensSentence(index)
      && model.words.facts(of: Int(symbols[place])).smallShare >= Self.leastSmall
  }

  /// The likeliest rivals of the word at the place, best first; none where its company speaks for it.
  package func questions(at place: Int) -> [ContextQuestion] {
    let symbol = Int(symbols[place])
    let rivals = model.rivals.of(symbol).prefix(Self.likeliest)
    guard !rivals.isEmpty else { return [] }
    let seats = Neighbours(symbols, place)
    let pairs = seats.pairs(of: symbol, model.counts)
    if pairs.before >= Self.often, pairs.after >= Self.often { return [] }
    let near = Neighbourhood(seats, model)
    let facts = model.words.facts(of: symbol)
    let own = near.company(of: symbol, facts, pairs: pairs, model)
    if isSettled(own) { return [] }
    var asked: [Candidate] = []
    for rival in rivals where rival.symbol != seats.before && rival.symbol != seats.after {
      let other = model.words.facts(of: rival.symbol)
      if let company = near.company(of: rival.symbol, other, fitting: Self.gate * own.fit, model) {
        asked.append(Candidate(rival: rival, facts: other, company: company, odds: logf(company.fit / own.fit)))
      }
    }
    guard !asked.isEmpty else { return [] }
    asked.sort { ($1.odds, $0.rival.symbol) < ($0.odds, $1.rival.symbol) }
    let evidence = SlipEvidence(reader: self, place: place, near: near, facts: facts, own: own)
    return evidence.questions(of: Array(asked.prefix(Self.most)))
  }

  private func isSettled(_ own: Company) -> Bool {
    own.between >= Self.settled || min(own.twoBefore, own.twoAfter) >= Self.settled || own.fit > Self.atHome
  }

  /// A rival, and what the counts say of it.
  struct Candidate {
    let rival: Rivals.Rival
    let facts: ContextWords.Facts
    let company: Company
    let odds: Float
  }
}
