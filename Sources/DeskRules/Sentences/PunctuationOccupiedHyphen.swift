package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `Ruritanian Occupied Strelsau`: nation and participle before a place take a hyphen, and the participle a small
/// letter.
package struct PunctuationOccupiedHyphen: Rule {
  package let info = RuleInfo(
    "punctuation.occupied-hyphen", "A hyphen missing in Indian-occupied and its like", .warning, in: .copy)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.places(of: Self.holding).compactMap { index in
      guard isNation(index - 1, story), story.isCapitalised(index + 1),
        story.isOneSpace(after: index - 1), story.isOneSpace(after: index),
        story.isCapitalised(index) || story.isIn(.preposition, index - 2)
      else { return nil }
      let joined = "\(story.string(index - 1))-\(story.string(index).lowercased())"
      return Finding(
        story.range(index - 1, end(after: index + 1, story)), .hyphen,
        fix: .change(story.range(index - 1, index), to: joined))
    }
  }

  private static let holding = ["occupied", "administered", "controlled", "held", "backed"]

  private func isNation(_ index: Int, _ story: StoryAnalysis) -> Bool {
    index >= 0 && story.isCapitalised(index) && (story.isIn(.nationality, index) || story.isIn(.country, index))
  }

  /// The place, with the initials in brackets after it.
  private func end(after place: Int, _ story: StoryAnalysis) -> Int {
    story.isMark(place + 1, "(") && story.isMark(place + 3, ")") ? place + 3 : place
  }
}

extension String {
  fileprivate static let hyphen = "Put a hyphen between the nation and the participle"
}
