package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `the 1990's`: a decade is a plural, and takes no apostrophe before its s.
package struct PunctuationDecadeApostrophe: Rule {
  package let info = RuleInfo(
    "punctuation.decade-apostrophe", "An apostrophe before the s of a decade", .suggestion, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { index in
      guard story.word(index) == "s", story.tokens[index].letterCase == .lower, index > 1, isDecade(index - 2, story),
        story.isMark(index - 1, "'") || story.isMark(index - 1, "’"), story.touchesNext(index - 2),
        story.touchesNext(index - 1), ["the", "early", "late", "mid", "since"].contains(leader(of: index - 2, story)),
        !isOwned(index + 1, story)
      else { return nil }
      let decade = story.string(index - 2) + "s"
      let range = story.range(index - 2, index)
      return Finding(range, .decade(decade), fix: .change(range, to: decade))
    }
  }

  private func isDecade(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let digits = story.word(index)
    return story.isNumber(index) && digits.hasSuffix("0") && (digits.utf8.count == 4 || digits.utf8.count == 2)
  }

  /// The word before the decade, its own apostrophe and a hyphen aside: the ’90’s, the mid-’90’s.
  private func leader(of decade: Int, _ story: StoryAnalysis) -> String {
    var before = decade - 1
    while before > 0, story.touchesNext(before), story.tokens[before].isMark { before -= 1 }
    return story.word(before)
  }

  /// `the 1990’s best film` is one year’s.
  private func isOwned(_ next: Int, _ story: StoryAnalysis) -> Bool {
    guard story.isWord(next), let tag = story.tag(ofToken: next) else { return false }
    return tag.isNominal || tag.part == .adjective
  }
}

extension String {
  fileprivate static func decade(_ decade: String) -> String { "Write “\(decade)”: nothing is owned" }
}
