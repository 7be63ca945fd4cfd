package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `two week ago`, `each others`, `those conversation`: the noun does not have the number of the word before it.
package struct GrammarNounNumber: Rule {
  package let info = RuleInfo(
    "grammar.noun-number", "A noun that does not have the number of the word before it", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.doubts(.nounNumber, from: Self.least).compactMap { doubt in
      let noun = doubt.tokens.lowerBound
      let isPlural = story.word(noun).hasSuffix("s")
      guard contradicts(noun, isPlural: isPlural, story), story.tokens[noun].letterCase == .lower,
        !standsBeforeNoun(noun, story), !story.isIn(.numberWord, noun),
        !["other", "others", "ways", "type"].contains(story.word(noun))
      else { return nil }
      return story.changeFinding(doubt)
    }
  }

  /// From which odds on nine in ten alarms were right.
  private static let least: Float = 1

  private static let singular: Set<String> = ["a", "an", "each", "every", "another"]
  private static let plural: Set<String> = ["these", "those", "several", "many", "few", "both", "various"]

  /// Whether the word before the noun, or before its adjective, has the other number.
  private func contradicts(_ noun: Int, isPlural: Bool, _ story: StoryAnalysis) -> Bool {
    var before = noun - 1
    guard before > 0 else { return false }
    if story.tag(ofToken: before)?.part == .adjective, !Self.plural.contains(story.word(before)) { before -= 1 }
    let isSmall = story.tokens[before].letterCase == .lower || story.opensSentence(before)
    if isPlural { return isSmall && Self.singular.contains(story.word(before)) }
    return Self.plural.contains(story.word(before)) || isCount(before, story) && before == noun - 1
  }

  /// A noun before a noun has a number of its own: an explosives squad, a motions hearing, a two month delay.
  private func standsBeforeNoun(_ noun: Int, _ story: StoryAnalysis) -> Bool {
    let next = story.tag(ofToken: noun + 1)
    let isNamed = next?.form == .gerund && [.preposition, .mark, nil].contains(story.tag(ofToken: noun + 2)?.part)
    return next?.isNominal == true || next?.part == .adjective || isNamed
      || story.touchesNext(noun) && story.isMark(noun + 1, "-") || story.isIn(.conjunction, noun + 1)
  }

  /// A number above one.
  private func isCount(_ token: Int, _ story: StoryAnalysis) -> Bool {
    let word = story.word(token)
    return story.isIn(.numberWord, token) && word != "one" && word != "hundred" && word != "zero"
  }
}
