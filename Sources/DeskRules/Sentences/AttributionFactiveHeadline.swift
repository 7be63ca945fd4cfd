package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory

/// A heading whose verb takes a charge for true: exposes, unmasks, debunks.
package struct AttributionFactiveHeadline: Rule {
  package let info = RuleInfo(
    "attribution.factive-headline", "A heading whose verb takes a charge for true", .warning,
    in: [.headline, .subhead], quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.sentences(in: [.headline, .subhead]).flatMap { sentence in
      sentence.tokens.filter { story.isIn(.factive, $0) && isVerb($0, in: sentence, story) }.map {
        Finding(story.tokens[$0].range, .factive)
      }
    }
  }

  /// Whether somebody stands before it and something after it: `exposed wires` and `left exposed` say nothing.
  private func isVerb(_ index: Int, in sentence: Sentence, _ story: StoryAnalysis) -> Bool {
    let next = index + 1
    return index > sentence.tokens.lowerBound && sentence.tokens.contains(next) && story.isWord(next)
      && !story.isIn(.preposition, next) && !story.isIn(.be, index - 1) && story.word(index).hasSuffix("s")
  }
}

extension String {
  fileprivate static let factive = "Use a plain verb: this one takes what follows for proved"
}
