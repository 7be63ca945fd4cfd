package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// A right word in the wrong place: one that published copy hardly ever has between these neighbours, a slip of the
/// hand away from one that it has there.
package struct RealwordContext: Rule {
  package let info = RuleInfo("realword.context", "A word where another was probably meant", .error, in: .copy)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.realWordSlips.filter { !story.isHouseWord($0.token) }.map { slip in
      let range = story.tokens[slip.token].range
      let isCapital = story.isCapitalised(slip.token)
      let meant = isCapital ? slip.meant.prefix(1).uppercased() + slip.meant.dropFirst() : slip.meant
      return Finding(
        range, message(meant, slip.token, story), fix: .change(range, to: meant),
        certainty: slip.isSure ? .sure : .likely)
    }
  }

  /// Both words, and the company in which the one fits better.
  private func message(_ meant: String, _ index: Int, _ story: StoryAnalysis) -> String {
    let before = story.isWord(index - 1) ? story.string(index - 1) : nil
    let after = story.isWord(index + 1) ? story.string(index + 1) : nil
    let written = story.string(index)
    switch (before, after) {
    case (let before?, let after?): return .between(written, meant, before, after)
    case (let before?, nil): return .beside(written, meant, "after “\(before)”")
    case (nil, let after?): return .beside(written, meant, "before “\(after)”")
    case (nil, nil): return .beside(written, meant, "here")
    }
  }
}

extension String {
  fileprivate static func between(_ written: String, _ meant: String, _ before: String, _ after: String) -> String {
    "“\(meant)” fits better than “\(written)” between “\(before)” and “\(after)”"
  }

  fileprivate static func beside(_ written: String, _ meant: String, _ place: String) -> String {
    "“\(meant)” fits better than “\(written)” \(place)"
  }
}
