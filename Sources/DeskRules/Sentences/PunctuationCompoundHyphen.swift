package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `a high profile case`, `face to face talks`, `a well respected nurse`, `coal powered boilers`: words that make one
/// modifier take hyphens before their noun.
package struct PunctuationCompoundHyphen: Rule {
  package let info = RuleInfo(
    "punctuation.compound-hyphen", "A modifier of two words or more without hyphens before its noun", .warning,
    in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { index in
      guard story.isWord(index), story.isOneSpace(after: index), let last = end(from: index, story) else { return nil }
      let range = story.range(index, last)
      let mended = (index...last).map { story.string($0) }.joined(separator: "-")
      return Finding(range, .hyphen(mended), fix: .change(range, to: mended))
    }
  }

  private func end(from index: Int, _ story: StoryAnalysis) -> Int? {
    if let last = endOfKnown(from: index, story) { return last }
    let second = index + 1
    let isPair =
      story.isIn(.compoundOpening, index) && Self.degrees.contains(story.word(index)) && isDegree(index, story)
      || story.isIn(.compoundParticiple, second) && isNounPair(index, story)
    return isPair && story.tokens[second].letterCase == .lower ? second : nil
  }

  // MARK: Words that published copy joins

  /// The last word of the longest that begins here and stands before a noun.
  private func endOfKnown(from index: Int, _ story: StoryAnalysis) -> Int? {
    let isName = story.tokens[index].letterCase != .lower && !story.opensSentence(index)
    guard !isName, isOpening(index, story), !story.isMark(index - 1, "-"), !story.isCount(index - 1) else { return nil }
    for last in stride(from: index + 3, to: index, by: -1) where isKnown(index, last, story) {
      return describesNoun(index, last, story) ? last : nil
    }
    return nil
  }

  private func isOpening(_ index: Int, _ story: StoryAnalysis) -> Bool {
    guard story.tokens[index].hasHyphen else { return story.isIn(.compoundOpening, index) }
    let first = story.word(index).prefix { $0 != "-" }
    return story.lexicon.lists.contains(String(first), in: .compoundOpening)
  }

  private func isKnown(_ first: Int, _ last: Int, _ story: StoryAnalysis) -> Bool {
    guard story.isIn(.compoundClosing, last) || (last < story.tokens.count && story.tokens[last].hasHyphen),
      (first + 1...last).allSatisfy({ isLower($0, story) && story.isOneSpace(after: $0 - 1) })
    else { return false }
    let joined = (first...last).map { story.word($0) }.joined(separator: "-")
    return story.lexicon.lists.contains(joined, in: .compoundModifier)
  }

  private func isLower(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isWord(index) && story.tokens[index].letterCase == .lower
  }

  private func describesNoun(_ first: Int, _ last: Int, _ story: StoryAnalysis) -> Bool {
    guard story.isOneSpace(after: last), leadsToNoun(after: last, story), !closesSpan(first, story),
      let opening = story.tag(ofToken: first), let ending = story.tag(ofToken: last)
    else { return false }
    let before = first - 1
    switch opening.part {
    case .preposition, .determiner, .pronoun, .conjunction, .particle: return story.leadsToNoun(before)
    case .number: return story.leadsToNoun(before)
    case .verb where opening.form != .participle && opening.form != .gerund: return story.leadsToNoun(before)
    case .adverb where story.isIn(.have, before): return false
    default: return !Self.hanging.contains(ending.part) && ending.form != .base || story.leadsToNoun(before)
    }
  }

  /// What a phrase that describes ends in only after an article and its like: a sign up form, an easy to use lock.
  private static let hanging: Set<PartOfSpeech> = [.preposition, .particle, .adverb]

  /// A noun, or an adjective or participle with one behind it.
  private func leadsToNoun(after last: Int, _ story: StoryAnalysis) -> Bool {
    let next = last + 1
    guard story.isWord(next), let tag = story.tag(ofToken: next) else { return false }
    if tag.isNominal { return true }
    guard tag.part == .adjective || (tag.part == .verb && [.participle, .gerund].contains(tag.form)) else {
      return false
    }
    return story.isOneSpace(after: next) && story.tag(ofToken: next + 1)?.part == .noun
  }

  /// `in the long term investors gain`, `in the last minute Roe scored`: the words before close with the second.
  private func closesSpan(_ first: Int, _ story: StoryAnalysis) -> Bool {
    ["in", "over", "at", "on", "during", "by"].contains(story.word(first - 2)) && story.word(first - 1) == "the"
      && ["term", "run", "haul", "minute", "end", "time", "night", "line"].contains(story.word(first + 1))
  }

  // MARK: Pairs of every kind

  private static let degrees: Set<String> = ["well", "ill", "best", "better", "worst", "much"]

  /// `a well respected nurse`
  private func isDegree(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let (before, second) = (index - 1, index + 1)
    guard !story.isIn(.functionWord, second), story.word(before) != "as",
      story.isIn(.preposition, before) || story.isIn(.conjunction, before) || story.leadsToNoun(before),
      story.isOneSpace(after: second),
      let tag = story.tag(ofToken: second), story.tag(ofToken: second + 1)?.part == .noun
    else { return false }
    return tag.form == .participle || (tag.part == .adjective && story.word(second).hasSuffix("ed"))
  }

  /// `coal powered boilers`, where the second word hangs on the noun and not on the first.
  private func isNounPair(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let second = index + 1
    guard !story.tokens[index].hasHyphen, story.isOneSpace(after: second),
      let tag = story.tag(ofToken: index), tag.isNominal, tag.form == .singular,
      story.tag(ofToken: second + 1)?.part == .noun, let place = story.grammar(ofToken: second), place.index > 0
    else { return false }
    let noun = place.word.head
    return place.word.relation == .adjective && noun > place.index
      && [place.index, noun].contains(place.sentence.words[place.index - 1].head)
  }
}

extension String {
  fileprivate static func hyphen(_ mended: String) -> String { "Before its noun write “\(mended)”" }
}
