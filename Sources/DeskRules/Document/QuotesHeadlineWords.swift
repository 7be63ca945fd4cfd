package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// Words that the headline puts between quotation marks and the story quotes otherwise.
package struct QuotesHeadlineWords: Rule {
  package let info = RuleInfo(
    "quotes.headline-words", "Words quoted in the headline that the story quotes otherwise", .warning, in: .headline)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let headlines = story.blocks(of: .headline).map(\.index)
    let quoted = story.quotations.filter { headlines.contains($0.block) && $0.depth == 0 && !$0.isOpen }
    guard !quoted.isEmpty else { return [] }
    let copy = story.blocks(of: .prose).map { story.wordNumbers(of: $0.block.tokens) }
    return quoted.compactMap { quotation in
      let words = story.wordNumbers(of: story.story.tokens(touching: quotation.inner))
      guard (2...8).contains(words.count), !copy.contains(where: { holds($0, words) }) else { return nil }
      guard let near = nearest(words, story, besides: headlines) else { return nil }
      return Finding(quotation.range, .message, related: [.init(near.inner, "the story quotes this")])
    }
  }

  private func holds(_ all: [Int], _ words: [Int]) -> Bool {
    guard all.count >= words.count else { return false }
    return (0...all.count - words.count).contains { all[$0..<$0 + words.count].elementsEqual(words) }
  }

  /// A quotation of the story with all the words but one close together, so that it must be the one meant.
  private func nearest(_ words: [Int], _ story: StoryAnalysis, besides headlines: [Int]) -> Quotation? {
    story.quotations.first { quotation in
      guard !headlines.contains(quotation.block), quotation.depth == 0 else { return false }
      let said = story.wordNumbers(of: story.story.tokens(touching: quotation.inner))
      guard said.count >= words.count - 1, words.count >= 3 else { return false }
      return said.indices.contains { start in
        let window = said[start..<min(said.count, start + words.count)]
        let shared = words.count { window.contains($0) }
        return shared >= words.count - 1 && window.first == words.first
      }
    }
  }
}

extension String {
  fileprivate static let message = "The story quotes these words otherwise: take them as they were said"
}
