package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `She often works with a large orchestras`: a or an before a noun in the plural.
package struct GrammarArticleNeedless: Rule {
  package let info = RuleInfo("grammar.article-needless", "“a” or “an” before a plural", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    (story.doubts(.articleTooMany, from: Self.least) + story.doubts(.articleSwapped, from: Self.least)).compactMap {
      finding($0, story)
    }
  }

  /// From which odds on nine in ten alarms were right.
  private static let least: Float = 1

  private func finding(_ doubt: SlotDoubt, _ story: StoryAnalysis) -> Finding? {
    let article = doubt.tokens.lowerBound
    guard story.word(article) != "the", let noun = plural(behind: article, story) else { return nil }
    let next = doubt.tokens.upperBound
    let range = story.tokens[article].range
    let fix: Fix =
      doubt.meant.isEmpty
      ? .delete(TextRange(range.start, story.tokens[next].start), "Delete the article")
      : .change(range, to: doubt.meant)
    return Finding(story.range(article, noun), .plural(story.string(article), story.string(noun)), fix: fix)
  }

  /// The plural noun that the article belongs to, with one adjective between them at most.
  private func plural(behind article: Int, _ story: StoryAnalysis) -> Int? {
    var noun = article + 1
    if story.tag(ofToken: noun)?.part == .adjective { noun += 1 }
    guard let tag = story.tag(ofToken: noun), tag.part == .noun, tag.form == .plural, story.word(noun).hasSuffix("s"),
      story.tokens[noun].letterCase == .lower, story.tag(ofToken: noun + 1)?.isNominal != true,
      !story.isIn(.quantityNoun, noun), !Self.singular.contains(story.word(noun)),
      !story.isIn(.conjunction, noun + 1), !story.isMark(noun + 1, "'"), !story.isMark(noun + 1, "’"),
      !story.isMark(noun + 1, "-")
    else { return nil }
    return noun
  }

  /// Plurals in form that are singular in use: a shambles.
  private static let singular: Set<String> = [
    "shambles", "means", "series", "species", "crossroads", "headquarters", "politics", "economics", "barracks",
    "gallows",
    "news", "works", "savings", "innings", "physics", "mathematics", "ethics", "kudos", "premises", "ways",
  ]
}

extension String {
  fileprivate static func plural(_ article: String, _ noun: String) -> String {
    "“\(article)” does not go with “\(noun)”, which is plural"
  }
}
