package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `Strelsau which lies on the river`: after a name “which” only adds, and takes a comma.
package struct PunctuationWhichComma: Rule {
  package let info = RuleInfo(
    "punctuation.which-comma", "A comma missing between a name and “which”", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.names.runs.compactMap { run in
      let which = run.tokens.upperBound
      let last = which - 1
      guard story.word(which) == "which", story.isOneSpace(after: last), opensClause(which + 1, story),
        !isAsked(before: run.tokens.lowerBound, story), !story.opensSentence(run.tokens.lowerBound),
        !story.isIn(.weekday, last), !story.isIn(.month, last),
        !["are", "were", "have"].contains(story.word(which + 1))
      else { return nil }
      return Finding(
        story.range(run.tokens.lowerBound, which), .comma,
        fix: .insertComma(at: run.range.end))
    }
  }

  /// Whether a finite verb follows, so that “which” asks nothing.
  private func opensClause(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let verb = story.isIn(.adverb, index) ? index + 1 : index
    return story.isIn(.be, verb) || story.isIn(.have, verb) || story.isIn(.modal, verb) || story.isIn(.doing, verb)
      || story.isIn(.saying, verb) || story.isIn(.sayingLoosely, verb)
  }

  /// `asked Tom Roe which …`, `told Roe which …`.
  private func isAsked(before name: Int, _ story: StoryAnalysis) -> Bool {
    story.isIn(.askVerb, name - 1) || story.isIn(.saying, name - 1)
  }
}

extension String {
  fileprivate static let comma = "Put a comma before “which”: after a name it only adds"
}
