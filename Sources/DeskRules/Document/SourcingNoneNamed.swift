package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A story in which nobody with a name is made to say anything.
package struct SourcingNoneNamed: Rule {
  package let info = RuleInfo(
    "sourcing.none-named", "A story that rests on nobody with a name", .warning, in: .copy, quotations: .skip,
    repeats: .story)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let said = story.attributions.enumerated().filter { isBody($0.offset, story) }.flatMap(\.element).filter {
      $0.tier == .saying
    }
    let unnamed = said.filter { $0.source == .anonymous }
    guard said.count >= SourcingNoneNamed.least, unnamed.count >= SourcingNoneNamed.leastUnnamed,
      !said.contains(where: { $0.source == .named || $0.source == .unknown }), !hasNamedSpeaker(story),
      let first = story.story.sentences.first
    else { return [] }
    return [
      Finding(
        first.range, .none, related: unnamed.compactMap(\.speaker).map { Finding.Related($0, "nobody named here") })
    ]
  }

  /// Attributions that a story needs before the lack of a name says something.
  private static let least = 4
  private static let leastUnnamed = 3

  private func isBody(_ sentence: Int, _ story: StoryAnalysis) -> Bool {
    story.story.blocks[story.story.sentences[sentence].block].kind == .paragraph
  }

  /// A verb of saying right beside a name of two words, whatever the reading made of it.
  private func hasNamedSpeaker(_ story: StoryAnalysis) -> Bool {
    story.names.runs.contains { run in
      run.tokens.count > 1 && story.block(ofToken: run.tokens.lowerBound)?.kind == .paragraph
        && (story.isIn(.pressVerb, run.tokens.upperBound)
          || ["said", "says"].contains(story.word(run.tokens.lowerBound - 1)))
    }
  }
}

extension String {
  fileprivate static let none = "Nobody in this story has a name: put one source on the record"
}
