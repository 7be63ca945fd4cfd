package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// Two words or sentences with a mark but no space between them: `Friday,the`, `vote.All`.
package struct SpacingMissing: Rule {
  package let info = RuleInfo("spacing.missing", "No space after a comma, stop or other mark", .error)

  package init() {}

  /// A word after a small-letter stop must be this common for the stop to end a sentence and not part an address.
  private static let common = 3000

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.blocks(of: .copy).flatMap { _, block in
      block.tokens.dropFirst().dropLast().filter { parts($0, story) }.map { index in
        let mark = story.tokens[index].range
        let range = TextRange(story.tokens[index - 1].start, story.tokens[index + 1].end)
        return Finding(
          range, .message(story.string(index)),
          fix: Fix(
            "Put a space after “\(story.string(index))”", .safe, edits: [.init(TextRange(mark.end, mark.end), " ")]))
      }
    }
  }

  private func parts(_ index: Int, _ story: StoryAnalysis) -> Bool {
    guard story.tokens[index].isMark, story.tokens[index].range.length == 1 else { return false }
    guard story.touchesNext(index), story.touchesNext(index - 1) else { return false }
    let (before, after) = (story.tokens[index - 1], story.tokens[index + 1])
    guard after.isWord else { return false }
    switch story.string(index) {
    case ",": return before.isWord || before.kind == .number || ")%”\"".contains(story.string(index - 1))
    case ";": return before.isWord && before.range.length > 2
    case ".": return before.isWord && endsSentence(index, story)
    case "?", "!": return before.isWord && before.letterCase == .lower && story.isCapitalised(index + 1)
    case ":":
      return before.isWord && before.range.length > 2 && after.range.length > 2 && story.isCapitalised(index + 1)
        && before.letterCase == .lower
    default: return false
    }
  }

  /// `vote.All` and `last.this`, but not `Salesforce.com`, `St.Louis`, `e.g.the` or `.NET`.
  private func endsSentence(_ stop: Int, _ story: StoryAnalysis) -> Bool {
    let (before, after) = (story.tokens[stop - 1], story.tokens[stop + 1])

    guard before.range.length > 2, before.letterCase == .lower || before.letterCase == .capital else { return false }
    guard !story.isMark(stop + 2, ".") || !story.touchesNext(stop + 1) else { return false }
    if after.isCapitalised {
      let isAbbreviation = before.letterCase == .capital && before.range.length <= 4
      return !isAbbreviation
        && (after.letterCase != .allCapitals || after.range.length <= 1 || before.letterCase == .lower)
    }
    return after.letterCase == .lower && after.range.length > 2 && story.isIn(.functionWord, stop + 1)
      && story.frequency(stop + 1) > Self.common && story.frequency(stop - 1) > 0
  }
}

extension String {
  fileprivate static func message(_ mark: String) -> String { "A space is missing after “\(mark)”" }
}
