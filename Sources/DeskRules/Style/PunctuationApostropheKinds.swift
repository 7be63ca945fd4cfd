package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `it's … it’s`: straight and curly apostrophes in one story.
package struct PunctuationApostropheKinds: Rule {
  package let info = RuleInfo(
    "punctuation.apostrophe-kinds", "Straight and curly apostrophes in one story, or not as the house does", .warning,
    in: .copy, quotations: .skip, styles: ["curly", "straight"])

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let hasMark = story.story.wordTexts.map { $0.utf8.contains(0x27) }
    let uses = story.tokens.indices.filter { hasMark[story.tokens[$0].word] }.compactMap { use($0, story) }
    return StyleJudge(story, info, of: "apostrophes").findings(uses)
  }

  private func use(_ index: Int, _ story: StoryAnalysis) -> StyleUse? {
    guard story.isWord(index) else { return nil }
    let written = story.string(index)
    let isCurly = written.contains("’")
    guard isCurly || written.contains("'") else { return nil }
    let other = String(written.map { $0 == "’" ? "'" : $0 == "'" ? "’" : $0 })
    return StyleUse(
      isCurly ? "curly" : "straight", story.tokens[index].range, others: [isCurly ? "straight" : "curly": other])
  }
}
