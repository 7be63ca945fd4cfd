package import DeskFacts
package import DeskLint
import DeskStory

/// An exclamation mark that nobody is quoted with: the paper shouts.
package struct StyleExclamationMark: Rule {
  package let info = RuleInfo(
    "style.exclamation-mark", "An exclamation mark in the paper’s own voice", .suggestion, in: .paragraph,
    quotations: .skip, repeats: .story)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    guard !story.isOpinion else { return [] }
    return story.story.sentences.compactMap { sentence in
      let mark = sentence.tokens.upperBound - 1
      guard sentence.tokens.count > 3, story.isMark(mark, "!"), !story.isCapitalised(mark - 1),
        !sentence.tokens.contains(where: { story.isQuoted($0) || isQuotationMark($0, story) }),
        !isPosted(sentence, story)
      else { return nil }
      return Finding(story.range(mark - 1, mark), .shout)
    }
  }

  /// Whether the paragraph is a post of somebody else’s, with a handle or an address in it.
  private func isPosted(_ sentence: Sentence, _ story: StoryAnalysis) -> Bool {
    story.story.blocks[sentence.block].tokens.contains { index in
      story.isMark(index, "@") || story.isMark(index, "#") || ["http", "https"].contains(story.word(index))
        || story.string(index).contains("@") || story.string(index).contains(".com/")
    }
  }

  private func isQuotationMark(_ index: Int, _ story: StoryAnalysis) -> Bool {
    ["\"", "“", "”", "‘", "’", "'", ":"].contains { story.isMark(index, $0) }
  }
}

extension String {
  fileprivate static let shout = "End this with a full stop: news does not exclaim"
}
