package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `contact with Thomas Duncan who died`: after a full name “who” only adds, and takes a comma.
package struct PunctuationNameWhoComma: Rule {
  package let info = RuleInfo(
    "punctuation.name-who-comma", "A comma missing between a full name and “who”", .warning, in: .prose,
    quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.names.runs.compactMap { run in
      let who = run.tokens.upperBound
      guard story.word(who) == "who", story.isOneSpace(after: who - 1), isFullName(run, story),
        let place = story.grammar(ofToken: who), addsClause(place, to: run, story), !isPickedOut(place, story)
      else { return nil }
      return Finding(
        story.range(run.tokens.lowerBound, who), .comma,
        fix: .insertComma(at: run.range.end))
    }
  }

  /// Two words or three, and not the name of a people or an office, of which there are many; `people such as Mary Doyle
  /// who …` tells more about the people.
  private func isFullName(_ run: NameRun, _ story: StoryAnalysis) -> Bool {
    let first = run.tokens.lowerBound
    return (2...3).contains(run.tokens.count) && !story.word(run.tokens.upperBound - 1).hasSuffix("s")
      && run.tokens.allSatisfy { story.tokens[$0].letterCase == .capital && story.isWord($0) }
      && !["the", "a", "an", "any", "every", "no", "one", "same", "like", "as"].contains(story.word(first - 1))
      && !run.tokens.contains { story.isIn(.nationality, $0) || story.isIn(.orgWord, $0) || story.isIn(.country, $0) }
  }

  /// Whether “who” is the subject of a clause that tells more about the name, and not about a man in that town; a name
  /// with an article is the name of an office: a new Attorney General.
  private func addsClause(_ place: GrammarPlace, to run: NameRun, _ story: StoryAnalysis) -> Bool {
    let words = place.sentence.words
    guard [.subject, .passiveSubject].contains(place.word.relation), place.word.head > place.index else { return false }
    let verb = words[place.word.head]
    guard verb.relation == .relativeClause, (0..<place.index).contains(verb.head),
      run.tokens.contains(words[verb.head].token) || words[verb.head].tag.isVerbal
    else { return false }
    // Whom nobody else can be meant by: the clause cannot tell more about a verb.
    if words[verb.head].tag.isVerbal { return true }
    return !place.sentence.children(of: verb.head).contains {
      words[$0].relation == .determiner || words[$0].relation == .adjective
    }
  }

  /// `It was Mary Doyle who said it`, `not Mary Doyle who …`: the clause says which of them, and takes no comma.
  private func isPickedOut(_ place: GrammarPlace, _ story: StoryAnalysis) -> Bool {
    let before = place.sentence.words[..<place.index].map { story.word($0.token) }
    return before.contains { ["it", "it's", "not", "that", "'twas", "only"].contains($0) }
  }
}

extension String {
  fileprivate static let comma = "Put a comma before “who”: after a full name it only adds"
}
