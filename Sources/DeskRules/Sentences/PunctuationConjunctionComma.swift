package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `But, the mayor said no`: a conjunction that opens a sentence takes no comma, unless something is put in behind it.
package struct PunctuationConjunctionComma: Rule {
  package let info = RuleInfo(
    "punctuation.conjunction-comma", "A comma after “But” or “And” at the start of a sentence", .warning, in: .prose,
    quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.sentenceBodies(in: .prose).compactMap { body in
      let comma = body.lowerBound + 1
      guard ["but", "and", "or", "although", "because"].contains(story.word(body.lowerBound)),
        story.isMark(comma, ","), story.isOneSpace(after: comma), body.contains(comma + 3),
        story.tag(ofToken: comma + 1)?.opensSubject ?? false, let place = story.grammar(ofToken: comma + 1),
        let verb = place.sentence.clause(withSubjectFrom: place.index), isMain(verb, place),
        !isPutIn(verb, place, story)
      else { return nil }
      return Finding(
        story.range(body.lowerBound, comma + 1), .comma(story.string(body.lowerBound)),
        fix: .delete(story.tokens[comma].range, "Take the comma out"))
    }
  }

  /// Whether the verb is that of the sentence, with its subject right before it.
  private func isMain(_ verb: Int, _ place: GrammarPlace) -> Bool {
    let grammar = place.sentence
    guard grammar.isFinite(verb), [.root, .adverbialClause].contains(grammar.words[verb].relation),
      let subject = grammar.subject(of: verb) ?? grammar.child(of: verb, .expletive), subject < verb
    else { return false }
    return !grammar.words[place.index...verb].contains { $0.tag.part == .mark }
  }

  /// `But, the mayor said, …`, `But, it seems, …`: a comma soon follows, and no conjunction behind it.
  private func isPutIn(_ verb: Int, _ place: GrammarPlace, _ story: StoryAnalysis) -> Bool {
    place.sentence.words[verb...].prefix(4).contains {
      story.isMark($0.token, ",") && !["and", "but", "or", "because"].contains(story.word($0.token + 1))
    }
  }
}

extension String {
  fileprivate static func comma(_ word: String) -> String { "Take out the comma after “\(word)”: nothing is put in" }
}
