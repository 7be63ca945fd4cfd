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
    misspellings = found
  }
}
