package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `a three mile run`, `a 10 page report`: a number and what it counts take a hyphen before a noun.
package struct PunctuationMeasureHyphen: Rule {
  package let info = RuleInfo(
    "punctuation.measure-hyphen", "A number and its measure without a hyphen before a noun", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { count in
      let unit = count + 1
      guard mayCount(count, story), story.isIn(.measureNoun, unit) || Self.counted.contains(story.word(unit)),
        story.isCount(count),
        story.isOneSpace(after: count), story.isOneSpace(after: unit), story.isWord(unit + 1),
        let last = last(of: unit, story), describes(count, to: last, story), !sharesNoun(count, story)
      else { return nil }
      let range = story.range(count, last)
      let mended = (count...last).map { story.string($0) }.joined(separator: "-")
      return Finding(range, .hyphen(mended), fix: .change(range, to: mended))
    }
  }

  private func mayCount(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isNumber(index) || story.isIn(.numberWord, index) || story.tokens[index].hasHyphen
  }

  /// What is counted before a noun in the singular and with an article: of `two party leaders` there are two.
  private static let counted: Set<String> = [
    "page", "point", "member", "person", "man", "woman", "seat", "judge", "star", "figure", "part", "word", "bedroom",
    "second", "step", "storey", "game", "goal", "bed", "stage",
  ]
  private static let dimensions: Set<String> = ["long", "tall", "high", "wide", "deep", "thick", "strong"]

  /// The unit, or the adjective that belongs to it: `a six foot tall cross`.
  private func last(of unit: Int, _ story: StoryAnalysis) -> Int? {
    guard let next = story.tag(ofToken: unit + 1) else { return nil }
    if Self.dimensions.contains(story.word(unit + 1)) { return story.isOneSpace(after: unit + 1) ? unit + 1 : nil }
    let describes = next.part == .noun || next.part == .adjective || (next.part == .verb && next.form == .gerund)
    return describes ? unit : nil
  }

  /// Whether a noun follows that is measured so, and not one that goes with the unit: two day laborers, three day care
  /// centers.
  private func describes(_ count: Int, to last: Int, _ story: StoryAnalysis) -> Bool {
    let unit = count + 1
    let next = last + 1
    guard story.isWord(next), let tag = story.tag(ofToken: next),
      story.tag(ofToken: unit)?.part == .noun || story.word(unit) == "second"
    else { return false }
    if last > unit || tag.part != .noun { return isNounAhead(next, story) && story.leadsToNoun(count - 1) }
    guard tag.part == .noun, !["care", "one", "ends"].contains(story.word(next)) else { return false }
    let isFree = story.isIn(.measureNoun, unit) && !["day", "foot"].contains(story.word(unit))
    return isFree || (tag.form == .singular && story.leadsToNoun(count - 1))
  }

  private func isNounAhead(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let isAdjective = story.tag(ofToken: index)?.part != .noun
    let noun = isAdjective ? index + 1 : index
    return story.tag(ofToken: noun)?.part == .noun && (!isAdjective || story.isOneSpace(after: index))
  }

  /// `two and three year terms`: the first number shares the noun, and `punctuation.suspended-hyphen` speaks.
  private func sharesNoun(_ count: Int, _ story: StoryAnalysis) -> Bool {
    ["and", "or", "to"].contains(story.word(count - 1)) && story.isCount(count - 2)
  }
}

extension String {
  fileprivate static func hyphen(_ mended: String) -> String { "Before a noun write “\(mended)”" }
}
