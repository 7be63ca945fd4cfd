package import DeskFacts
import DeskLexicon
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

  private struct Reading {
    let block: Block
    let words: [Int]
    let pairs: [Int]
  }

  package func check(_ story: StoryAnalysis) -> [Finding] {
    var seen: [Reading] = []
    var findings: [Finding] = []
    var versions: [(of: Int, finding: Finding)] = []
    var roots: [Int: Int] = [:]
    for (_, block) in story.blocks(of: .prose) where !isEntry(block, story) {
      let words = story.wordNumbers(of: block.tokens)
      guard words.count >= Self.shortest else { continue }
      let pairs = zip(words, words.dropFirst()).map { $0 << 32 | $1 }.sorted()
      if let other = seen.first(where: { $0.words == words }) {
        findings.append(finding(block, other.block.range, .sure))
      } else if let other = seen.firstIndex(where: { isNearlySame(pairs, $0.pairs) }) {
        roots[seen.count] = roots[other] ?? other
        versions.append((roots[other] ?? other, finding(block, seen[other].block.range, .likely)))
      }
      seen.append(Reading(block: block, words: words, pairs: pairs))
    }
    // Three that are nearly the same are entries of a list.
    let lone = versions.filter { one in versions.count { $0.of == one.of } == 1 }
    return findings + lone.map(\.finding)
  }

  /// `[12] Hale, A. …`, `(b) …`, `March 12: …`: a note to the text, a clause of a law, a day in a calendar.
  private func isEntry(_ block: Block, _ story: StoryAnalysis) -> Bool {
    let first = block.tokens.lowerBound
    let isDay = story.isIn(.month, first) && story.isMark(first + 2, ":")
    return isDay || story.isMark(first, "[") || (story.isMark(first, "(") && story.isMark(first + 2, ")"))
  }

  /// Seventeen in twenty of the pairs of neighbouring words, which are sorted, are the same.
  private func isNearlySame(_ one: [Int], _ other: [Int]) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    // How many pairs of the longer may be missing from the shorter.
    var spare = long.count * 3 / 20
    guard short.count >= 12, long.count - short.count <= spare else { return false }
    var next = 0
    for pair in long where spare >= 0 {
      while next < short.count, short[next] < pair { next += 1 }
      if next < short.count, short[next] == pair { next += 1 } else { spare -= 1 }
    }
    return spare >= 0
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
