package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `The company’s chief executive, said on Monday`: nothing parts a subject from its verb.
package struct PunctuationSubjectComma: Rule {
  package let info = RuleInfo(
    "punctuation.subject-comma", "A comma between a subject and its verb", .warning, in: .prose, quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.sentenceBodies(in: .prose).compactMap { body in
      guard let comma = story.firstMark(in: body), story.isMark(comma, ","), comma - body.lowerBound > 1,
        story.isOneSpace(after: comma), mayBeVerb(comma + 1, story), isAlone(comma, body, story),
        goesOn(comma + 1, story),
        !Self.openers.contains(story.word(body.lowerBound)), let place = story.grammar(ofToken: comma + 1),
        isVerb(place, after: body.lowerBound, story)
      else { return nil }
      return Finding(
        story.range(comma - 1, comma + 1), .comma,
        fix: .delete(story.tokens[comma].range, "Take the comma out"))
    }
  }

  private static let openers: Set<String> = ["what", "how", "why", "whoever", "whatever", "as", "if", "so", "no"]

  private func mayBeVerb(_ token: Int, _ story: StoryAnalysis) -> Bool {
    story.isWord(token) && story.tokens[token].letterCase == .lower && !story.isIn(.preposition, token)
      && !story.isIn(.determiner, token) && !story.isIn(.conjunction, token)
      && (Self.verbs.contains { story.isIn($0, token) } || Self.pasts.contains(story.word(token))
        || story.word(token).hasSuffix("s"))
  }

  private static let verbs: [WordClass] = [.be, .have, .modal, .doing, .saying, .pastVerb, .thirdPerson]
  private static let pasts: Set<String> = [
    "found", "made", "won", "lost", "met", "held", "led", "kept", "sent", "paid", "ran", "cut", "got", "put", "left",
  ]

  /// Whether the word can be nothing but a verb that goes with a subject.
  private func goesOn(_ token: Int, _ story: StoryAnalysis) -> Bool {
    guard let tag = story.tag(ofToken: token), tag.isFinite else { return false }
    if tag.part == .auxiliary || tag.form == .thirdPerson { return true }
    return tag.form == .past && (story.isIn(.saying, token) || !story.word(token).hasSuffix("ed"))
  }

  /// Whether no second comma, dash or question mark follows, so that nothing was put in; another clause may follow.
  private func isAlone(_ comma: Int, _ body: Range<Int>, _ story: StoryAnalysis) -> Bool {
    let marks = (comma + 1..<body.upperBound).filter { story.tokens[$0].isMark }
    return marks.last.map { story.isMark($0, ".") } ?? false
      && marks.allSatisfy { story.isMark($0, ".") || (story.isMark($0, ",") && story.word($0 + 1) == "but") }
  }

  /// Whether the word is the verb of the whole sentence, or helps it, and all before the comma is its subject.
  private func isVerb(_ place: GrammarPlace, after first: Int, _ story: StoryAnalysis) -> Bool {
    let (grammar, words) = (place.sentence, place.sentence.words)
    let isHelper = [.auxiliary, .passiveAuxiliary, .copula].contains(place.word.relation)
    let verb = isHelper ? place.word.head : place.index
    guard verb >= 0, words[verb].relation == .root, let subject = grammar.subject(of: verb), subject < place.index - 1,
      grammar.child(of: subject, .conjunct) == nil
    else { return false }
    let extent = grammar.extent(of: subject)
    guard words[extent.lowerBound].token == first, extent.upperBound >= place.index - 2 else { return false }
    return !inverts(place, story)
  }

  /// `The plan, says Mary Doyle of the board`: the speaker stands behind the verb.
  private func inverts(_ place: GrammarPlace, _ story: StoryAnalysis) -> Bool {
    guard story.isIn(.saying, place.word.token) else { return false }
    let next = place.word.token + 1
    return story.isCapitalised(next) && !story.isIn(.weekday, next) && !story.isIn(.month, next)
      || story.isIn(.determiner, next) && !place.sentence.words[place.index...].dropFirst().contains { $0.tag.isFinite }
  }
}

extension String {
  fileprivate static let comma = "Take the comma out: it parts the subject from its verb"
}
