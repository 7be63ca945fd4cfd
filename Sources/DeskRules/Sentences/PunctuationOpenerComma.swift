package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `However the mayor said no`: a word or phrase that joins a sentence to the one before is set off by a comma.
package struct PunctuationOpenerComma: Rule {
  package let info = RuleInfo(
    "punctuation.opener-comma", "A comma missing after “However” and other openers", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.sentenceBodies(in: .prose).compactMap { body in
      guard let next = end(ofOpener: body.lowerBound, story), body.contains(next + 2), story.isWord(next),
        story.isOneSpace(after: next - 1), story.tag(ofToken: next)?.opensSubject ?? false,
        !asksHowFar(body.lowerBound, body, story), let place = story.grammar(ofToken: next), beginsStatement(place)
      else { return nil }
      let opener = story.range(body.lowerBound, next - 1)
      return Finding(
        story.range(body.lowerBound, next), .comma(story.text[opener]), fix: .insertComma(at: opener.end))
    }
  }

  /// The token after the opener.
  private func end(ofOpener first: Int, _ story: StoryAnalysis) -> Int? {
    if story.isIn(.linkingAdverb, first) { return first + 1 }
    return Self.phrases.first { phrase in
      phrase.indices.allSatisfy { story.word(first + $0) == phrase[$0] }
    }.map { first + $0.count }
  }

  private static let phrases = [
    "for example", "for instance", "in fact", "in addition", "as a result", "in other words", "by contrast",
    "in contrast", "on the contrary", "on the other hand", "first of all", "even so", "that said", "in the meantime",
    "to be sure",
  ].map { $0.split(separator: " ").map(String.init) }

  /// `However the race ends, he …`, `However hard they try`: “however” asks how, and does not join.
  private func asksHowFar(_ first: Int, _ body: Range<Int>, _ story: StoryAnalysis) -> Bool {
    story.word(first) == "however"
      && (story.tag(ofToken: first + 1)?.part == .adjective
        || body.contains { story.isMark($0, ",") && !isClosing($0 + 1, story) })
  }

  private func isClosing(_ token: Int, _ story: StoryAnalysis) -> Bool {
    story.isMark(token, "”") || story.isMark(token, "\"")
  }

  /// Whether the word begins the subject of the sentence, and not of a clause: `However the race ends, he …`.
  private func beginsStatement(_ place: GrammarPlace) -> Bool {
    let grammar = place.sentence
    guard let verb = grammar.clause(withSubjectFrom: place.index), grammar.isFinite(verb) else { return false }
    return [.root, .clauseObject, .parataxis].contains(grammar.words[verb].relation)
  }
}

extension String {
  fileprivate static func comma(_ opener: String) -> String {
    "Put a comma after “\(opener)”: it joins the sentence to the one before"
  }
}
