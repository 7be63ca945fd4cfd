package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `Why did the council wait.` is a question; `He asked whether it was ready?` is none.
package struct PunctuationQuestionMark: Rule {
  package let info = RuleInfo(
    "punctuation.question-mark", "A question without its mark, or a statement with one", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.sentenceBodies(in: .prose).compactMap { body in
      guard body.count > 4, let end = end(of: body, story) else { return nil }
      let isAsked = story.isMark(end, "?")
      guard isAsked ? reportsQuestion(body, before: end, story) : asks(body, before: end, story) else { return nil }
      let range = story.tokens[end].range
      return Finding(
        story.range(end - 1, end), isAsked ? .statement : .question,
        fix: .change(range, to: isAsked ? "." : "?"))
    }
  }

  /// The mark that ends the sentence, or the comma that ends a quoted question: `“Why did they wait,” she asked.`
  private func end(of body: Range<Int>, _ story: StoryAnalysis) -> Int? {
    if let comma = body.first(where: { story.isMark($0, ",") && isClosing($0 + 1, story) }) {
      return isClosing(body.lowerBound - 1, story) && isAsking(behind: comma, body, story) ? comma : nil
    }
    let last = body.last { !isClosing($0, story) }
    return last.flatMap { ["?", "."].contains(story.string($0)) ? $0 : nil }
  }

  private func isClosing(_ mark: Int, _ story: StoryAnalysis) -> Bool {
    ["”", "\"", "“"].contains { story.isMark(mark, $0) }
  }

  private func isAsking(behind comma: Int, _ body: Range<Int>, _ story: StoryAnalysis) -> Bool {
    body.contains { $0 > comma && $0 < comma + 8 && ["asked", "asks"].contains(story.word($0)) }
  }

  private static let asking: Set<String> = ["why", "how", "what", "where", "when"]
  private static let helping: Set<String> = [
    "do", "does", "did", "is", "are", "was", "can", "could", "will", "would", "has", "isn't", "aren't", "doesn't",
    "didn't", "won't", "should", "have", "were",
  ]
  /// After these alone a sentence may open with no question word and still tell: `Should he go, …`.
  private static let wishing: Set<String> = ["should", "have", "do"]

  /// Whether helping verb and subject have changed places, and nothing else is told.
  private func asks(_ body: Range<Int>, before end: Int, _ story: StoryAnalysis) -> Bool {
    if story.word(body.lowerBound) == "who" { return asksWho(body, before: end, story) }
    let opens = Self.asking.contains(story.word(body.lowerBound))
    let helper = opens ? body.lowerBound + 1 : body.lowerBound
    let word = story.word(helper)
    guard Self.helping.contains(word), opens || !Self.wishing.contains(word),
      !(body.lowerBound..<end).contains(where: { story.tokens[$0].isMark }),
      let subject = story.tag(ofToken: helper + 1), [.pronoun, .determiner, .name].contains(subject.part),
      opens || !story.isCapitalised(helper + 1) || ["did", "does"].contains(word),
      let place = story.grammar(ofToken: helper), place.tag.part == .auxiliary
    else { return false }
    return isMain(place)
  }

  /// `Who paid for the trip`: the one verb there has “who” for its subject; `Who knows` asks nothing.
  private func asksWho(_ body: Range<Int>, before end: Int, _ story: StoryAnalysis) -> Bool {
    let words = body.lowerBound + 1..<end
    guard story.tokens[body.lowerBound].letterCase == .capital,
      !["knows", "cares"].contains(story.word(words.lowerBound)),
      story.tag(ofToken: words.lowerBound)?.isFinite ?? false,
      words.allSatisfy({ story.isWord($0) || story.isNumber($0) }),
      words.dropFirst().allSatisfy({ !(story.tag(ofToken: $0)?.isFinite ?? false) }),
      let place = story.grammar(ofToken: body.lowerBound), place.word.head > place.index
    else { return false }
    return [.root, .clauseObject].contains(place.sentence.words[place.word.head].relation)
  }

  /// Whether the helping verb goes with the verb of the sentence, whose subject stands behind it.
  private func isMain(_ place: GrammarPlace) -> Bool {
    let grammar = place.sentence
    let verb = place.word.head
    guard verb >= 0 || place.word.relation == .root else { return false }
    let head = verb < 0 ? place.index : verb
    guard [.root, .clauseObject, .parataxis, .adverb].contains(grammar.words[head].relation),
      let subject = grammar.subject(of: head)
    else {
      return false
    }
    return subject > place.index
      && !grammar.children(of: head).contains {
        grammar.words[$0].relation == .clauseSubject
      }
  }

  /// `He asked whether it was ready?`
  private func reportsQuestion(_ body: Range<Int>, before end: Int, _ story: StoryAnalysis) -> Bool {
    guard
      let verb = (body.lowerBound + 1..<end).first(where: {
        ["asked", "asks", "wondered", "wonders", "questioned"].contains(story.word($0))
      }), ["whether", "if", "why", "how", "what", "when", "where", "who"].contains(story.word(verb + 1)),
      !(body.lowerBound..<end).contains(where: { story.tokens[$0].isMark }),
      let place = story.grammar(ofToken: verb), place.word.relation == .root,
      let subject = place.sentence.subject(of: place.index), subject < place.index
    else { return false }
    let opening = place.sentence.words[place.sentence.extent(of: subject).lowerBound]
    return opening.token == body.lowerBound && !["you", "who", "what", "anyone"].contains(story.word(opening.token))
  }
}

extension String {
  fileprivate static let question = "This is a question: end it with a question mark"
  fileprivate static let statement = "The question is only reported: end the sentence with a full stop"
}
