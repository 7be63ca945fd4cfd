package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory

/// `Hurricane Maria which ravaged the island`, `The state is open but there is work to do`: good copy has a comma
/// before such a clause.
package struct PunctuationClauseComma: Rule {
  package let info = RuleInfo(
    "punctuation.clause-comma", "A comma missing before a clause", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.doubts(.commaLost, from: Self.least).compactMap { doubt in
      guard let message = Self.messages[doubt.kind], !isManner(doubt, story) else { return nil }
      return story.commaFinding(doubt, message)
    }
  }

  /// From which odds on nine in ten alarms were right.
  private static let least: Float = 0.4

  private static let messages: [SlotKind: String] = [
    .commaBeforeRelative: "Put a comma before the clause: it only adds",
    .commaBeforeSaying: "Put a comma between what is said and who says it",
    .commaBeforeConjunction: "Put a comma between the two clauses",
    .commaBeforeSubordinator: "Put a comma before the clause",
    .commaBeforeGerund: "Put a comma before what is added to the clause",
  ]

  /// `according to his own standards` says how and not who; a list that a colon opens may follow `including`; `not the
  /// mayor but the clerk` has no clause.
  private func isManner(_ doubt: SlotDoubt, _ story: StoryAnalysis) -> Bool {
    let word = doubt.tokens.lowerBound
    if doubt.kind == .commaBeforeConjunction, story.standsBefore(word, within: 4, ["not"]) { return true }
    guard story.word(word) == "according" else { return story.isMark(word + 1, ":") }
    return story.isIn(.possessive, word + 2) || ["terms", "rules", "law"].contains(story.word(word + 3))
  }
}
