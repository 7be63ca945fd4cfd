package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `his wife Melania, who`: somebody has one wife, so that her name only adds and stands between two commas.
package struct PunctuationSpouseComma: Rule {
  package let info = RuleInfo(
    "punctuation.spouse-comma", "One comma of two round the name of a wife, husband or parent", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.places(of: Self.relatives).compactMap { relative in
      guard story.isOneSpace(after: relative), isOwned(relative, story), let last = lastOfName(after: relative, story),
        story.isMark(last + 1, ","), goesOn(last + 2, story)
      else { return nil }
      return Finding(
        story.range(relative, last + 1), .comma(story.string(relative)),
        fix: .insertComma(at: story.tokens[relative].end))
    }
  }

  private static let relatives = [
    "wife", "husband", "fiancee", "fiance", "fiancée", "fiancé", "mother", "father", "widow", "widower",
  ]

  /// `his wife`, `Duncan’s fiancee`, but not `his former wife`, of whom there may be two.
  private func isOwned(_ relative: Int, _ story: StoryAnalysis) -> Bool {
    story.isIn(.possessive, relative - 1) || story.word(relative - 1).hasSuffix("'s")
  }

  private func lastOfName(after relative: Int, _ story: StoryAnalysis) -> Int? {
    let name = (relative + 1..<relative + 4).prefix {
      story.tokens.indices.contains($0) && story.tokens[$0].letterCase == .capital && story.isOneSpace(after: $0 - 1)
    }
    return name.last
  }

  /// Whether the sentence goes on with what the person does, and no list of relatives goes on.
  private func goesOn(_ next: Int, _ story: StoryAnalysis) -> Bool {
    if ["who", "whose", "whom"].contains(story.word(next)) { return true }
    return story.isWord(next) && story.tokens[next].letterCase == .lower
      && (story.tag(ofToken: next)?.isVerbal ?? false)
  }
}

extension String {
  fileprivate static func comma(_ relative: String) -> String {
    "Put a comma after “\(relative)” too: the name stands between two"
  }
}
