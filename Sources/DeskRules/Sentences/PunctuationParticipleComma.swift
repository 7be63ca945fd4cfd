package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `he said adding that`, `The bus overturned killing 12 people`: what a speaker adds, and what comes of an event, is
/// set off by a comma.
package struct PunctuationParticipleComma: Rule {
  package let info = RuleInfo(
    "punctuation.participle-comma", "A comma missing before “adding”, “killing” and the like", .warning, in: .prose,
    quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { token in
      let word = story.word(token)
      guard Self.adding.contains(word) ? followsSpeech(token, story) : Self.harming.contains(word),
        story.isWord(token - 1), story.isOneSpace(after: token - 1), story.tokens[token].letterCase == .lower,
        Self.adding.contains(word) || endsEvent(token, story)
      else { return nil }
      return Finding(
        story.range(token - 1, token), .comma(word), fix: .insertComma(at: story.tokens[token - 1].end))
    }
  }

  private static let adding: Set<String> = [
    "adding", "noting", "stressing", "insisting", "citing", "arguing", "explaining", "claiming", "warning",
    "describing", "pointing", "alleging", "suggesting", "recalling",
  ]
  private static let harming: Set<String> = ["killing", "injuring", "wounding", "leaving"]

  /// Whether the word follows a verb of saying, or one with the person told: `told reporters adding`.
  private func followsSpeech(_ token: Int, _ story: StoryAnalysis) -> Bool {
    let next = story.tokens.indices.contains(token + 1) ? story.word(token + 1) : ""
    if isSaid(token - 1, story) { return hangs(token, story) }
    guard ["that", "it", "he", "she", "they", "the", "there"].contains(next) || story.isMark(token + 1, ":") else {
      return false
    }
    if story.isIn(.weekday, token - 1) { return isSaid(token - 2, story) }
    return ["reporters", "journalists", "him", "her", "them", "us", "me"].contains(story.word(token - 1))
      && ["told", "tells"].contains(story.word(token - 2)) && isSaid(token - 2, story)
  }

  /// Whether the speaker adds, and does not speak of adding: `The board said citing the law was not enough.`
  private func hangs(_ token: Int, _ story: StoryAnalysis) -> Bool {
    story.grammar(ofToken: token).map { [.adverbialClause, .openClause].contains($0.word.relation) } ?? false
  }

  private func isSaid(_ token: Int, _ story: StoryAnalysis) -> Bool {
    ["said", "says", "told", "tells", "explained", "wrote", "argued"].contains(story.word(token))
      && story.tag(ofToken: token)?.isFinite ?? false
      && !story.isIn(.have, token - 1) && !story.isIn(.be, token - 1)
  }

  /// Whether a whole statement stands before and the dead or hurt follow.
  private func endsEvent(_ token: Int, _ story: StoryAnalysis) -> Bool {
    guard countsPeople(token, story), !story.isIn(.preposition, token - 1), !story.isIn(.be, token - 1),
      story.tag(ofToken: token)?.form == .gerund, let place = story.grammar(ofToken: token)
    else { return false }
    let (grammar, words) = (place.sentence, place.sentence.words)
    let verb = place.word.head
    if isOnlyEvent(place) { return !words[..<place.index].contains { story.tokens[$0.token].isMark } }
    guard verb >= 0, verb < place.index, [.adverbialClause, .openClause].contains(place.word.relation),
      words[verb].tag.part == .verb, grammar.isFinite(verb), let subject = grammar.subject(of: verb), subject < verb,
      !words[verb..<place.index].contains(where: { story.tokens[$0.token].isMark || $0.tag.part == .subordinator })
    else { return false }
    return verb < place.index - 1 || Self.happening.contains(story.word(words[verb].token))
  }

  /// `The boat capsized off the coast killing two`: the one verb before may pass for a participle.
  private func isOnlyEvent(_ place: GrammarPlace) -> Bool {
    let before = place.sentence.words[..<place.index]
    return !place.sentence.words.contains { $0.tag.isFinite }
      && before.filter { $0.tag.isVerbal }.count == 1 && before.contains { $0.tag.form == .participle }
  }

  /// `killing 12`, `injuring at least`, `leaving dozens … dead`.
  private func countsPeople(_ token: Int, _ story: StoryAnalysis) -> Bool {
    let isCount =
      story.isNumber(token + 1) || story.isIn(.numberWord, token + 1)
      || Self.counts.contains(story.word(token + 1))
    guard story.word(token) == "leaving" else { return isCount }
    return isCount
      && (token + 2...token + 6).contains {
        ["dead", "injured", "wounded", "homeless", "stranded", "trapped"].contains(story.word($0))
      }
  }

  private static let counts: Set<String> = [
    "at", "more", "up", "dozens", "several", "scores", "hundreds", "thousands", "many", "nearly", "about", "some",
    "himself", "herself", "everyone", "all", "both", "a", "an", "the",
  ]

  /// Verbs that need no object, so that what follows cannot be one.
  private static let happening: Set<String> = [
    "overturned", "exploded", "crashed", "collapsed", "erupted", "derailed", "capsized", "sank", "collided", "ignited",
    "detonated", "struck", "hit",
  ]
}

extension String {
  fileprivate static func comma(_ word: String) -> String {
    "Put a comma before “\(word)”: the statement before it is whole"
  }
}
