package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `the ‘90s`, `rock ‘n’ roll`: an opening quotation mark where letters or figures are left out.
package struct PunctuationApostropheDirection: Rule {
  package let info = RuleInfo(
    "punctuation.apostrophe-direction", "An opening quotation mark in place of an apostrophe", .warning, in: .copy)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { index in
      guard story.isMark(index, "‘"), story.touchesNext(index), leavesOut(index + 1, story), !isClosed(index, story)
      else {
        return nil
      }
      let mark = story.tokens[index].range
      return Finding(story.range(index, index + 1), .message, fix: .change(mark, to: "’"))
    }
  }

  /// `90s`, `em`, `n`
  private func leavesOut(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let word = story.word(index)
    if ["em", "tis", "twas", "til", "cause", "n"].contains(word) { return true }
    let digits = word.hasSuffix("s") ? word.dropLast() : Substring(word)
    return digits.utf8.count == 2 && digits.utf8.allSatisfy(Letters.isDigit) && story.word(index - 2) != "at"
  }

  /// Whether a closing mark soon follows that is no apostrophe, so that it opens a quotation after all.
  private func isClosed(_ index: Int, _ story: StoryAnalysis) -> Bool {
    if story.word(index + 1) == "n" { return !["’", "'"].contains { story.isMark(index + 2, $0) } }
    var offset = story.tokens[index].end
    let end = min(story.text.count, offset + 80)
    while offset < end, story.text[offset] != 0x0A {
      let (value, length) = story.text.scalar(at: offset)
      offset += length
      if value == 0x2019, !Letters.isLetter(story.text.scalar(at: offset).value) { return true }
    }
    return false
  }
}

extension String {
  fileprivate static let message = "An apostrophe belongs here (’): something is left out"
}
