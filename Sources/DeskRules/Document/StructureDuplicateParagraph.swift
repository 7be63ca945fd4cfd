package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// A paragraph that stands in the story twice, word for word or nearly.
package struct StructureDuplicateParagraph: Rule {
  package let info = RuleInfo(
    "structure.duplicate-paragraph", "A paragraph that stands in the story twice", .error, in: .prose)

  package init() {}

  /// Fewer words may be said twice: a refrain, a slogan, an answer.
  private static let shortest = 8

  package func check(_ story: StoryAnalysis) -> [Finding] {
    var seen: [(words: [Int], pairs: Set<Int>, range: TextRange)] = []
    var findings: [Finding] = []
    for (_, block) in story.blocks(of: .prose) {
      let words = story.wordNumbers(of: block)
      guard words.count >= Self.shortest else { continue }
      let pairs = Set(zip(words, words.dropFirst()).map { $0 << 32 | $1 })
      if let other = seen.first(where: { $0.words == words }) {
        findings.append(finding(block, other.range, .sure))
      } else if let other = seen.first(where: { isNearlySame(pairs, $0.pairs) }) {
        findings.append(finding(block, other.range, .likely))
      }
      seen.append((words, pairs, block.range))
    }
    return findings
  }

  /// Seventeen in twenty of the pairs of neighbouring words are the same.
  private func isNearlySame(_ left: Set<Int>, _ right: Set<Int>) -> Bool {
    guard abs(left.count - right.count) * 5 <= max(left.count, right.count), left.count >= 12 else { return false }
    return left.intersection(right).count * 20 >= max(left.count, right.count) * 17
  }

  private func finding(_ block: Block, _ other: TextRange, _ certainty: Finding.Certainty) -> Finding {
    Finding(
      block.range, certainty == .sure ? .twice : .nearly, fix: .delete(block.range, "Delete the paragraph"),
      related: [.init(other, "it stands here first")], certainty: certainty)
  }
}

extension String {
  fileprivate static let twice = "This paragraph stands here twice: delete one"
  fileprivate static let nearly = "Two versions of one paragraph: keep the better"
}
