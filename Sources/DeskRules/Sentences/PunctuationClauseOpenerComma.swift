package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `When the rain stopped the players came back`: a clause before the main one ends with a comma.
package struct PunctuationClauseOpenerComma: Rule {
  package let info = RuleInfo(
    "punctuation.clause-opener-comma", "A comma missing after a clause that opens the sentence", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.sentenceBodies(in: .prose).compactMap { body in
      guard Self.openers.contains(story.word(body.lowerBound)), !body.contains(where: { parts($0, story) }),
        hasTwoVerbs(body, story),
        let opener = story.grammar(ofToken: body.lowerBound), let subject = mainSubject(after: opener, story)
      else { return nil }
      let words = opener.sentence.words
      // `If it rains then the game is off`
      let last = words[subject - (story.word(words[subject - 1].token) == "then" ? 2 : 1)]
      return Finding(
        story.range(last.token, last.token + 1), .comma, fix: .insertComma(at: story.tokens[last.token].end))
    }
  }

  /// Whether a comma stands there, other than the one with which quoted words end.
  private func parts(_ token: Int, _ story: StoryAnalysis) -> Bool {
    story.isMark(token, ",") && !["”", "\""].contains { story.isMark(token + 1, $0) }
  }

  private static let openers: Set<String> = [
    "when", "while", "if", "although", "though", "because", "since", "after", "before", "once", "until", "unless", "as",
    "whenever",
  ]

  /// Whether two verbs that go with a subject stand before the first mark.
  private func hasTwoVerbs(_ body: Range<Int>, _ story: StoryAnalysis) -> Bool {
    let end = story.firstMark(in: body) ?? body.upperBound
    guard end - body.lowerBound > 5 else { return false }
    return (body.lowerBound..<end).filter { story.tag(ofToken: $0)?.isFinite ?? false }.count > 1
  }

  /// The first word of the main clause, which begins right after the last word of the clause that the opener begins.
  private func mainSubject(after opener: GrammarPlace, _ story: StoryAnalysis) -> Int? {
    let grammar = opener.sentence
    let words = grammar.words
    let clause = opener.word.head
    guard clause > opener.index, grammar.subject(of: clause) != nil, grammar.isFinite(clause),
      let main = main(of: clause, grammar), grammar.isFinite(main), let subject = grammar.subject(of: main)
    else { return nil }
    let first = grammar.extent(of: subject).lowerBound
    guard clause < first, subject < main, words[clause].relation == .root || reach(of: clause, grammar) == first - 1,
      !words[opener.index..<first].contains(where: { story.tokens[$0.token].isMark || reports($0, story) }),
      opensClause(words[first], story)
    else { return nil }
    return first
  }

  private func reach(of clause: Int, _ grammar: SentenceGrammar) -> Int { grammar.extent(of: clause).upperBound }

  /// The head of the main clause; the parse may have taken the first clause for it.
  private func main(of clause: Int, _ grammar: SentenceGrammar) -> Int? {
    let words = grammar.words
    switch words[clause].relation {
    case .adverbialClause:
      let main = words[clause].head
      return main > clause && [.root, .clauseObject].contains(words[main].relation) ? main : nil
    case .root:
      return grammar.children(of: clause).first {
        $0 > clause && [.root, .parataxis].contains(words[$0].relation)
          && grammar.child(of: $0, .subordinator) == nil && grammar.child(of: $0, .conjunction) == nil
      }
    default: return nil
    }
  }

  /// Whether the word can be nothing but the first of a subject; `gaming consoles` may be an object.
  private func opensClause(_ word: SentenceGrammar.Word, _ story: StoryAnalysis) -> Bool {
    [.determiner, .pronoun, .name].contains(word.tag.part) || story.isIn(.possessive, word.token)
  }

  /// Verbs and adjectives after which a clause may follow with nothing between.
  private func reports(_ word: SentenceGrammar.Word, _ story: StoryAnalysis) -> Bool {
    story.isIn(.saying, word.token) || story.isIn(.viewVerb, word.token) || story.isIn(.sayingLoosely, word.token)
      || story.isIn(.clauseTaker, word.token)
  }

}

extension String {
  fileprivate static let comma = "Put a comma here: the clause that opens the sentence ends"
}
