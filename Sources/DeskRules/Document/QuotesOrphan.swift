package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A paragraph that is all quotation, with nobody in it or beside it who could be the speaker.
package struct QuotesOrphan: Rule {
  package let info = RuleInfo(
    "quotes.orphan", "A quotation that nobody is made to say", .warning, in: .paragraph)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let paragraphs = story.blocks(of: [.paragraph, .subhead, .listItem])
    let orphans = paragraphs.indices.filter { place in
      place > 0 && isAllQuoted(paragraphs[place].index, story) && !isSpoken(place, paragraphs.map(\.index), story)
    }
    // A page of quotations is a list of them, and says so itself.
    guard orphans.count <= QuotesOrphan.most else { return [] }
    return orphans.map { Finding(paragraphs[$0].block.range, .orphan) }
  }

  private static let most = 1

  /// Whether the paragraph is one quotation of a sentence or more, marks and all, and opens one of its own.
  private func isAllQuoted(_ block: Int, _ story: StoryAnalysis) -> Bool {
    let tokens = story.story.blocks[block].tokens
    guard tokens.count > 5, let first = story.quotations.first(where: { $0.block == block && $0.depth == 0 }),
      first.isDouble, !first.continues, !first.isOpen, story.tokens[tokens.lowerBound].start == first.range.start
    else { return false }
    let isWhole = tokens.allSatisfy { story.tokens[$0].isMark || story.isQuoted($0) }
    return isWhole && endsInside(first.inner.end, story) && !continuesQuotation(block, story)
  }

  /// Whether the quotation ends as a sentence does, its stop inside the marks.
  private func endsInside(_ end: Int, _ story: StoryAnalysis) -> Bool {
    [0x2E, 0x21, 0x3F].contains(story.text.byte(at: end - 1))
  }

  private func continuesQuotation(_ block: Int, _ story: StoryAnalysis) -> Bool {
    story.quotations.contains { $0.block < block && $0.block >= block - 2 && ($0.continues || $0.isOpen) }
  }

  /// Whether somebody beside the paragraph can be its speaker.
  private func isSpoken(_ place: Int, _ blocks: [Int], _ story: StoryAnalysis) -> Bool {
    if introduces(blocks[place - 1], story) { return true }
    // Behind more paragraphs of the quotation.
    let after = blocks[(place + 1)...].first { !isAllQuoted($0, story) || followsUp($0, story) }
    return after.map { followsUp($0, story) } ?? false
  }

  /// A colon, a quotation or a verb of saying at the end of the paragraph before.
  private func introduces(_ block: Int, _ story: StoryAnalysis) -> Bool {
    let paragraph = story.story.blocks[block]
    guard let last = paragraph.sentences.last else { return false }
    let sentence = story.story.sentences[last]
    if [":", "?", ","].contains(where: { story.isMark(sentence.tokens.upperBound - 1, $0) }) { return true }
    return story.attributions[last].contains { canGoOn($0, story) } || tellsOfSpeaker(sentence, story)
      || sentence.tokens.contains { story.isQuoted($0) || speaks(story.word($0)) }
  }

  /// Whether the sentence is about somebody the story makes speak elsewhere, who can be heard to go on:
  /// `Hale defended the outing.`
  private func tellsOfSpeaker(_ sentence: Sentence, _ story: StoryAnalysis) -> Bool {
    let words = sentence.tokens.prefix(4).filter { !story.tokens[$0].isMark }
    let speakers = story.attributions.joined().filter { $0.tier == .saying && $0.source == .named }
    let names = Set(speakers.compactMap { $0.speakerTokens?.last }.map { story.tokens[$0].word })
    return words.contains { story.isIn(.subjectPronoun, $0) && ["he", "she"].contains(story.word($0)) }
      || words.contains { story.isCapitalised($0) && names.contains(story.tokens[$0].word) }
  }

  /// Whether the speaker can go on in the next paragraph: a person, or a body that said or told something.
  private func canGoOn(_ said: Attribution, _ story: StoryAnalysis) -> Bool {
    guard said.tier == .saying else { return false }
    let cue = story.text[said.cue].lowercased()
    switch said.source {
    case .named, .anonymous, .unknown: return true
    case .pronoun: return said.speaker.map { !story.text[$0].lowercased().hasSuffix("they") } ?? true
    case .institution: return ["said", "says", "told", "added", "wrote"].contains(cue)
    }
  }

  /// A paragraph after it that goes on to say who spoke: a verb of saying early in it, or `That was …`.
  private func followsUp(_ block: Int, _ story: StoryAnalysis) -> Bool {
    guard let first = story.story.blocks[block].sentences.first else { return false }
    let sentence = story.story.sentences[first]
    let opening = sentence.tokens.first { !story.tokens[$0].isMark } ?? sentence.tokens.lowerBound
    if ["that", "those", "these", "this", "so", "such"].contains(story.word(opening)) { return true }
    return isCredit(sentence, story)
      || story.isQuoted(opening) && story.attributions[first].contains { canGoOn($0, story) }
      || story.attributions[first].contains { $0.cue.start - sentence.range.start < QuotesOrphan.early }
  }

  /// A line that only names the speaker, after a dash or with no stop: `— Jane Roe, Evening Star`.
  private func isCredit(_ sentence: Sentence, _ story: StoryAnalysis) -> Bool {
    let value = story.text.scalar(at: sentence.range.start).value
    let endsOpen = !story.tokens[sentence.tokens.upperBound - 1].isMark
    return value == 0x2014 || value == 0x2013 || value == 0x2D || (endsOpen && sentence.tokens.count < 10)
  }

  private static let early = 40

  private func speaks(_ word: String) -> Bool {
    [
      "statement", "interview", "speech", "letter", "tweet", "message", "words", "comment", "quote", "testimony",
      "comments", "chant", "chants", "slogan", "banner",
    ]
    .contains(word)
  }
}

extension String {
  fileprivate static let orphan = "Say who speaks: nobody here or beside it is made to say this"
}
