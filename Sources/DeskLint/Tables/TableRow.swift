import DeskFacts
import DeskLexicon
import DeskStory
package import DeskText

/// A rule written as a row of a table: patterns, conditions, a message, a replacement, and examples.
package struct TableRow: Sendable {
  /// What the words beside the finding must or must not be.
  package struct Conditions: Sendable {
    package var next: PatternElement?
    package var notNext: PatternElement?
    package var previous: PatternElement?
    package var notPrevious: PatternElement?
    package var near: PatternElement?
    package var notNear: PatternElement?

    mutating func number(in table: inout WordTable) {
      next?.number(in: &table)
      notNext?.number(in: &table)
      previous?.number(in: &table)
      notPrevious?.number(in: &table)
      near?.number(in: &table)
      notNear?.number(in: &table)
    }
  }

  package enum LetterCase: String, CaseIterable, Sendable {
    case any
    /// Found only where no word of it is capitalised in the middle of a sentence.
    case lower
    /// Found only where its first word is capitalised.
    case capital
  }

  /// What a row does in sentences that somebody is made to own.
  package enum Attributed: String, CaseIterable, Sendable {
    case read, skip
    /// As `skip`, and silent in columns, reviews and speeches.
    case news
    /// Reads those sentences too, and is silent in columns, reviews and speeches alone.
    case reports
    /// Speaks only where nobody but the paper does: no source, no hedge, no speaker carried over, no column or review.
    case own
  }

  package enum Body: Sendable {
    /// Patterns whose marked words are the finding.
    case find([TablePattern])
    /// Two ways of writing the same thing: the rarer is the finding.
    case either([TablePattern], or: [TablePattern])
    /// Ways of writing one thing, by their names: the desk’s own is right, or else the one the story has most of.
    case forms([(name: String, patterns: [TablePattern])])
    /// The desk’s own patterns, and whether each reads a sentence or a whole block.
    case own([OwnPattern], Over)
    /// A sentence of more words than this.
    case longestSentence(Int)
  }

  /// What a pattern of the desk’s own sees of a story at a time.
  package enum Over: String, CaseIterable, Sendable {
    case sentence, block
  }

  package let info: RuleInfo
  package internal(set) var life = RowLife()
  /// Patterns that are wrong: the row does not run, the others do.
  package internal(set) var troubles: [ConfigurationError] = []
  /// Whether the row speaks in this run.
  package internal(set) var runs = true
  /// The place among all rows, in the order of files and lines.
  package var order = 0
  package let place: YAMLPlace
  package let message: String
  package let why: String
  package let authority: String
  package let body: Body
  package var conditions: Conditions
  package let letterCase: LetterCase
  /// Replacements by the folded words found; under the empty key, the one for all.
  package let becomes: [String: String]
  package let fixSafety: Fix.Safety
  /// What the row does in sentences that somebody is made to own.
  package let attributed: Attributed
  package let wrong: [Example]
  package let right: [Example]

  package struct Example: Sendable {
    package let text: String
    package let place: YAMLPlace
  }

  package var patterns: [TablePattern] {
    switch body {
    case .find(let patterns): patterns
    case .either(let first, let second): first + second
    case .forms(let forms): forms.flatMap(\.patterns)
    case .longestSentence, .own: []
    }
  }

  /// The replacement for the words found, with their capitals, or nil where the row has none.
  func replacement(for words: String) -> String? {
    let folded = words.lowercased().replacing("’", with: "'")
    guard let plain = becomes[folded] ?? becomes[""] else { return nil }
    let letters = words.filter(\.isLetter)
    if letters.count > 1, letters.allSatisfy(\.isUppercase), words.contains(" ") || letters.count > 3 {
      return plain.uppercased()
    }
    let wasCapital = words.first?.isUppercase == true && folded.first?.isLetter == true
    let keeps = wasCapital && plain.first?.isLowercase == true
    return keeps ? plain.prefix(1).uppercased() + plain.dropFirst() : plain
  }

  /// The replacement with `{1}`, `{2}` … taken from the groups of a pattern.
  static func fill(_ text: String, with groups: [String]) -> String {
    groups.enumerated().dropFirst().reduce(text) { $0.replacing(text: "{\($1.offset)}", with: $1.element) }
  }

  func text(for found: String, replacement: String?) -> String {
    message.replacing(text: "{found}", with: found).replacing(text: "{fix}", with: replacement ?? "")
  }
}
