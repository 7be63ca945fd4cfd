import DeskFacts
package import DeskLexicon
import DeskStory

/// One place in a table pattern: what may stand there.
package struct PatternElement: Sendable {
  package enum Shape: String, CaseIterable, Sendable {
    /// Any word or number.
    case any = "*"
    case number = "@number"
    case capital = "@capital"
    case lower = "@lower"
    case ing = "@ing"
    case ed = "@ed"
    case adverb = "@ly"
    case plural = "@plural"
    /// The start of the sentence; takes no word.
    case start = "@start"
    /// The end of the sentence or of a clause: a mark other than a hyphen, or nothing.
    case end = "@end"
  }

  /// Folded words, without classes.
  package var words: Set<String> = []
  package var classes: [WordClass] = []
  package var shapes: [Shape] = []
  package var isOptional = false
  /// For `…`: how many words it may stand for at most; 0 for an ordinary place.
  package var gap = 0

  /// Whether the token at the index may stand here. `@start` and `@end` are asked by the matcher.
  func matches(_ index: Int, _ analysis: StoryAnalysis) -> Bool {
    if words.contains(analysis.word(index)) { return true }
    if classes.contains(where: { analysis.isIn($0, index) }) { return true }
    return shapes.contains { matches($0, index, analysis) }
  }

  private func matches(_ shape: Shape, _ index: Int, _ analysis: StoryAnalysis) -> Bool {
    guard index >= 0, index < analysis.tokens.count else { return false }
    let token = analysis.tokens[index]
    let word = analysis.word(index)
    switch shape {
    case .any: return !token.isMark
    case .number: return token.kind == .number || analysis.isIn(.numberWord, index)
    case .capital: return token.isWord && token.isCapitalised
    case .lower: return token.isWord && token.letterCase == .lower
    case .ing: return token.isWord && word.count > 4 && word.hasSuffix("ing")
    case .ed: return token.isWord && word.count > 3 && word.hasSuffix("ed")
    case .adverb: return token.isWord && word.count > 3 && word.hasSuffix("ly")
    case .plural: return token.isWord && word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
    case .start, .end: return false
    }
  }
}
