import DeskFacts
import DeskLexicon
import DeskStory
import DeskText

/// What the words of a line show: a headline, a question, a sentence.
struct HeadlineWords {
  let words: [Int]
  private let story: StoryAnalysis

  init(_ block: Block, _ story: StoryAnalysis) {
    words = block.tokens.filter { !story.tokens[$0].isMark }
    self.story = story
  }

  /// Whether it begins with a name that is no everyday word.
  var startsWithName: Bool {
    guard let first = words.first else { return false }
    return story.lexicon.names.contains(story.string(first)) && story.frequency(first) < 2000
  }

  /// A verb that headlines have, whatever the tagger makes of it among so many capitals.
  private func isVerb(_ index: Int) -> Bool {
    let verbs: [WordClass] = [.headlineVerb, .thirdPerson, .regularPast, .pastVerb, .baseVerb, .be, .modal, .saying]
    return verbs.contains { story.isIn($0, index) } || story.tag(ofToken: index)?.isVerbal ?? false
  }

  /// Whether a word behind the first is a verb.
  var hasVerb: Bool { words.dropFirst().contains(where: isVerb) }

  /// The words that carry the meaning, the first five letters of each, since endings change.
  var contents: Set<String> {
    Set(words.filter { !story.isIn(.functionWord, $0) }.map { String(story.word($0).prefix(5)) })
  }

  /// Questions are subheads of explainers.
  var asks: Bool {
    guard let first = words.first else { return true }
    return story.isIn(.question, first)
  }

  /// `Board to inaugurate pier`: what is to come, as no subhead says it.
  var announces: Bool {
    words.indices.dropFirst(2).contains { place in
      story.word(words[place - 1]) == "to" && story.isIn(.headlineVerb, words[place])
        && !words[..<place].contains { story.isIn(.be, $0) || story.isIn(.have, $0) || story.isIn(.modal, $0) }
        && !story.isIn(.verbBeforeTo, words[place - 2]) && !words[..<(place - 1)].contains(where: isFinite)
    }
  }

  private func isFinite(_ index: Int) -> Bool { story.tag(ofToken: index)?.isFinite ?? false }

  /// `Reopen:Board calls …`: the label of a link, run into it.
  var hasGluedLabel: Bool {
    words.dropLast().prefix(5).contains {
      story.isMark($0 + 1, ":") && story.touchesNext($0 + 1) && story.isWord($0 + 2)
    }
  }

  /// `publish all orders; and`: one of a list of things to do.
  var isTask: Bool {
    guard let first = words.first, let last = words.last else { return true }
    if ["and", "or"].contains(story.word(last)) { return true }
    return story.isIn(.baseVerb, first) && !story.isIn(.noun, first) || story.isIn(.adverb, first)
  }

  /// `to inaugurate`, or a headline verb right after words that can be its subject, and no past or auxiliary verb
  /// before.
  var hasHeadlineVerb: Bool {
    for (place, index) in words.enumerated().dropFirst() {
      if story.isIn(.be, index) || story.isIn(.have, index) || story.isIn(.modal, index) { return false }
      guard story.tokens[index].letterCase == .lower, story.isIn(.headlineVerb, index) else { continue }
      let before = words[place - 1]
      if story.word(before) == "to" {
        return place >= 2 && story.isCapitalised(words[0]) && !story.isIn(.verbBeforeTo, words[place - 2])
      }
      if !story.isIn(.functionWord, before) || story.isIn(.objectPronoun, before) { return true }
      return false
    }
    return false
  }

  /// `…, says the minister`
  var endsInSays: Bool {
    words.contains { story.isIn(.pressVerb, $0) && story.word($0).hasSuffix("s") && story.isMark($0 - 1, ",") }
  }
}
