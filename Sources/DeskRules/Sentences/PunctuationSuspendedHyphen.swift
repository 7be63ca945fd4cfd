package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `two and three-year terms`, `full and part-time staff`: the first half keeps a hyphen for the word it shares.
package struct PunctuationSuspendedHyphen: Rule {
  package let info = RuleInfo(
    "punctuation.suspended-hyphen", "A hyphen missing from the first of two halves that share a word", .warning,
    in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.places(of: ["and", "or", "to"]).compactMap { link in
      guard link > 0, mayShare(link + 1, story), story.isOneSpace(after: link - 1), story.isOneSpace(after: link),
        let end = end(of: link, story), opens(link - 1, story), endsBeforeNoun(end, story)
      else { return nil }
      let range = story.range(link - 1, end)
      let second = (link + 1...end).map { story.string($0) }.joined(separator: "-")
      let mended = "\(story.string(link - 1))- \(story.string(link)) \(second)"
      return Finding(range, .hyphen(mended), fix: .change(range, to: mended))
    }
  }

  private func mayShare(_ second: Int, _ story: StoryAnalysis) -> Bool {
    guard second < story.tokens.count else { return false }
    return story.tokens[second].hasHyphen || story.isNumber(second) || story.isIn(.numberWord, second)
  }

  /// The token that the shared word is in: `three-year`, `part-time`, or the `year` of `three year`.
  private func end(of link: Int, _ story: StoryAnalysis) -> Int? {
    let (first, second) = (link - 1, link + 1)
    guard story.isWord(second) || story.isNumber(second) else { return nil }
    let halves = story.word(second).split(separator: "-").map(String.init)
    if halves.count == 2 { return matches(first, halves, story) ? second : nil }
    let unit = second + 1
    guard story.isCount(first), story.isCount(second), story.isIn(.measureNoun, unit), story.isOneSpace(after: second),
      isDigits(story.word(first)) == isDigits(story.word(second))
    else { return nil }
    return unit
  }

  private static let groups: [Set<String>] = [
    ["long", "short", "medium"], ["full", "part"], ["left", "right"], ["pre", "post"],
    ["high", "low", "upper", "lower"], ["first", "second", "third"], ["inner", "outer"], ["single", "double"],
  ]

  private func matches(_ first: Int, _ halves: [String], _ story: StoryAnalysis) -> Bool {
    let word = story.word(first)
    if Self.groups.contains(where: { $0.contains(word) && $0.contains(halves[0]) }) { return word != halves[0] }
    return (story.isCount(first) || word == "one") && isDigits(word) == isDigits(halves[0])
      && (isDigits(halves[0]) || story.lexicon.lists.contains(halves[0], in: .numberWord))
      && story.lexicon.lists.contains(halves[1], in: .measureNoun)
  }

  private func isDigits(_ word: String) -> Bool { word.utf8.allSatisfy { (0x30...0x39).contains($0) } }

  /// Whether the first half begins what describes the noun: not the end of `in the long and short-term plans`.
  private func opens(_ first: Int, _ story: StoryAnalysis) -> Bool {
    let before = first - 1
    return !["between", "from", "than"].contains(story.word(before))
      && (story.leadsToNoun(before) || story.isIn(.preposition, before) || story.opensSentence(first)
        || story.tag(ofToken: before)?.isVerbal == true || story.isIn(.conjunction, before))
  }

  private func endsBeforeNoun(_ end: Int, _ story: StoryAnalysis) -> Bool {
    guard story.isOneSpace(after: end), let next = story.tag(ofToken: end + 1) else { return false }
    return next.part == .noun || next.part == .adjective
  }
}

extension String {
  fileprivate static func hyphen(_ mended: String) -> String { "Hang the first half on a hyphen: “\(mended)”" }
}
