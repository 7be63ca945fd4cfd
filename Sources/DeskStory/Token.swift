package import DeskText

/// A word, number or mark of a story.
package struct Token: Sendable {
  package enum Kind: UInt8, Sendable {
    /// Letters with their inner apostrophes, hyphens, digits and underscores; `U.S.` and `a.m.` with their points.
    case word
    /// What starts with a digit: `12`, `1,200.5`, `2nd`, `1990s`.
    case number
    /// A mark on its own; runs of points or hyphens are one mark.
    case mark
    /// A web or e-mail address, a file name, a handle or a hashtag.
    case link
  }

  /// How a word is written.
  package enum Case: UInt8, Sendable {
    case lower, capital, allCapitals, mixed, none
  }

  package let range: TextRange
  package let kind: Kind
  package let letterCase: Case
  package let hasHyphen: Bool
  /// The number of the folded word in the story’s table: lower case, straight apostrophes, no invisible marks.
  package let word: Int

  package var start: Int { range.start }
  package var end: Int { range.end }

  package var isWord: Bool { kind == .word }
  package var isMark: Bool { kind == .mark }
  package var isCapitalised: Bool { letterCase == .capital || letterCase == .allCapitals || letterCase == .mixed }
}
