package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `in Frisco, Texas was`: the state or country after a town stands between two commas.
package struct PunctuationPlaceComma: Rule {
  package let info = RuleInfo(
    "punctuation.place-comma", "One comma of two round a state or country", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { comma in
      guard story.isMark(comma, ","), story.isOneSpace(after: comma), let end = regionEnd(after: comma, story),
        let town = town(before: comma, isState: story.isIn(.usState, end), story), !opensClause(town, story),
        goesOn(after: end, story)
      else { return nil }
      return Finding(
        story.range(town, end + 1), .comma(story.string(end)), fix: .insertComma(at: story.tokens[end].end))
    }
  }

  /// The last word of a state or country that stands behind the comma: Texas, New York, Peru.
  private func regionEnd(after comma: Int, _ story: StoryAnalysis) -> Int? {
    let first = comma + 1
    guard story.isCapitalised(first) else { return nil }
    if story.isIn(.country, first) || story.isIn(.usState, first) { return first }
    let isPair = story.isCapitalised(first + 1) && story.isOneSpace(after: first)
    return isPair && ["new", "north", "south", "west", "rhode"].contains(story.word(first))
      && story.isIn(.usState, first + 1) ? first + 1 : nil
  }

  /// The first word of the town. Before a country only a place of our list is one: two countries are a list.
  private func town(before comma: Int, isState: Bool, _ story: StoryAnalysis) -> Int? {
    var first = comma - 1
    guard story.isCapitalised(first), !story.isIn(.country, first), !story.isIn(.usState, first) else { return nil }
    if !isState, !story.isIn(.place, first) { return nil }
    while story.isCapitalised(first - 1), story.isOneSpace(after: first - 1) { first -= 1 }
    return story.isIn(.preposition, first - 1) ? first : nil
  }

  /// `In London, Russia said`: after words that only open, the country is the subject.
  private func opensClause(_ town: Int, _ story: StoryAnalysis) -> Bool {
    let before = town - 2
    guard before >= 0, !story.opensSentence(town - 1), story.isWord(before) else { return true }
    // `Drivers in Columbus, Ohio said`: a noun may open the sentence, too.
    let opens = story.opensSentence(before) && story.tag(ofToken: before)?.isNominal != true
    return opens || story.isIn(.conjunction, before) || story.isIn(.adverb, before)
  }

  private static let times: Set<String> = ["today", "yesterday", "tomorrow", "tonight", "this", "last", "who", "where"]

  private func goesOn(after end: Int, _ story: StoryAnalysis) -> Bool {
    guard story.isOneSpace(after: end), story.isWord(end + 1) else { return false }
    if Self.times.contains(story.word(end + 1)) || story.isIn(.weekday, end + 1) { return true }
    // `born in Tampa, Florida and raised`
    if story.word(end + 1) == "and", story.isIn(.usState, end) {
      return story.tag(ofToken: end + 2).map { $0.part == .verb && [.past, .participle].contains($0.form) } ?? false
    }
    guard story.tokens[end + 1].letterCase == .lower, !story.isIn(.conjunction, end + 1),
      let next = story.tag(ofToken: end + 1)
    else { return false }
    return next.isVerbal || next.part == .preposition || next.part == .subordinator
  }
}

extension String {
  fileprivate static func comma(_ region: String) -> String {
    "Put a comma after “\(region)” too: a state or country after a town stands between two"
  }
}
