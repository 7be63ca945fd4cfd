package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `Council Votes to Close Pier`, `Council votes to close pier`: capitals on every word of note, or on the first alone.
package struct HeadlineLetterCase: Rule {
  package let info = RuleInfo(
    "headline.letter-case", "Headlines with capitals on every word and without, or not as the house does", .warning,
    in: [.headline, .subhead], styles: ["sentence", "title"])

  package init() {}

  /// In words and marks.
  private static let lengths = 3...16

  package func check(_ story: StoryAnalysis) -> [Finding] {
    guard story.style.forms[info.id] == nil else {
      return StyleJudge(story, info, of: "headlines").findings(uses(of: [.headline, .subhead], story))
    }
    return StyleJudge(story, info, of: "subheads").findings(uses(of: .subhead, story), least: 2)
  }

  private func uses(of kinds: BlockKinds, _ story: StoryAnalysis) -> [StyleUse] {
    story.blocks(of: kinds).compactMap { _, block in
      form(block, story).map { StyleUse($0, block.range) }
    }
  }

  /// By the words that would be small in a sentence; names tell nothing.
  private func form(_ block: Block, _ story: StoryAnalysis) -> String? {
    guard Self.lengths.contains(block.tokens.count), !block.tokens.contains(where: { isOfAnotherKind($0, story) })
    else { return nil }
    let words = block.tokens.dropFirst().filter { isTelling($0, story) }
    let capitals = words.count { story.isCapitalised($0) }
    let small = words.count - capitals
    if capitals > 1, small == 0 { return "title" }
    return small > 1 && capitals == 0 ? "sentence" : nil
  }

  /// Labels, quotations, figures and addresses: lines with a colon or a number are more often lists than headlines.
  private func isOfAnotherKind(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isNumber(index) || story.tokens[index].kind == .link
      || [":", "|", "“", "\"", "‘", "(", "/", "&", "–", "—", "."].contains(story.string(index))
  }

  /// A word of some length that the lists know as no name, or that the story writes small.
  private func isTelling(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let token = story.tokens[index]
    guard token.isWord, token.range.length > 3, token.letterCase == .lower || token.letterCase == .capital,
      !story.isIn(.functionWord, index), !story.isIn(.preposition, index), !story.isIn(.conjunction, index)
    else { return false }
    if token.letterCase == .lower { return true }
    let isCommon = story.lexicon.speller(story.dialect.dialect)?.knows(story.word(index)) == true
    let isProper = story.isIn(.properOnly, index) || story.isIn(.properMostly, index) || story.isIn(.place, index)
    return isCommon && !isProper && story.names.nameCount(ofWord: token.word) == 0
  }
}
