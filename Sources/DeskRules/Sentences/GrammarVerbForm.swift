package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `He was hospitalize`, `a chance to captured the House`, `could involved`: the form of the verb does not go with the
/// word before it.
package struct GrammarVerbForm: Rule {
  package let info = RuleInfo(
    "grammar.verb-form", "A form of a verb that does not go with the word before it", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let doubts = story.doubts(.verbForm, from: Self.least) + story.doubts(.verbNumber, from: Self.least)
    return doubts.compactMap { doubt in
      guard let token = leader(of: doubt, story), contradicts(doubt, token, story) else { return nil }
      return story.changeFinding(doubt)
    }
  }

  /// From which odds on nine in ten alarms were right.
  private static let least: Float = 1

  /// The word before the verb, past adverbs and “not”.
  private func leader(of doubt: SlotDoubt, _ story: StoryAnalysis) -> Int? {
    var token = doubt.tokens.lowerBound - 1
    guard doubt.tokens.count == 1, story.tokens[doubt.tokens.lowerBound].letterCase == .lower else { return nil }
    if story.word(token) == "not" || story.isIn(.adverb, token) && story.word(token).hasSuffix("ly") { token -= 1 }
    return story.isWord(token) ? token : nil
  }

  private func contradicts(_ doubt: SlotDoubt, _ leader: Int, _ story: StoryAnalysis) -> Bool {
    let verb = doubt.tokens.lowerBound
    guard doubt.kind == .verbForm || doubt.written == .gerund || doubt.written == .pastOrParticiple else {
      return false
    }
    let isFollowed = [.determiner, .pronoun, .preposition].contains(story.tag(ofToken: verb + 1)?.part)
    if story.tag(ofToken: leader)?.form == .modal || isDoing(leader, story) {
      return doubt.written != .base && doubt.answer == .base && (isFollowed || doubt.written != .gerund)
    }
    if story.word(leader) == "to" {
      return isFollowed && doubt.answer == .base && [.past, .participle, .pastOrParticiple].contains(doubt.written)
    }
    let isParticiple = doubt.answer == .participle || doubt.answer == .pastOrParticiple
    if story.isIn(.have, leader) { return isParticiple && [.base, .past].contains(doubt.written) && isFollowed }
    if story.isIn(.be, leader) {
      return isParticiple && doubt.written == .base && story.word(verb + 1) != "the"
        && !story.standsBefore(leader, within: 12, ["what", "all", "thing", "is"])
    }
    return ["who"].contains(story.word(leader)) && doubt.written == .gerund && doubt.answer != .gerund
  }

  /// `did`, `didn’t`: a verb that helps another to its question or denial.
  private func isDoing(_ leader: Int, _ story: StoryAnalysis) -> Bool {
    ["did", "didn't", "doesn't", "don't", "won't", "can't", "couldn't", "wouldn't", "shouldn't"].contains(
      story.word(leader))
  }
}
