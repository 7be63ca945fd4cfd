package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A line that only says where the story was found: `Via: …`, `Source: …`, `H/T …`.
package struct ResidueSourceLine: Rule {
  package let info = RuleInfo(
    "residue.source-line", "A line that says where the story was found", .warning,
    in: [.paragraph, .subhead, .listItem, .caption])

  package init() {}

  /// A longer line says something of its own.
  private static let longest = 12

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.blocks(of: info.scope).filter { isSourceLine($0.block, at: $0.index, story) }.map { _, block in
      Finding(block.range, .message, fix: .delete(block.range, "Delete the line"))
    }
  }

  private func isSourceLine(_ block: Block, at index: Int, _ story: StoryAnalysis) -> Bool {
    // A first line may be a headline: Via Appia reopens.
    guard index > 0, block.tokens.count <= Self.longest * 2, !story.isMark(block.tokens.upperBound - 1, ".") else {
      return false
    }
    let words = block.tokens.filter { !story.tokens[$0].isMark }
    guard let first = words.first, (2...Self.longest).contains(words.count) else { return false }
    let start = story.word(first)
    switch start {
    case "source", "sources": return story.isMark(first + 1, ":")
    case "via":
      if story.isMark(first + 1, ":") { return true }
      // Under the head of a transcript the line says how they met: Via teleconference.
      return story.story.blocks[index - 1].kind == .paragraph && isName(words.dropFirst(), story)
    case "h": return story.isMark(first + 1, "/") && story.word(first + 2) == "t"
    case "hat": return story.word(first + 1) == "tip" && words.count <= 8
    default: return false
    }
  }

  /// `The Wall Street Journal`: capitals on all but small words.
  private func isName(_ words: ArraySlice<Int>, _ story: StoryAnalysis) -> Bool {
    words.count <= 6
      && words.allSatisfy {
        story.isCapitalised($0) || story.tokens[$0].kind == .link || story.isIn(.functionWord, $0)
      }
      && words.contains { story.isCapitalised($0) || story.tokens[$0].kind == .link }
  }
}

extension String {
  fileprivate static let message = "A line that names the source by itself: name it in a sentence, or delete the line"
}
