import DeskFacts
package import DeskLexicon
import DeskStory
import DeskText

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
  package var words: [String] = []
  /// The numbers of these words in the table of all words of the rows.
  private var numbers = NumberSet()
  package var classes: [WordClass] = []
  package var shapes: [Shape] = [] {
    didSet { mayBeEdge = shapes.contains(.start) || shapes.contains(.end) }
  }
  package var isOptional = false
  /// For `…`: how many words it may stand for at most; 0 for an ordinary place.
  package var gap = 0

  /// Whether the start or the end of a sentence may stand here, in place of a word.
  private(set) var mayBeEdge = false

  /// Whether the pattern may go on without this place.
  var mayBeMissing: Bool { isOptional || gap > 0 }

  /// Whether nothing but the start or the end of a sentence may stand here.
  var isEdge: Bool { mayBeEdge && words.isEmpty && classes.isEmpty && shapes.allSatisfy { $0 == .start || $0 == .end } }

  /// Whether one of some words must stand here and nothing else may.
  var isPlain: Bool { !isOptional && gap == 0 && classes.isEmpty && shapes.isEmpty }

  /// Adds the words to the table of all words of the rows, to be known by their numbers from then on.
  mutating func number(in table: inout WordTable) {
    for word in words { numbers.insert(table.insert(word)) }
  }

  /// Whether the token at the index may stand here. `@start` and `@end` are asked by the matcher.
  func matches(_ index: Int, _ story: NumberedStory) -> Bool {
    if numbers.contains(story.number(index)) { return true }
    if classes.isEmpty, shapes.isEmpty { return false }
    let analysis = story.analysis
    if classes.contains(where: { analysis.isIn($0, index) }) { return true }
    return shapes.contains { matches($0, index, analysis) }
  }

  private func matches(_ shape: Shape, _ index: Int, _ analysis: StoryAnalysis) -> Bool {
    guard index >= 0, index < analysis.tokens.count else { return false }
    let token = analysis.tokens[index]
    switch shape {
    case .any: return !token.isMark
    case .number: return token.kind == .number || analysis.isIn(.numberWord, index)
    case .capital: return token.isWord && token.isCapitalised
    case .lower: return token.isWord && token.letterCase == .lower
    case .ing: return token.isWord && ends(analysis.word(index), "ing", longerThan: 4)
    case .ed: return token.isWord && ends(analysis.word(index), "ed", longerThan: 3)
    case .adverb: return token.isWord && ends(analysis.word(index), "ly", longerThan: 3)
    case .plural:
      let word = analysis.word(index)
      return token.isWord && ends(word, "s", longerThan: 3) && !word.hasSuffix("ss")
    case .start, .end: return false
    }
  }

  private func ends(_ word: String, _ ending: String, longerThan length: Int) -> Bool {
    word.utf8.count > length && word.hasSuffix(ending)
  }
}
