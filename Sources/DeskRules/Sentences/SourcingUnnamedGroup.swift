package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `Critics say`, `experts believe`, `studies show`: a group speaks, and neither here nor in the next paragraphs does
/// one of it with a name.
package struct SourcingUnnamedGroup: Rule {
  package let info = RuleInfo(
    "sourcing.unnamed-group", "A group that speaks with nobody named of it", .warning, in: .prose, quotations: .skip,
    repeats: .once)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    guard !story.isOpinion else { return [] }
    return story.story.sentences.enumerated().flatMap { index, sentence -> [Finding] in
      sentence.tokens.compactMap { noun in
        let isGroup = SourcingUnnamedGroup.groups.contains(story.word(noun))
        guard isGroup || SourcingUnnamedGroup.works.contains(story.word(noun)), !story.isQuoted(noun),
          !story.isCapitalised(noun) || noun == sentence.tokens.lowerBound,
          let phrase = phrase(endingAt: noun, in: sentence, story)
        else { return nil }
        if isGroup {
          guard speaks(phrase, in: sentence, story), !namesSomebody(near: index, story) else { return nil }
          return Finding(story.range(phrase.lowerBound, noun), .group)
        }
        guard shows(noun, story), !namesBody(near: index, story) else { return nil }
        return Finding(story.range(phrase.lowerBound, noun), .work)
      }
    }
  }

  private static let groups: Set<String> = [
    "critics", "observers", "experts", "analysts", "pundits", "skeptics", "sceptics", "opponents", "proponents",
    "detractors", "economists", "scientists", "historians", "academics", "scholars", "commentators", "psychologists",
    "campaigners",
  ]

  private static let works: Set<String> = ["studies", "research", "surveys"]

  /// The noun with what stands before it; nil where that places it: whose they are, which they are.
  private func phrase(endingAt noun: Int, in sentence: Sentence, _ story: StoryAnalysis) -> Range<Int>? {
    var start = noun
    while start > sentence.tokens.lowerBound, noun - start < 3, isModifier(start - 1, story) { start -= 1 }
    let before = start - 1
    guard sentence.tokens.contains(before), story.isWord(before) else { return start..<noun + 1 }
    let isPlaced =
      story.isCapitalised(before) && !(before == sentence.tokens.lowerBound && story.isIn(.functionWord, before))
      || story.isIn(.possessive, before) || story.word(before) == "of" || story.word(before).hasSuffix("'s")
      || (story.isIn(.determiner, before) && !SourcingUnnamedGroup.counts.contains(story.word(before)))
    return isPlaced ? nil : start..<noun + 1
  }

  private static let counts: Set<String> = ["some", "many", "most", "several", "other", "all", "that", "which"]

  private func isModifier(_ index: Int, _ story: StoryAnalysis) -> Bool {
    guard story.isWord(index), story.tokens[index].letterCase == .lower || opensPlainly(index, story) else {
      return false
    }
    let word = story.word(index)
    if ["some", "many", "most", "several", "other"].contains(word) { return true }
    return !story.isIn(.functionWord, index) && !story.isIn(.saying, index) && !word.hasSuffix("'s")
      && !word.hasSuffix("ed") && !word.hasSuffix("s'")
  }

  /// A first word with a capital only because it is the first: Legal experts, and not Jefferies analysts.
  private func opensPlainly(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.opensSentence(index) && story.frequency(index) > 50
  }

  /// `critics say`, `experts have long warned`; `according to analysts` at the end of a clause.
  private func speaks(_ phrase: Range<Int>, in sentence: Sentence, _ story: StoryAnalysis) -> Bool {
    if story.word(phrase.lowerBound - 1) == "to", story.word(phrase.lowerBound - 2) == "according" {
      return phrase.upperBound >= sentence.tokens.upperBound || !story.isWord(phrase.upperBound)
    }
    var verb = phrase.upperBound
    while story.isIn(.adverb, verb) || story.isIn(.have, verb) || story.word(verb) == "long" { verb += 1 }
    if story.isIn(.be, verb), ["warning", "saying", "predicting", "urging", "calling"].contains(story.word(verb + 1)) {
      return true
    }
    let isSaying = story.isIn(.saying, verb) || SourcingUnnamedGroup.plain.contains(story.word(verb))
    return isSaying && !story.isIn(.preposition, verb + 1)
  }

  /// Plain forms of verbs of saying that the list of forms leaves out.
  private static let plain: Set<String> = [
    "believe", "argue", "claim", "fear", "feared", "contend", "warn", "note", "worry", "predict", "think", "agree",
    "suggest", "expect", "complain", "insist",
  ]

  private func shows(_ noun: Int, _ story: StoryAnalysis) -> Bool {
    let verb = story.isIn(.have, noun + 1) ? noun + 2 : noun + 1
    return ["show", "shows", "shown", "suggest", "suggests", "suggested", "indicate", "indicates", "found", "finds"]
      .contains(story.word(verb))
  }

  /// Whether somebody with a name speaks in this paragraph or the next two.
  private func namesSomebody(near index: Int, _ story: StoryAnalysis) -> Bool {
    let block = story.story.sentences[index].block
    let last = min(block + 2, story.story.blocks.count - 1)
    return (block...last).flatMap { story.story.blocks[$0].sentences }.contains { number in
      story.attributions[number].contains { $0.source == .named }
    }
  }

  /// Whether the sentence or the next has a name or a year in it, by which the work can be found.
  private func namesBody(near index: Int, _ story: StoryAnalysis) -> Bool {
    let sentences = story.story.sentences
    return sentences[max(0, index - 1)..<min(index + 2, sentences.count)].contains { sentence in
      sentence.tokens.contains {
        (story.isCapitalised($0) && !story.opensSentence($0))
          || (story.isNumber($0) && story.tokens[$0].range.length == 4)
      }
    }
  }
}

extension String {
  fileprivate static let group = "Name one of these people, or say how many the paper asked"
  fileprivate static let work = "Say whose work this is, and from what year"
}
