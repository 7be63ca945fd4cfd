import DeskLexicon
import Glibc

/// Models that learned the same from other first weights, and read a sentence together: they err less than any of them.
struct Committee {
  let members: [GrammarModel]

  /// The tags and the tree on which they agree best.
  func read(_ sights: [WordSight]) -> (tags: [UInt8], heads: [Int32], relations: [UInt8]) {
    let tags = tags(of: sights)
    let sentence = ParseFeatures.Sentence(sights, tags)
    let count = members[0].relations.count
    var rows = [Int32](repeating: 0, count: members[0].parser.features.count)
    let parse = Parser.parse(sentence, count) { state, scores in
      vote(&scores) { $0.parser.score(state, sentence, &rows, &$1) }
    }
    return (tags, parse.heads, parse.relations)
  }

  private func tags(of sights: [WordSight]) -> [UInt8] {
    let count = members[0].tags.count
    return Tagger.tags(of: sights) { place, given in
      let allowed = members[0].tagger.allowed(sights[place])
      guard allowed.count > 1 else { return allowed.first }
      var scores = [Float](repeating: -.infinity, count: count)
      vote(&scores) { $0.tagger.score(sights, place, given, &$1) }
      return Tagger.best(of: scores, among: allowed)
    }
  }

  /// Adds up how probable each member holds each answer.
  private func vote(_ scores: inout [Float], _ ask: (GrammarModel, inout [Float]) -> Void) {
    var sums = [Float](repeating: 0, count: scores.count)
    let blank = scores
    for member in members {
      scores = blank
      ask(member, &scores)
      let top = scores.max() ?? 0
      for answer in scores.indices { scores[answer] = expf(scores[answer] - top) }
      let total = scores.reduce(0, +)
      for answer in scores.indices { sums[answer] += scores[answer] / total }
    }
    scores = sums
  }
}
