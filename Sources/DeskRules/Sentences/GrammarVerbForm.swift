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
    let isPast = doubt.written == .past || doubt.written == .participle || doubt.written == .pastOrParticiple
    guard doubt.kind == .verbForm || isPast else { return false }
    let isFollowed = [.determiner, .pronoun, .preposition].contains(story.tag(ofToken: verb + 1)?.part)
    if story.tag(ofToken: leader)?.form == .modal || isDoing(leader, story) {
      return doubt.answer == .base && (isPast || doubt.written == .third) && !isNoun(leader, story)
    }
    if story.word(leader) == "to" {
      return isFollowed && isPast && doubt.answer == .base && story.word(verb) != "found"
        && story.tag(ofToken: leader - 1)?.form != .participle
    }
    let isParticiple = doubt.answer == .participle || doubt.answer == .pastOrParticiple
    if story.isIn(.have, leader) { return isParticiple && [.base, .past].contains(doubt.written) && isFollowed }
    if story.isIn(.be, leader) {
      return isParticiple && doubt.written == .base && story.word(verb + 1) != "the"
        && !story.standsBefore(leader, within: 12, ["what", "all", "thing", "is"])
    }
    if story.word(leader) == "who" { return doubt.written == .gerund && doubt.answer != .gerund }
    return doubt.written == .base && follows(heOrShe: leader, doubt, story)
  }

  /// `did`, `didn’t`: a verb that helps another to its question or denial.
  private func isDoing(_ leader: Int, _ story: StoryAnalysis) -> Bool {
    ["didn't", "doesn't", "don't", "won't", "can't", "couldn't", "wouldn't", "shouldn't"].contains(story.word(leader))
  }

  /// `his will`, `at will`, `a garbage can`: a noun that looks like a helping verb.
  private func isNoun(_ leader: Int, _ story: StoryAnalysis) -> Bool {
    let before = story.word(leader - 1)
    if story.isIn(.possessive, leader - 1) || before.hasSuffix("'s") || before.hasSuffix("s'") { return true }
    guard let part = story.tag(ofToken: leader - 1)?.part else { return true }
    return [.determiner, .adjective, .preposition, .particle].contains(part) || before == "garbage"
  }

  /// `Later he reach thousands`: he or she at the start of a clause, before a verb without a number, which no wish and
  /// no other verb asks for.
  private func follows(heOrShe leader: Int, _ doubt: SlotDoubt, _ story: StoryAnalysis) -> Bool {
    guard ["he", "she"].contains(story.word(leader)), leader + 1 == doubt.tokens.lowerBound,
      doubt.answer == .third || doubt.answer == .past || doubt.answer == .pastOrParticiple,
      !story.standsBefore(leader, within: 9, Self.wishes)
    else { return false }
    let before = story.tag(ofToken: leader - 1)
    return story.opensSentence(leader) || before?.part == .mark || before?.part == .conjunction
      || before?.part == .adverb && !(before?.isVerbal ?? true)
  }

  private static let wishes: Set<String> = [
    "that", "if", "unless", "whether", "though", "wish", "lest", "let", "make", "made", "did", "does", "do", "will",
    "would", "can", "could", "should", "may",
  ]
}
