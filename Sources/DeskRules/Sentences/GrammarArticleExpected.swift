package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `She is owner of the shop`: good copy hardly ever leaves the article out there.
package struct GrammarArticleExpected: Rule {
  package let info = RuleInfo("grammar.article-expected", "An article left out before a noun", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.doubts(.articleLost, from: Self.least).compactMap { doubt in
      let noun = doubt.tokens.lowerBound
      guard !isClipped(noun, story) else { return nil }
      let article = doubt.meant == "a" && story.sound(of: noun) == .vowel ? "an" : doubt.meant
      let mended = "\(article) \(story.string(noun))"
      let range = story.tokens[noun].range
      return Finding(range, .missing(mended), fix: .change(range, to: mended))
    }
  }

  /// From which odds on nine in ten alarms were right.
  private static let least: Float = 2

  /// `law and order` is a pair, and a headline within the copy leaves articles out: Also read: House passes bill.
  private func isClipped(_ noun: Int, _ story: StoryAnalysis) -> Bool {
    if ["and", "or"].contains(story.word(noun + 1)), story.isWord(noun + 2) { return true }
    guard let sentence = story.story.sentence(ofToken: noun) else { return false }
    return sentence.tokens.prefix(4).contains { story.isMark($0, ":") }
  }
}

extension String {
  fileprivate static func missing(_ mended: String) -> String { "An article seems to be missing: “\(mended)”" }
}
