package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// Dashes that part a sentence: long or short, with space or without; a paper has one kind.
package struct StyleDashes: Rule {
  package let info = RuleInfo(
    "style.dashes", "Dashes of two kinds, or not as the house does", .warning, in: .prose, quotations: .skip,
    styles: ["spaced-em", "closed-em", "spaced-en", "spaced-hyphen", "double-hyphen"])

  package init() {}

  private static let marks = [
    "spaced-em": " — ", "closed-em": "—", "spaced-en": " – ", "spaced-hyphen": " - ", "double-hyphen": " -- ",
  ]

  private static let labels = [
    "spaced-em": "A spaced em dash", "closed-em": "A closed em dash", "spaced-en": "A spaced en dash",
    "spaced-hyphen": "A spaced hyphen", "double-hyphen": "A double hyphen",
  ]

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let dateline = story.story.dateline?.separator
    let uses = story.tokens.indices.compactMap { index -> StyleUse? in
      guard story.tokens[index].isMark, dateline?.overlaps(story.tokens[index].range) != true else { return nil }
      return use(index, story)
    }
    return StyleJudge(story, info, of: "dashes").findings(uses)
  }

  private func use(_ index: Int, _ story: StoryAnalysis) -> StyleUse? {
    guard let form = form(index, story), let sentence = story.story.sentence(ofToken: index),
      sentence.tokens.contains(index - 1), sentence.tokens.contains(index + 1), !joinsFigures(index, story),
      !endsLabel(index, story)
    else { return nil }
    let place = TextRange(story.tokens[index - 1].end, story.tokens[index + 1].start)
    return StyleUse(
      form, story.tokens[index].range, others: Self.marks, place: place, label: Self.labels[form])
  }

  private func form(_ index: Int, _ story: StoryAnalysis) -> String? {
    guard index > 0, index + 1 < story.tokens.count else { return nil }
    let before = story.gap(after: index - 1).length
    let after = story.gap(after: index).length
    let isSpaced = before == 1 && after == 1
    switch story.string(index) {
    case "—": return isSpaced ? "spaced-em" : before + after == 0 ? "closed-em" : nil
    case "–": return isSpaced ? "spaced-en" : nil
    case "-": return isSpaced ? "spaced-hyphen" : nil
    case "--": return isSpaced ? "double-hyphen" : nil
    default: return nil
    }
  }

  /// `OSLO (AP) —`, `A great day! — Jane Doe`: before a story, or before whose words they are.
  private func endsLabel(_ index: Int, _ story: StoryAnalysis) -> Bool {
    if [".", "!", "?", "…", "...", "/", "”", "\"", ".."].contains(where: { story.string(index - 1) == $0 }) {
      return true
    }
    let words = story.block(ofToken: index)?.tokens ?? 0..<0
    return index - words.lowerBound < 20 && story.tokens[words.lowerBound].letterCase == .allCapitals
      && words.prefix(while: { $0 < index }).contains {
        story.isMark($0, "(") || story.isMark($0, ",") || story.isMark($0, "/")
      }
  }

  /// `2 - 1`, `Monday – Friday`: a score or a span.
  private func joinsFigures(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isNumber(index - 1) && story.isNumber(index + 1)
      || story.isIn(.weekday, index - 1) && story.isIn(.weekday, index + 1)
  }
}
