package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `The crash killed 12 people` in the lead, `the 14 people who died` below.
package struct ArithFigureTwice: Rule {
  package let info = RuleInfo(
    "arith.figure-twice", "The same count given twice, and differently", .warning, in: [.prose, .caption],
    quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    guard !story.places(of: Self.harm.keys.sorted()).isEmpty, !isUpdated(story) else { return [] }
    let statements = story.figures.all.filter { isPlain($0, story) }.compactMap { statement($0, story) }
    guard let first = statements.first, isInLead(first, story) else { return [] }
    let same = statements.filter { $0.harm == first.harm && $0.noun == first.noun }
    let others = same.filter { $0.figure.value != first.figure.value }
    // Two other numbers are two other events.
    guard let other = others.first, Set(others.map(\.figure.value)).count == 1, isSize(other, first) else { return [] }
    return [
      Finding(
        story.range(of: other.figure), .twice(story.text(of: first.figure)),
        related: [Finding.Related(story.range(of: first.figure), "another number here")])
    ]
  }

  private struct Statement {
    let figure: Quantity
    let harm: String
    let noun: String
  }

  private func isPlain(_ figure: Quantity, _ story: StoryAnalysis) -> Bool {
    figure.kind == .count && figure.hedge == .none && figure.value >= 2 && figure.tail.isEmpty
  }

  /// `killed 12 people`, `12 people were killed`, `12 people died`, in a sentence that speaks of no other time or part.
  private func statement(_ figure: Quantity, _ story: StoryAnalysis) -> Statement? {
    let (first, noun) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    guard story.isWord(noun), story.word(noun).hasSuffix("s") || Self.plurals.contains(story.word(noun)),
      let sentence = story.story.sentence(ofToken: first), !isElsewhere(sentence, story)
    else { return nil }
    var verb = noun + 1
    while Self.helpers.contains(story.word(verb)) { verb += 1 }
    let harm = Self.harm[story.word(first - 1)] ?? Self.harm[story.word(verb)]
    return harm.map { Statement(figure: figure, harm: $0, noun: story.word(noun)) }
  }

  private static let plurals: Set<String> = ["people", "men", "women", "children"]
  private static let helpers: Set<String> = ["who", "were", "have", "had", "been", "are", "also"]
  private static let harm: [String: String] = [
    "killed": "killed", "died": "killed", "dead": "killed", "injured": "injured", "hurt": "injured",
    "wounded": "injured", "arrested": "arrested", "destroyed": "destroyed", "rescued": "rescued",
  ]

  /// Whether the sentence tells of another time, of a part, or of a tally that grew.
  private func isElsewhere(_ sentence: Sentence, _ story: StoryAnalysis) -> Bool {
    let figures = sentence.tokens.compactMap { story.figures.figure(atToken: $0) }
    return figures.contains { $0.kind == .year || $0.kind == .day || $0.kind == .age }
      || sentence.tokens.contains { Self.others.contains(story.word($0)) || story.isIn(.month, $0) }
  }

  private static let others: Set<String> = [
    "last", "another", "other", "others", "earlier", "previous", "previously", "ago", "including", "among", "since",
    "year", "similar", "separate", "elsewhere", "them", "each", "more", "if", "would",
  ]

  private static let updates = ["toll", "updated", "revised", "raised", "initially", "wounds", "correction"]

  private func isUpdated(_ story: StoryAnalysis) -> Bool { !story.places(of: Self.updates).isEmpty }

  private func isInLead(_ statement: Statement, _ story: StoryAnalysis) -> Bool {
    let paragraphs = story.blocks(of: .paragraph).prefix(2).map(\.block.tokens)
    return paragraphs.contains { $0.contains(statement.figure.tokens.lowerBound) }
  }

  /// The one who did it may be counted here and left out there.
  private func isSize(_ one: Statement, _ other: Statement) -> Bool {
    let ratio = one.figure.value / other.figure.value
    return ratio > 0.6 && ratio < 1.7 && abs(one.figure.value - other.figure.value) > 1
  }
}

extension String {
  fileprivate static func twice(_ first: String) -> String { "The story says “\(first)” of the same before" }
}
