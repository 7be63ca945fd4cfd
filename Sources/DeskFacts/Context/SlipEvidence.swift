package import DeskLexicon
import DeskStory
import DeskText
import Glibc

/// All that is known of one place of a story and of the words that may have been meant there, as numbers.
struct SlipEvidence {
  let reader: ContextReader
  let place: Int
  let near: Neighbourhood
  let facts: ContextWords.Facts
  /// The company of the word as it stands.
  let own: Company

  /// Counts and network together must speak this loud for a rival before the trees are asked.
  private static let least: Float = 8

  /// A rival so far behind the first never overtakes it.
  private static let far: Float = 4

  private var symbol: Int { Int(reader.symbols[place]) }

  func questions(of asked: [ContextReader.Candidate]) -> [ContextQuestion] {
    let (network, words) = (reader.model.network, reader.model.words)
    var around = ContextNetwork.Surroundings()
    around.read(reader.symbols, place, seats: network.shape.seats) { words.facts(of: $0).input }
    let reading = network.reading(of: around)
    let ownScore = network.score(of: facts.output, reading)
    let scores = asked.map { network.score(of: $0.facts.output, reading) }
    let totals = zip(asked, scores).map { $0.odds + $1 - ownScore }
    guard totals.contains(where: { $0 >= Self.least }) else { return [] }
    let ground = standing + sightings
    let order = asked.indices.sorted { (totals[$1], $0) < (totals[$0], $1) }
    let close = order.filter { totals[$0] > totals[order[0]] - Self.far }
    return close.enumerated().map { rank, index in
      let next = rank == 0 ? (order.count > 1 ? totals[order[1]] : 0) : totals[order[0]]
      let numbers =
        ground + comparison(asked[index]) + [scores[index], ownScore, scores[index] - ownScore, totals[index]]
        + [totals[index] - next, Float(asked.count), Float(rank)]
      return ContextQuestion(rival: asked[index].rival, frequency: facts.frequency, features: numbers)
    }
  }

  /// What is the same for all rivals.
  private var standing: [Float] {
    let index = Int(reader.stream.tokens[place])
    let analysis = reader.analysis
    let token = analysis.tokens[index]
    let block = analysis.block(ofToken: index)?.kind
    let (before, after) = (near.near.before, near.near.after)
    let flags = [
      token.letterCase != .lower, analysis.isQuoted(index), analysis.opensSentence(index), block == .headline,
      analysis.isCapitalised(index - 1), analysis.isCapitalised(index + 1), before < ContextWords.firstWord,
      after < ContextWords.firstWord, before == ContextWords.boundary, after == ContextWords.boundary,
      analysis.isMark(index - 1, ","), analysis.isMark(index + 1, ","),
    ]
    let model = reader.model
    return flags.map { $0 ? 1 : 0 } + [
      facts.frequency, facts.smallShare, Float(token.range.length), model.words.facts(of: before).frequency,
      model.words.facts(of: after).frequency,
    ] + own.logarithms + [
      logf(own.fromLeft), logf(own.fromRight), standsElsewhere(symbol), Float(model.rivals.of(symbol).count),
    ]
  }

  private var sightings: [Float] { near.sightings(of: symbol, reader.model) }

  /// How often the word stands in the story, this place aside, as a logarithm.
  private func standsElsewhere(_ symbol: Int) -> Float {
    let wanted = UInt16(symbol)
    var count: UInt16 = reader.symbols[place] == wanted ? .max : 0
    reader.symbols.withUnsafeBufferPointer { symbols in
      for symbol in symbols { count &+= symbol == wanted ? 1 : 0 }
    }
    return log1pf(Float(count))
  }

  private func comparison(_ other: ContextReader.Candidate) -> [Float] {
    let (facts, company) = (other.facts, other.company)
    let logarithms = company.logarithms
    return [
      Float(other.rival.slip.rawValue), other.odds, facts.frequency, facts.frequency - self.facts.frequency,
      facts.smallShare,
    ] + logarithms + zip(logarithms, own.logarithms).map { $0 - $1 } + [
      logf(company.fromLeft / own.fromLeft), logf(company.fromRight / own.fromRight),
      standsElsewhere(other.rival.symbol),
    ]
  }
}

/// How many numbers there are to a question.
package enum SlipFeatures {
  package static let count = 12 + 14 + 5 + 18 + 4 + 3
}

extension ContextNetwork.Surroundings {
  /// In symbols, on either side of the place.
  private static let bagReach = 20

  /// What the network reads round a place of a stream. `row` gives the row of a symbol. Beyond the end of the sentence
  /// seats stay empty; the bag goes on.
  package mutating func read(_ stream: [UInt16], _ place: Int, seats count: Int, row: (Int) -> Int) {
    seats.removeAll(keepingCapacity: true)
    for side in [-1, 1] {
      var isOpen = true
      for step in 1...count {
        let index = place + side * step
        guard isOpen, index >= 0, index < stream.count else {
          seats.append(-1)
          continue
        }
        seats.append(row(Int(stream[index])))
        isOpen = Int(stream[index]) != ContextWords.boundary
      }
    }
    bag.removeAll(keepingCapacity: true)
    for index in max(0, place - Self.bagReach)..<min(stream.count, place + Self.bagReach + 1)
    where abs(index - place) > count && Int(stream[index]) >= ContextWords.firstWord {
      bag.append(row(Int(stream[index])))
    }
  }
}
