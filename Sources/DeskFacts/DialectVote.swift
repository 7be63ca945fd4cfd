package import DeskLexicon
import DeskStory

/// Which English a story is written in, by the spellings that only one dialect uses.
package struct DialectVote: Sendable {
  package let dialect: Dialect
  /// Distinct spellings of each dialect outside names.
  package let american: Int
  package let british: Int
  package let isGiven: Bool

  /// Whether the story itself leaves no doubt.
  package var isClear: Bool { isGiven || max(american, british) >= 2 * min(american, british) + 1 }

  init(_ analysis: StoryAnalysis, given: Dialect?) {
    var american = 0
    var british = 0
    var counted = Set<Int>()
    for (index, token) in analysis.tokens.enumerated() where token.isWord {
      guard let dialect = analysis.dialectOfSpelling(index), !analysis.isQuoted(index),
        token.letterCase == .lower || analysis.opensSentence(index), counted.insert(token.word).inserted
      else { continue }
      if dialect == .american { american += 1 } else { british += 1 }
    }
    let habits = Self.habits(of: analysis)
    american += habits.american
    british += habits.british
    self.american = american
    self.british = british
    isGiven = given != nil
    dialect = given ?? (british > american ? .british : .american)
  }

  /// Ways of writing that are no spellings and yet tell: `Mr.` against `Mr`, `percent`, `U.S.`, the order of a date.
  private static func habits(of analysis: StoryAnalysis) -> (american: Int, british: Int) {
    var american = Set<String>()
    var british = Set<String>()
    for (index, token) in analysis.tokens.enumerated() where analysis.isIn(.dialectCue, index) {
      switch analysis.word(index) {
      case "percent": american.insert("percent")
      case "u.s.", "u.s.'s": american.insert("points")
      case "gov", "sen", "rep": if analysis.isMark(index + 1, ".") { american.insert("titles") }
      case "cent": if analysis.word(index - 1) == "per" { british.insert("per cent") }
      case "mr", "mrs", "ms", "dr":
        if analysis.isMark(index + 1, ".") { american.insert("mr") } else { british.insert("mr") }
      case "whilst": british.insert("whilst")
      default:
        if analysis.isIn(.month, index), token.isCapitalised {
          if analysis.isDay(index + 1) { american.insert("date") }
          if analysis.isDay(index - 1) { british.insert("date") }
        }
      }
    }
    return (american.count, british.count)
  }
}

extension StoryAnalysis {
  /// Whether the token is the number of a day in a month.
  fileprivate func isDay(_ index: Int) -> Bool {
    guard index >= 0, index < tokens.count, tokens[index].kind == .number, let day = Int(word(index)) else {
      return false
    }
    return (1...31).contains(day)
  }
}
