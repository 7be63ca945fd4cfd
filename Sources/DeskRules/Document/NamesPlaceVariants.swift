package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// More than two labels for one disputed place in one story.
package struct NamesPlaceVariants: Rule {
  package let info = RuleInfo(
    "names.place-variants", "More than two labels for one disputed place", .warning, in: .prose, quotations: .skip,
    repeats: .story)

  package init() {}

  private struct Label {
    let name: String
    let territory: String
    let range: TextRange
    let hasClause: Bool
  }

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let labels = labels(in: story)
    var seen: [Label] = []
    for label in labels where !seen.contains(where: { $0.name == label.name }) { seen.append(label) }
    for third in seen {
      let family = seen.filter { $0.territory == third.territory }
      // A label with a clause behind it has a finding of its own.
      let last = labels.last { $0.territory == third.territory && !$0.hasClause }
      guard family.count > 2, let last else { continue }
      return [Finding(last.range, .variants, related: family.map { Finding.Related($0.range, "“\($0.name)” here") })]
    }
    return []
  }

  /// The names of disputed places, the longest at each place of the text.
  private func labels(in story: StoryAnalysis) -> [Label] {
    story.names.runs.compactMap { run in
      guard !story.isQuoted(run.tokens.lowerBound), story.block(ofToken: run.tokens.lowerBound)?.kind == .paragraph
      else { return nil }
      let name = story.text[run.range]
      let plain = name.hasSuffix("’s") || name.hasSuffix("'s") ? String(name.dropLast(2)) : name
      let hasClause = story.word(run.tokens.upperBound) == "which"
      return story.lexicon.disputed.value(of: plain).map {
        Label(name: plain, territory: $0, range: run.range, hasClause: hasClause)
      }
    }
  }
}

extension String {
  fileprivate static let variants = "Choose one label for this place: the story has more than two"
}
