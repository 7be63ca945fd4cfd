package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `Tom Reed, Chief Executive of Harbour Trust, said`: a title after the name is a description, in small letters.
package struct NamesTitleAfterName: Rule {
  package let info = RuleInfo(
    "names.title-after-name", "A title with capitals after its holder’s name", .warning, in: .prose,
    quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.names.runs.compactMap { run in
      let comma = run.tokens.upperBound
      guard story.isMark(comma, ","), story.isOneSpace(after: comma), isPerson(run, story) else { return nil }
      let first = story.isIn(.determiner, comma + 1) ? comma + 2 : comma + 1
      guard let last = end(of: first, story), closes(after: last, story) else { return nil }
      let range = story.range(first, last)
      return Finding(range, .title, fix: .change(range, to: story.text[range].lowercased()))
    }
  }

  private func isPerson(_ run: NameRun, _ story: StoryAnalysis) -> Bool {
    (2...3).contains(run.tokens.count)
      && run.tokens.allSatisfy {
        story.tokens[$0].letterCase == .capital && !story.isIn(.orgWord, $0) && !story.isIn(.country, $0)
          && !Self.isOfTitle($0, story) && !story.word($0).hasSuffix("'s")
      }
      && !story.isMark(run.tokens.lowerBound - 1, ",")
  }

  private static let words: Set<String> = [
    "chief", "executive", "director", "managing", "chairman", "chairwoman", "president", "vice", "vice-president",
    "founder", "co-founder", "head", "manager", "professor", "editor", "officer", "coordinator",
    "spokesman", "spokeswoman",
  ]

  /// The last word of a title that begins here, before “of”, “at” or “for”.
  private func end(of first: Int, _ story: StoryAnalysis) -> Int? {
    var last = first - 1
    while story.isWord(last + 1), story.tokens[last + 1].letterCase == .capital, Self.isOfTitle(last + 1, story) {
      last += 1
    }
    let isJoined = ["of", "at", "for"].contains(story.word(last + 1))
    return last >= first && isJoined && Self.words.contains(story.word(last)) ? last : nil
  }

  private static func isOfTitle(_ index: Int, _ story: StoryAnalysis) -> Bool {
    words.contains(story.word(index))
      || ["senior", "deputy", "assistant", "associate", "general", "operating", "financial", "attorney"].contains(
        story.word(index))
  }

  /// Whether what he heads is named and a comma or a stop closes it: not `Joe Roe, Secretary of State John Doe and`.
  private func closes(after last: Int, _ story: StoryAnalysis) -> Bool {
    var index = last + 2
    var names = 0
    while index < min(story.tokens.count, last + 12), story.isWord(index) {
      if story.isCapitalised(index) { names += 1 }
      let isNamed = story.isCapitalised(index) || story.isIn(.functionWord, index)
      guard isNamed || names == 0 else { return story.tag(ofToken: index)?.isFinite ?? false }
      index += 1
    }
    return story.isMark(index, ",") && names > 0 && story.tokens.count > index + 1 && !story.isCapitalised(index + 1)
  }
}

extension String {
  fileprivate static let title = "After the name a title is a description: small letters"
}
