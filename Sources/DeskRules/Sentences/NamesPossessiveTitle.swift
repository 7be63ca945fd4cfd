package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `his Foreign Minister Tom Roe`: after a possessive the title is a description, in small letters and between commas.
package struct NamesPossessiveTitle: Rule {
  package let info = RuleInfo(
    "names.possessive-title", "A capital title after a possessive", .warning, in: [.prose, .caption],
    quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.names.runs.compactMap { run in
      let owner = run.tokens.lowerBound - 1
      guard story.isIn(.possessive, owner), story.isOneSpace(after: owner),
        let title = run.tokens.prefix(4).last(where: { story.isIn(.title, $0) }),
        isPerson(title + 1..<run.tokens.upperBound, story), !isCourtesy(title, story),
        run.tokens.allSatisfy({ story.tokens[$0].letterCase == .capital })
      else { return nil }
      let range = story.range(owner, run.tokens.upperBound - 1)
      return Finding(range, .title, fix: .change(range, to: recast(owner, title, run, story)))
    }
  }

  /// One to four plain names, none of them a word of an organisation or a place.
  private func isPerson(_ names: Range<Int>, _ story: StoryAnalysis) -> Bool {
    (1...4).contains(names.count)
      && names.allSatisfy {
        story.tokens[$0].letterCase == .capital && !story.isIn(.orgWord, $0) && !story.isIn(.country, $0)
          && !story.isIn(.title, $0) && !story.word($0).hasSuffix("'s")
      }
  }

  /// Titles that no possessive makes a description: his Lord, her Majesty, our Lady.
  private func isCourtesy(_ title: Int, _ story: StoryAnalysis) -> Bool {
    [
      "lord", "lady", "sir", "dame", "mr", "mrs", "ms", "miss", "dr", "brother", "sister", "father", "king", "queen",
      "prince", "princess", "st",
    ].contains(story.word(title))
  }

  private func recast(_ owner: Int, _ title: Int, _ run: NameRun, _ story: StoryAnalysis) -> String {
    let words = story.text[story.range(owner + 1, title)].lowercased()
    let name = story.text[story.range(title + 1, run.tokens.upperBound - 1)]
    let closes = run.tokens.upperBound < story.tokens.count && story.tokens[run.tokens.upperBound].isMark
    return "\(story.string(owner)) \(words), \(name)\(closes ? "" : ",")"
  }
}

extension String {
  fileprivate static let title = "After a possessive the title is a description: small letters, and commas"
}
