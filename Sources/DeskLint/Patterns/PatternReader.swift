import DeskFacts
import DeskStory
import DeskText

/// What the desk’s own patterns found in a story, and which of them would have taken too long.
struct PatternMatches {
  var matches: [Match] = []
  var endless: [OwnPattern] = []
}

/// Reads a story with the desk’s own patterns, sentence by sentence or block by block.
struct PatternReader {
  private let analysis: StoryAnalysis
  private let work = PatternWork()

  init(_ analysis: StoryAnalysis) { self.analysis = analysis }

  func matches(of rows: [TableRow]) -> PatternMatches {
    var result = PatternMatches()
    for row in rows {
      guard case .own(let patterns, let over) = row.body else { continue }
      var matches: [Match] = []
      let endless = patterns.enumerated().filter { order, pattern in
        guard let found = self.matches(of: pattern, row, over) else { return true }
        matches += found.map {
          Match(
            row: row.order, pattern: order, tokens: $0.tokens, sentence: $0.sentence, range: $0.hit.range,
            groups: $0.hit.groups)
        }
        return false
      }
      result.endless += endless.map(\.element)
      if endless.isEmpty { result.matches += matches }
    }
    return result
  }

  private typealias Found = (hit: OwnPattern.Hit, tokens: Range<Int>, sentence: Sentence)

  /// Nil where the pattern takes too long.
  private func matches(of pattern: OwnPattern, _ row: TableRow, _ over: TableRow.Over) -> [Found]? {
    var result: [Found] = []
    for stretch in stretches(over, row.info.scope) {
      guard let hits = pattern.hits(in: stretch, of: analysis.text, work) else { return nil }
      result += hits.compactMap { hit in
        let tokens = analysis.story.tokens(touching: hit.range)
        let place = min(tokens.lowerBound, analysis.tokens.count - 1)
        return analysis.story.sentence(ofToken: place).map { (hit, tokens, $0) }
      }
    }
    return result
  }

  private func stretches(_ over: TableRow.Over, _ scope: BlockKinds) -> [TextRange] {
    switch over {
    case .sentence: analysis.sentences(in: scope).map(\.range)
    case .block: analysis.blocks(of: scope).map(\.block.range)
    }
  }
}
