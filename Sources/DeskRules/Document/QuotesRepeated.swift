package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// One quotation twice, or in two versions.
package struct QuotesRepeated: Rule {
  package let info = RuleInfo(
    "quotes.repeated", "A quotation that stands in the story twice, or in two versions", .warning, in: .paragraph)

  package init() {}

  private static let shortest = 8

  private struct Reading {
    let words: [Int]
    let quotation: Quotation
  }

  package func check(_ story: StoryAnalysis) -> [Finding] {
    var seen: [Reading] = []
    var findings: [Finding] = []
    for quotation in story.quotations where quotation.depth == 0 && !quotation.isOpen {
      guard story.story.blocks[quotation.block].kind == .paragraph, isSaid(quotation, story) else { continue }
      let words = story.wordNumbers(of: story.story.tokens(touching: quotation.inner))
      guard words.count >= Self.shortest else { continue }
      if let first = seen.first(where: { $0.words == words || isVersion(words, $0.words) }) {
        findings.append(
          Finding(
            quotation.range, first.words == words ? .twice : .versions,
            related: [.init(first.quotation.range, "it stands here first")]))
      }
      seen.append(Reading(words: words, quotation: quotation))
    }
    return findings
  }

  /// A sentence, and no title of a text.
  private func isSaid(_ quotation: Quotation, _ story: StoryAnalysis) -> Bool {
    let inside = story.story.tokens(touching: quotation.inner)
    guard story.isCapitalised(inside.lowerBound),
      !story.isMark(story.story.blocks[quotation.block].tokens.lowerBound, "[")
    else {
      return false
    }
    let words = inside.filter { story.isWord($0) }
    return words.count { story.isCapitalised($0) } * 2 < words.count
      && words.contains { story.tag(ofToken: $0)?.isFinite ?? false }
  }

  /// One word changed, left out or put in.
  private func isVersion(_ one: [Int], _ other: [Int]) -> Bool {
    guard abs(one.count - other.count) <= 1, one != other else { return false }
    let head = zip(one, other).prefix { $0 == $1 }.count
    let tail = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
    return head + tail >= max(one.count, other.count) - 1
  }
}

extension String {
  fileprivate static let twice = "This quotation stands here twice: delete one"
  fileprivate static let versions = "Two versions of one quotation: which was said?"
}
