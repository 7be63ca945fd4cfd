import DeskFacts
import DeskLexicon
import DeskStory
import DeskText

/// The words by which a story names somebody it does not name: `a top official in the ministry`.
struct SourceLabel {
  let attribution: Attribution
  let sentence: Int
  /// The noun: source, official, aides.
  let noun: Int
  /// From the article or the first adjective to the noun.
  let phrase: Range<Int>
  /// The words between article and noun.
  let modifiers: Range<Int>
  /// Whether more follows to place the speaker: close to the talks, in the ministry, who was there.
  let isDescribed: Bool
  let isCounted: Bool
  /// Whether a capitalised word places the speaker: a nation, a body, a city.
  let isPlaced: Bool
  private let end: Int

  /// The labels of a story, in order.
  static func labels(of story: StoryAnalysis) -> [SourceLabel] {
    story.attributions.flatMap { $0 }.compactMap { SourceLabel($0, story) }
  }

  init?(_ attribution: Attribution, _ story: StoryAnalysis) {
    guard let noun = attribution.noun, let speaker = attribution.speakerTokens, attribution.source == .anonymous else {
      return nil
    }
    var start = noun
    while start > speaker.lowerBound, noun - start < 6, SourceLabel.belongs(start - 1, story) { start -= 1 }
    self.attribution = attribution
    sentence = attribution.sentence
    self.noun = noun
    phrase = start..<noun + 1
    let first = story.isIn(.determiner, start) || story.isIn(.possessive, start) ? start + 1 : start
    modifiers = min(first, noun)..<noun
    end = speaker.upperBound
    let isInCountry = story.word(noun + 1) == "in" && story.isIn(.country, noun + 2)
    isDescribed =
      !isInCountry
      && (noun + 1 < speaker.upperBound || SourceLabel.goesOn(story.word(noun + 1))
        || (story.isMark(noun + 1, ",") && ["who", "which", "whose"].contains(story.word(noun + 2))))
    isCounted = phrase.contains { story.isIn(.numberWord, $0) || story.tokens[$0].kind == .number }
    isPlaced = modifiers.contains { story.isCapitalised($0) && !story.opensSentence($0) }
  }

  /// The speaker’s words from the article to the last that describes him.
  func whole(_ story: StoryAnalysis) -> TextRange {
    let breaks = (noun + 1..<max(noun + 1, end)).first { ["who", "speaking", "on"].contains(story.word($0)) }
    return story.range(phrase.lowerBound, max(noun, (breaks ?? end) - 1))
  }

  /// Whether the label only points back to words before it that said more, of which the first stand at the token.
  func pointsBack(to described: Int?, in story: StoryAnalysis) -> Bool {
    if story.word(phrase.lowerBound - 1) == "of" { return true }
    guard ["the", "this", "that", "these", "those"].contains(story.word(phrase.lowerBound)) else { return false }
    return described.map { $0 < noun } ?? false
  }

  /// The first noun for sources in the story with more to place them.
  static func firstDescribed(in story: StoryAnalysis) -> Int? {
    story.places(of: ["person", "people", "source", "sources"]).first { describes($0, story) }
  }

  /// Whether the word is a noun for sources with more to place them.
  private static func describes(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let next = story.word(index + 1)
    switch story.word(index) {
    case "person", "people": return ["familiar", "close", "briefed", "involved"].contains(next)
    case "source", "sources":
      return SourceLabel.goesOn(next)
        || (max(0, index - 4)..<index).contains {
          story.isIn(.numberWord, $0) || (story.isCapitalised($0) && story.isWord($0) && !story.opensSentence($0))
        }
    default: return false
    }
  }

  var isAccordingTo: Bool { attribution.cue.start < attribution.speaker?.start ?? 0 && attribution.cue.length > 8 }

  private static func belongs(_ index: Int, _ story: StoryAnalysis) -> Bool {
    guard story.isWord(index) || story.tokens[index].kind == .number else { return false }
    if story.isIn(.preposition, index) || story.isIn(.conjunction, index) || story.isIn(.be, index) { return false }
    return !story.isIn(.determiner, index + 1) && !story.isIn(.possessive, index + 1) && !story.isIn(.saying, index)
  }

  private static func goesOn(_ word: String) -> Bool {
    [
      "in", "at", "from", "close", "familiar", "with", "who", "whose", "inside", "within", "near", "briefed",
      "involved",
      "of", "on", "there", "here", "directly", "for",
    ].contains(word)
  }
}
