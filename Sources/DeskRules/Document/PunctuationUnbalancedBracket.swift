package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// A bracket without its partner.
package struct PunctuationUnbalancedBracket: Rule {
  package let info = RuleInfo(
    "punctuation.unbalanced-bracket", "A bracket without its partner", .error, in: [.copy, .furniture])

  package init() {}

  private static let partners: [String: String] = [")": "(", "]": "["]

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.blocks(of: info.scope).flatMap { findings(in: $0.block, story) }
  }

  private func findings(in block: Block, _ story: StoryAnalysis) -> [Finding] {
    var open: [(mark: String, token: Int)] = []
    var findings: [Finding] = []
    for index in block.tokens where story.tokens[index].isMark {
      let mark = story.string(index)
      if mark == "(" || mark == "[" {
        open.append((mark, index))
      } else if let partner = Self.partners[mark] {
        if let place = open.lastIndex(where: { $0.mark == partner }) {
          open.removeSubrange(place...)
        } else if !endsListMark(index, in: block, story), !isFace(index, story) {
          findings.append(Finding(story.tokens[index].range, .unopened(mark)))
        }
      }
    }
    let left = open.filter { !isFace($0.token, story) }
    return left.map { Finding(story.tokens[$0.token].range, .unclosed($0.mark)) } + findings
  }

  /// `a)`, `1)` and `iii)` count and need no partner.
  private func endsListMark(_ index: Int, in block: Block, _ story: StoryAnalysis) -> Bool {
    guard index > block.tokens.lowerBound, story.touchesNext(index - 1), isCounter(index - 1, story) else {
      return false
    }
    return index - 1 == block.tokens.lowerBound || !story.touchesNext(index - 2)
  }

  /// A figure, a letter or a small Roman numeral.
  private func isCounter(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let token = story.tokens[index]
    return token.range.length <= 3
      && (token.kind == .number || token.range.length == 1 || story.word(index).allSatisfy { "ivx".contains($0) })
  }

  /// `:)` and `:-(`
  private func isFace(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.touchesNext(index - 1) && ":;-".contains(story.string(max(0, index - 1)))
  }
}

extension String {
  fileprivate static func unclosed(_ mark: String) -> String { "“\(mark)” is never closed: add its partner" }
  fileprivate static func unopened(_ mark: String) -> String { "“\(mark)” was never opened: add its partner" }
}
