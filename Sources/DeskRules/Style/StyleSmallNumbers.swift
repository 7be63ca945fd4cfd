package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `8 men` and `six women`: numbers below ten in words or figures, where people and things are counted.
package struct StyleSmallNumbers: Rule {
  package let info = RuleInfo(
    "style.small-numbers", "Numbers below ten in words and in figures, or not as the house does", .warning,
    in: .prose, quotations: .skip, styles: ["words", "figures"])

  package init() {}

  private static let words = ["two", "three", "four", "five", "six", "seven", "eight", "nine"]

  /// What papers count in figures in sports and votes.
  private static let scores: Set<String> = [
    "points", "goals", "runs", "wickets", "games", "sets", "shots", "rebounds", "assists", "votes", "seats", "times",
    "laps", "holes", "strokes", "overs", "tries",
  ]

  /// Before a number that is one of a row, or a name.
  private static let leaders: Set<String> = [
    "to", "or", "and", "by", "of", "type", "phase", "level", "grade", "stage", "step", "page", "chapter", "number",
    "line", "category", "class", "tier", "top",
  ]

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let places = story.tokens.indices.filter { story.isNumber($0) || story.isIn(.numberWord, $0) }
    let uses = places.compactMap { use($0, story) }
    let isMixed = uses.contains { $0.form == "words" } && uses.contains { $0.form == "figures" }
    guard isMixed || story.style.forms[info.id] != nil else { return [] }
    let sure = uses.filter { isPlural(story.story.firstToken(endingAfter: $0.range.end), story) }
    return StyleJudge(story, info, of: "numbers below ten").findings(sure)
  }

  private func isPlural(_ noun: Int, _ story: StoryAnalysis) -> Bool {
    story.tag(ofToken: noun).map { $0.part == .noun && $0.form == .plural } == true
  }

  private func use(_ index: Int, _ story: StoryAnalysis) -> StyleUse? {
    let isFigure = story.isNumber(index)
    guard isFigure || story.isIn(.numberWord, index), counts(index, story) else { return nil }
    if isFigure {
      guard let figure = story.plainFigure(index), (2...9).contains(figure) else { return nil }
      return StyleUse("figures", story.tokens[index].range, others: ["words": Self.words[figure - 2]])
    }
    guard let place = Self.words.firstIndex(of: story.word(index)), story.tokens[index].letterCase == .lower else {
      return nil
    }
    return StyleUse("words", story.tokens[index].range, others: ["figures": String(place + 2)])
  }

  /// Whether people or things in the plural stand behind it; measures, money, shares, ages and names have ways of their
  /// own, and so have figures that stand beside others.
  private func counts(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let noun = index + 1
    guard index > 0, story.isOneSpace(after: index), story.isWord(noun), story.tokens[noun].letterCase == .lower,
      !isMeasured(noun, story),
      !story.tokens[noun].hasHyphen, story.isOneSpace(after: index - 1), story.isWord(index - 1),
      !story.isCapitalised(index - 1), !Self.leaders.contains(story.word(index - 1)),
      let sentence = story.story.sentence(ofToken: index)
    else { return false }
    let hasOther = sentence.tokens.contains { abs($0 - index) < 8 && $0 != index && story.isNumber($0) }
    return !hasOther
  }

  private func isMeasured(_ noun: Int, _ story: StoryAnalysis) -> Bool {
    let word = story.word(noun)
    return story.isIn(.measureNoun, noun) || story.lexicon.units.value(of: word) != nil
      || Self.scores.contains(word)
  }
}
