import DeskLexicon
import DeskStory
import DeskText

/// Something that no dictionary holds.
package struct Misspelling: Sendable {
  package enum Kind: Sendable {
    /// No word at all.
    case unknown
    /// Two words without the space between them.
    case joined
    /// One word with a space in it.
    case split
  }

  package let kind: Kind
  /// The first and the last token.
  package let tokens: ClosedRange<Int>
  /// What was probably meant, best first, written with the capitals of the original.
  package let suggestions: [String]
}

/// The words of a story that no dictionary holds and that are no names.
package struct Spelling {
  package let misspellings: [Misspelling]

  init(_ analysis: StoryAnalysis) {
    let judge = WordJudge(analysis)
    var found: [Misspelling] = []
    var next = 0
    for (_, block) in analysis.blocks(of: .copy) {
      for index in block.tokens where index >= next && judge.isUnknown(index) {
        if let split = judge.split(around: index) {
          if let last = found.last, last.tokens.overlaps(split.tokens) { found.removeLast() }
          found.append(split)
          next = split.tokens.upperBound + 1
        } else {
          found.append(judge.misspelling(at: index))
        }
      }
    }
    misspellings = Self.withoutTerms(found) { analysis.tokens[$0.tokens.lowerBound].range.length }
  }

  /// Unknown words a few words apart, one of which resembles no known word, are terms, names of things or words of
  /// another tongue: methanethiol and dimethylsulfide. A long word among them that resembles one is still a slip.
  private static func withoutTerms(_ found: [Misspelling], length: (Misspelling) -> Int) -> [Misspelling] {
    var kept: [Misspelling] = []
    var run: [Misspelling] = []
    func close() {
      let hasTerms = run.count > 1 && run.contains { $0.suggestions.isEmpty }
      kept += run.filter { !hasTerms || !$0.suggestions.isEmpty && length($0) > short }
      run = []
    }
    for misspelling in found {
      if misspelling.kind != .unknown {
        close()
        kept.append(misspelling)
        continue
      }
      if let last = run.last, misspelling.tokens.lowerBound - last.tokens.upperBound > reach { close() }
      run.append(misspelling)
    }
    close()
    return kept
  }

  /// So many tokens lie between them at most.
  private static let reach = 6
  /// So many letters resemble something by chance.
  private static let short = 4
}
