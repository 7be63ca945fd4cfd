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
    let candidates = story.blocks(of: info.scope).filter {
      isHeadline($0.block, at: $0.index, story) || isTitle($0.block, story)
    }
    guard !candidates.isEmpty else { return [] }
    let page = OpenLines(story)
    let lines = candidates.filter {
      page.areRare && isLink($0.block, at: $0.index, story) || isHeadline($0.block, at: $0.index, story)
    }
    let subheads = story.blocks(of: .subhead).filter { stands($0.block, betweenParagraphs: $0.index, story) }
    return lines.compactMap { index, block in
      guard page.isAmongParagraphs(index), !isSubhead(block, before: index, story) else { return nil }
      let isSure = isForeign(block, at: index, story)
      // A page that has subheads has one more.
      if !isSure, subheads.contains(where: { $0.index != index }) { return nil }
      let range = TextRange(block.bullet.isEmpty ? block.range.start : block.bullet.end, block.range.end)
      return Finding(range, .message, fix: .delete(range, "Delete the line"), certainty: isSure ? .sure : .likely)
    }
  }

  /// Whether the line cannot head anything: it is labelled as a link, says who says it or what is to come, or no
  /// paragraph follows.
  private func isForeign(_ block: Block, at index: Int, _ story: StoryAnalysis) -> Bool {
    let line = HeadlineWords(block, story)
    return line.endsInSays || line.announces || line.hasGluedLabel
      || !story.story.blocks[(index + 1)...].contains { $0.kind == .paragraph }
  }

  private func stands(_ block: Block, betweenParagraphs index: Int, _ story: StoryAnalysis) -> Bool {
    let last = block.tokens.upperBound - 1
    guard block.tokens.count > 1, !endsSentence(block, story) || story.isMark(last, "?") else { return false }
    return [-1, 1].allSatisfy { neighbour(of: index, by: $0, story)?.kind == .paragraph }
  }

  /// Whether the paragraph under the line speaks of what the line names, as it does under a subhead.
  private func isSubhead(_ block: Block, before index: Int, _ story: StoryAnalysis) -> Bool {
    guard let next = neighbour(of: index, by: 1, story), next.kind == .paragraph else { return false }
    let named = HeadlineWords(block, story).contents
    let told = HeadlineWords(next, story).contents
    return named.intersection(told).count * 5 >= named.count * 2
  }

  /// Headline grammar and no end mark: `X to do`, a verb in the present after a name, `…, says Y`; and no capitals on
  /// each word, which would make it a subhead in the style of the page.
  private func isHeadline(_ block: Block, at index: Int, _ story: StoryAnalysis) -> Bool {
    let line = HeadlineWords(block, story)
    let words = line.words
    guard words.count >= Self.shortest, words.count <= 24, !endsSentence(block, story) else { return false }
    guard block.bullet.isEmpty || isSingleItem(index, story) else { return false }
    let capitals = words.dropFirst().count { story.isCapitalised($0) }
    // A short line without names is a subhead: The harbour gives the boats away.
    guard capitals > 0 || line.startsWithName || words.count >= Self.long else { return false }
    guard capitals * 10 <= words.count * 8, !line.asks, !line.isTask, !countsOrShows(block, line, story) else {
      return false
    }
    return line.hasHeadlineVerb || line.endsInSays
  }

  /// `The pier goes at last`, `Step four: …`, `3. …`: a subhead of the story itself; and the caption of a picture.
  private func countsOrShows(_ block: Block, _ line: HeadlineWords, _ story: StoryAnalysis) -> Bool {
    let words = line.words
    if story.word(words[0]) == "the" { return true }
    let isCounted = words.prefix(3).contains { story.isNumber($0) || story.isIn(.numberWord, $0) }
    if isCounted, block.tokens.prefix(6).contains(where: { story.isMark($0, ":") || story.isMark($0, ".") }) {
      return true
    }
    if !block.bullet.isEmpty, Letters.isDigit(story.text.byte(at: block.bullet.start)) { return true }
    if block.tokens.contains(where: { story.tokens[$0].kind == .link }) { return true }
    let signs = CaptionSigns(block, story)
    return !line.endsInSays && (signs.showsScene || signs.namesPicture)
  }

  /// A line of capitals that heads nothing: the story ends with it, or the next line is like it.
  private func isLink(_ block: Block, at index: Int, _ story: StoryAnalysis) -> Bool {
    guard isTitle(block, story), story.story.blocks[..<index].contains(where: { $0.kind == .paragraph }) else {
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
    return !isLabelled && HeadlineWords(block, story).hasVerb
  }

  private func endsSentence(_ block: Block, _ story: StoryAnalysis) -> Bool {
    guard let last = block.tokens.last, story.tokens[last].isMark else { return false }
    return true
  }

  private func isSingleItem(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let blocks = story.story.blocks
    return ![index - 1, index + 1].contains { blocks.indices.contains($0) && blocks[$0].kind == .listItem }
  }

}

extension String {
  fileprivate static let message = "This reads like another story’s headline: delete it"
}
