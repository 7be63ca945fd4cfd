package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `August 5th` and `August 5`: letters behind the day, or none.
package struct StyleDateOrdinal: Rule {
  package let info = RuleInfo(
    "style.date-ordinal", "Days of months with -th and without, or not as the house does", .warning,
    in: [.prose, .caption], quotations: .skip, styles: ["plain", "ordinal"])

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let uses = story.tokens.indices.compactMap { index -> StyleUse? in
      guard let (day, isOrdinal) = story.dayOfMonth(index), story.isMonth(index + 1) || isBehindMonth(index, story),
        !story.isInLabel(index - 1), !isFeast(index, day, story)
      else { return nil }
      return StyleUse(
        isOrdinal ? "ordinal" : "plain", story.tokens[index].range, others: isOrdinal ? ["plain": day] : [:])
    }
    return StyleJudge(story, info, of: "days").findings(uses)
  }

  /// `July 4th`, `September 11th`: days that have become names.
  private func isFeast(_ index: Int, _ day: String, _ story: StoryAnalysis) -> Bool {
    ["july 4", "september 11"].contains("\(story.word(index - 1)) \(day)")
  }

  private func isBehindMonth(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isMonth(index - 1) || story.isMark(index - 1, ".") && story.isMonth(index - 2)
  }
}
