package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `in the long-term`, `after 11-hours of talks`: adjective and noun take no hyphen where no other noun follows.
package struct PunctuationNeedlessHyphen: Rule {
  package let info = RuleInfo(
    "punctuation.needless-hyphen", "A hyphen between an adjective or number and its own noun", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { index in
      let token = story.tokens[index]
      guard token.isWord, token.hasHyphen, isPair(index, story), standsAlone(index, story) else { return nil }
      let apart = story.string(index).replacing("-", with: " ")
      return Finding(token.range, .apart(apart), fix: .change(token.range, to: apart))
    }
  }

  private func isPair(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let halves = story.word(index).split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard halves.count == 2 else { return false }
    return isSpan(halves, after: index - 1, story) || isMeasure(halves, story)
  }

  /// `in the short-term`, `in real-time`
  private func isSpan(_ halves: [String], after before: Int, _ story: StoryAnalysis) -> Bool {
    if halves == ["real", "time"] { return story.word(before) == "in" }
    return ["term", "run"].contains(halves[1]) && Self.lengths.contains(halves[0]) && story.word(before) == "the"
      && ["in", "over", "for", "on"].contains(story.word(before - 1))
  }

  private static let lengths: Set<String> = ["long", "short", "medium", "near", "longer", "shorter"]

  /// `11-hours`, in the plural, as no adjective has it
  private func isMeasure(_ halves: [String], _ story: StoryAnalysis) -> Bool {
    guard halves[1].hasSuffix("s"), story.lexicon.lists.contains(String(halves[1].dropLast()), in: .measureNoun)
    else { return false }
    return halves[0].utf8.allSatisfy { (0x30...0x39).contains($0) }
      || story.lexicon.lists.contains(halves[0], in: .numberWord)
  }

  /// Whether no noun follows that it could describe.
  private func standsAlone(_ index: Int, _ story: StoryAnalysis) -> Bool {
    guard story.touchesNext(index) || story.isOneSpace(after: index) else { return index + 1 >= story.tokens.count }
    if story.isMark(index + 1, ",") || story.isMark(index + 1, ".") { return !isShared(index, story) }
    guard story.isWord(index + 1), story.word(index + 1) != "old", let next = story.tag(ofToken: index + 1)
    else { return false }
    return [.preposition, .subordinator, .auxiliary, .determiner, .particle].contains(next.part)
      || (next.part == .verb && next.isFinite)
  }

  /// `the one-, three- and five-years`, `for long-term, steady growth`: more of the same follows or went before.
  private func isShared(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isIn(.conjunction, index - 1)
      || (story.isMark(index + 1, ",") && [.adjective, .noun].contains(story.tag(ofToken: index + 2)?.part))
  }
}

extension String {
  fileprivate static func apart(_ words: String) -> String { "No noun follows: write “\(words)”" }
}
