package import DeskFacts
package import DeskStory
import DeskText

/// One thing a sub-editor would mark.
package protocol Rule: Sendable {
  var info: RuleInfo { get }
  func check(_ story: StoryAnalysis) -> [Finding]
}

/// What the engine and the reader need to know of a rule.
package struct RuleInfo: Sendable {
  package enum Quotations: String, CaseIterable, Sendable {
    /// Says nothing of words between quotation marks.
    case skip
    /// Reads them too.
    case read
  }

  package enum Repeats: String, CaseIterable, Sendable {
    /// Every place is a finding.
    case each
    /// The same words found again join the first finding as related places.
    case once
    /// All the findings of a story are one.
    case story
  }

  package let id: String
  package let summary: String
  package let severity: Severity
  package let scope: BlockKinds
  package let quotations: Quotations
  package let repeats: Repeats
  package let formerIDs: [String]
  /// The ways of writing that a profile may settle on with `style`.
  package let styles: [String]
  /// What a profile may set `limit` to.
  package let limits: ClosedRange<Int>?

  package init(
    _ id: String, _ summary: String, _ severity: Severity, in scope: BlockKinds = .copy,
    quotations: Quotations = .read, repeats: Repeats = .each, formerIDs: [String] = [],
    styles: [String] = [], limits: ClosedRange<Int>? = nil
  ) {
    self.id = id
    self.summary = summary
    self.severity = severity
    self.scope = scope
    self.quotations = quotations
    self.repeats = repeats
    self.formerIDs = formerIDs
    self.styles = styles
    self.limits = limits
  }

  package var topic: String { String(id.prefix { $0 != "." }) }

  /// `topic.what-is-wrong`: small ASCII letters and digits, one point, single hyphens inside.
  package static func isWellFormed(_ id: String) -> Bool {
    var points = 0
    var isInside = false
    for byte in id.utf8 {
      if Letters.isLower(byte) || Letters.isDigit(byte) {
        isInside = true
      } else {
        guard isInside, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") else { return false }
        if byte == UInt8(ascii: ".") { points += 1 }
        isInside = false
      }
    }
    return isInside && points == 1
  }
}
