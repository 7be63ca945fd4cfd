package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// The headline of another story, left among the paragraphs of this one.
package struct ResidueHeadlineInBody: Rule {
  package let info = RuleInfo(
    "residue.headline-in-body", "Another story’s headline among the paragraphs", .error, in: [.subhead, .listItem])

  package init() {}

  /// A line of fewer words is a subhead.
  private static let shortest = 6
  private static let long = 8

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.blocks(of: info.scope).compactMap { index, block in
      let isSure = isLink(block, at: index, story)
      guard isSure || isHeadline(block, at: index, story) else { return nil }
      let range = TextRange(block.bullet.isEmpty ? block.range.start : block.bullet.end, block.range.end)
      return Finding(range, .message, fix: .delete(range, "Delete the line"), certainty: isSure ? .sure : .likely)
    }
  }

  /// Headline grammar and no end mark: `X to do`, a verb in the present after a name, `…, says Y`; and no capitals on
  /// each word, which would make it a subhead in the style of the page.
  private func isHeadline(_ block: Block, at index: Int, _ story: StoryAnalysis) -> Bool {
    let words = block.tokens.filter { !story.tokens[$0].isMark }
    guard words.count >= Self.shortest, words.count <= 24, !endsSentence(block, story) else { return false }
    guard block.bullet.isEmpty || isSingleItem(index, story) else { return false }
    let capitals = words.dropFirst().count { story.isCapitalised($0) }
    // A short line without names is a subhead: The harbour gives the boats away.
    guard capitals > 0 || namesSomebody(words[0], story) || words.count >= Self.long else { return false }
    guard capitals * 10 <= words.count * 8, !asks(words, story), !countsOrShows(block, words, story) else {
      return false
    }
    return hasHeadlineVerb(words, story) || endsInSays(words, story)
  }

  /// `The pier goes at last`, `Step four: …`, `3. …`: a subhead of the story itself; and the caption of a picture.
  private func countsOrShows(_ block: Block, _ words: [Int], _ story: StoryAnalysis) -> Bool {
    if story.word(words[0]) == "the" { return true }
    let isCounted = words.prefix(3).contains { story.isNumber($0) || story.isIn(.numberWord, $0) }
    if isCounted, block.tokens.prefix(6).contains(where: { story.isMark($0, ":") || story.isMark($0, ".") }) {
      return true
    }
    if !block.bullet.isEmpty, Letters.isDigit(story.text.byte(at: block.bullet.start)) { return true }
    if block.tokens.contains(where: { story.tokens[$0].kind == .link }) { return true }
    let signs = CaptionSigns(block, story)
    return !endsInSays(words, story) && (signs.showsScene || signs.namesPicture)
  }

  /// A line of capitals that heads nothing: the story ends with it, or the next line is like it.
  private func isLink(_ block: Block, at index: Int, _ story: StoryAnalysis) -> Bool {
    guard isTitle(block, story), OpenLines(story).areRare,
      story.story.blocks[..<index].contains(where: { $0.kind == .paragraph })
    else {
      return false
    }
    let around = [neighbour(of: index, by: -1, story), neighbour(of: index, by: 1, story)]
    return around[1] == nil || around.contains { $0.map { isTitle($0, story) } ?? false }
  }

  /// The next block that is no furniture.
  private func neighbour(of index: Int, by step: Int, _ story: StoryAnalysis) -> Block? {
    let blocks = story.story.blocks
    var place = index + step
    while blocks.indices.contains(place), blocks[place].kind == .furniture { place += step }
    return blocks.indices.contains(place) ? blocks[place] : nil
  }

  /// Capitals on all words but the small ones.
  private func isTitle(_ block: Block, _ story: StoryAnalysis) -> Bool {
    let words = block.tokens.filter { !story.tokens[$0].isMark }
    guard block.kind == .subhead, words.count >= Self.shortest, words.count <= 20, !endsSentence(block, story) else {
      return false
    }
    let isCapitalised = words.allSatisfy {
      story.isCapitalised($0) || story.isIn(.functionWord, $0) || story.isNumber($0)
    }
    guard isCapitalised, words.count(where: { story.isCapitalised($0) }) * 10 >= words.count * 6 else { return false }
    // `Contact: Ann Hale`, `Ann Hale / Nora Quill`, `15:30`
    let isLabelled = block.tokens.contains { story.isMark($0, ":") || story.isMark($0, "/") || story.isMark($0, "@") }
    return !isLabelled && words.dropFirst().contains { isVerb($0, story) }
  }

  private func namesSomebody(_ first: Int, _ story: StoryAnalysis) -> Bool {
    story.lexicon.names.contains(story.string(first)) && story.frequency(first) < 2000
  }

  /// A verb that headlines have, whatever the tagger makes of it among so many capitals.
  private func isVerb(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let verbs: [WordClass] = [.headlineVerb, .thirdPerson, .regularPast, .pastVerb, .baseVerb, .be, .modal, .saying]
    return verbs.contains { story.isIn($0, index) } || story.tag(ofToken: index)?.isVerbal ?? false
  }

  private func endsSentence(_ block: Block, _ story: StoryAnalysis) -> Bool {
    guard let last = block.tokens.last, story.tokens[last].isMark else { return false }
    return true
  }

  private func isSingleItem(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let blocks = story.story.blocks
    return ![index - 1, index + 1].contains { blocks.indices.contains($0) && blocks[$0].kind == .listItem }
  }

  /// Questions are subheads of explainers.
  private func asks(_ words: [Int], _ story: StoryAnalysis) -> Bool {
    guard let first = words.first else { return true }
    return story.isIn(.question, first)
  }

  /// `to inaugurate`, or a headline verb right after words that can be its subject, and no past or auxiliary verb
  /// before.
  private func hasHeadlineVerb(_ words: [Int], _ story: StoryAnalysis) -> Bool {
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
  private func endsInSays(_ words: [Int], _ story: StoryAnalysis) -> Bool {
    words.contains { story.isIn(.pressVerb, $0) && story.word($0).hasSuffix("s") && story.isMark($0 - 1, ",") }
  }
}

extension String {
  fileprivate static let message = "This reads like another story’s headline: delete it"
}
