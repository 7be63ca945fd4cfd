package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `the Vice-president`, `a vice-President`, `said Prime minister Ada Roe`: one half of a title with a capital.
package struct NamesHalfTitle: Rule {
  package let info = RuleInfo("names.half-title", "A title with a capital on one of its halves", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { index in
      guard story.isWord(index), mayBeHalf(index, story), let last = end(of: index, story), isHalf(index, last, story)
      else { return nil }
      let range = story.range(index, last)
      let written = story.text[range]
      let mended = leadsName(last, story) ? capitals(of: written) : written.lowercased()
      return Finding(range, .half(mended), fix: .change(range, to: mended))
    }
  }

  /// Whether it is capitalised or begins a capital’s title: a look at the letters only.
  private func mayBeHalf(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isCapitalised(index) != story.isCapitalised(index + 1) || story.tokens[index].hasHyphen
  }

  private static let firsts: Set<String> = [
    "vice", "prime", "foreign", "attorney", "secretary", "director", "deputy", "chief", "home", "finance", "defence",
    "defense", "lieutenant", "governor",
  ]
  private static let seconds: Set<String> = [
    "president", "minister", "secretary", "general", "chancellor", "executive", "justice", "chairman", "governor",
  ]

  /// The token that the title ends with: itself with a hyphen inside, or the next.
  private func end(of index: Int, _ story: StoryAnalysis) -> Int? {
    if story.tokens[index].hasHyphen {
      let halves = story.word(index).split(separator: "-").map(String.init)
      return halves.count == 2 && isTitle(halves[0], halves[1]) ? index : nil
    }
    return story.isOneSpace(after: index) && isTitle(story.word(index), story.word(index + 1)) ? index + 1 : nil
  }

  private func isTitle(_ first: String, _ second: String) -> Bool {
    Self.firsts.contains(first) && Self.seconds.contains(second)
  }

  /// Whether one half begins with a capital that no sentence gives it, and the other does not.
  private func isHalf(_ first: Int, _ last: Int, _ story: StoryAnalysis) -> Bool {
    let halves = story.text[story.range(first, last)].split { $0 == "-" || $0 == " " }
    guard halves.count == 2, let one = halves[0].first, let two = halves[1].first else { return false }
    if one.isLowercase { return two.isUppercase && !story.isCapitalised(last + 1) && !story.isCapitalised(first - 1) }
    return two.isLowercase && !story.opensSentence(first) && !story.isCapitalised(first - 1)
  }

  private func leadsName(_ last: Int, _ story: StoryAnalysis) -> Bool {
    story.isOneSpace(after: last) && story.isCapitalised(last + 1)
  }

  private func capitals(of title: String) -> String {
    title.split(separator: "-", omittingEmptySubsequences: false).map { half in
      half.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }.joined(separator: "-")
  }
}

extension String {
  fileprivate static func half(_ mended: String) -> String { "Both halves or neither take the capital: “\(mended)”" }
}
