package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `No one knew him, he died alone`: two sentences with nothing but a comma between them.
package struct PunctuationCommaSplice: Rule {
  package let info = RuleInfo(
    "punctuation.comma-splice", "Two sentences joined by a comma alone", .warning, in: .prose, quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { comma in
      guard story.isMark(comma, ","), story.isWord(comma - 1), story.isOneSpace(after: comma),
        opensSentence(comma + 1, story), !story.isIn(.saying, comma - 1), endsPlainClause(comma, story),
        story.tag(ofToken: comma + 2).map({ $0.isFinite || $0.part == .adverb }) ?? false,
        let subject = story.grammar(ofToken: comma + 1), let second = verb(of: subject),
        let first = clauseBefore(second, subject, story), isWhole(first, before: subject, story)
      else { return nil }
      return Finding(story.range(comma - 1, comma + 1), .splice)
    }
  }

  /// Whether the word behind the comma may begin a sentence: a pronoun that is a subject.
  private func opensSentence(_ token: Int, _ story: StoryAnalysis) -> Bool {
    story.isIn(.subjectPronoun, token) && story.word(token) != "who" && story.isWord(token + 1)

  }

  /// Whether nothing but plain words stands between the start of the sentence and the comma.
  private func endsPlainClause(_ comma: Int, _ story: StoryAnalysis) -> Bool {
    var token = comma - 1
    while token >= 0, story.isWord(token) || story.isNumber(token), !Self.hanging.contains(story.word(token)) {
      if story.opensSentence(token) { return comma - token > 3 && !story.isIn(.preposition, token) }
      token -= 1
    }
    return false
  }

  /// Words that part a clause in two, or promise more: `when`, `so tired`, `not only`.
  private static let hanging: Set<String> = ["only", "just", "so", "too", "when", "while", "as", "if", "to", "that"]

  /// The finite verb of which the pronoun is the subject, with nothing but an adverb or helping verbs between them.
  private func verb(of subject: GrammarPlace) -> Int? {
    let words = subject.sentence.words
    let head = subject.word.head
    guard subject.word.relation == .subject || subject.word.relation == .passiveSubject, head > subject.index else {
      return nil
    }
    let next = subject.index + 1
    let helper = words[next].tag.part == .adverb ? next + 1 : next
    guard helper < words.count, words[helper].tag.isFinite, helper == head || words[helper].head == head else {
      return nil
    }
    return head
  }

  /// A statement that is worth a sentence has so many words, its stop among them.
  private static let leastWords = 5

  /// The head of the clause before, where the two are joined as equals and no conjunction joins them. What follows
  /// must be a statement of its own, and not `, they write` or `, it has emerged`.
  private func clauseBefore(_ second: Int, _ subject: GrammarPlace, _ story: StoryAnalysis) -> Int? {
    let grammar = subject.sentence
    let first = grammar.words[second].head
    let token = grammar.words[second].token
    guard [.parataxis, .conjunct, .clauseObject].contains(grammar.words[second].relation), first >= 0,
      first < subject.index,
      grammar.child(of: second, .conjunction) == nil, grammar.child(of: second, .subordinator) == nil,
      !story.isIn(.saying, token), !story.isIn(.sayingLoosely, token), !story.isIn(.viewVerb, token)
    else { return nil }
    // `, you know,` is no statement either.
    guard second + 1 < grammar.words.count, grammar.words[second + 1].tag.part != .mark else { return nil }
    return grammar.words.count - subject.index > Self.leastWords ? first : nil
  }

  /// Whether the clause before could stand alone: it begins with its subject and has a finite verb, and says more than
  /// that something is not all: `The council not only …`.
  private func isWhole(_ first: Int, before second: GrammarPlace, _ story: StoryAnalysis) -> Bool {
    let grammar = second.sentence
    let words = grammar.words
    let verbs = [first] + grammar.children(of: first).filter { words[$0].tag.part == .auxiliary }
    guard words[first].relation == .root, let subject = grammar.subject(of: first), subject < first,
      verbs.contains(where: { words[$0].tag.isFinite }), grammar.child(of: first, .subordinator) == nil,
      second.index - subject > 4, !story.isIn(.saying, words[first].token), !story.isIn(.viewVerb, words[first].token),
      let opening = words.firstIndex(where: { $0.tag.part != .mark }), words[opening].tag.opensSubject
    else { return false }
    let clause = words[opening..<(second.index - 1)]
    return grammar.extent(of: subject).lowerBound == opening && !clause.contains { hangs($0, story) }
      && !words[second.index...].contains { $0.tag.part == .conjunction && story.isMark($0.token - 1, ",") }
  }

  /// Whether the word parts a clause in two, or promises more: `when`, `so tired`, `not only`; a mark does too.
  private func hangs(_ word: SentenceGrammar.Word, _ story: StoryAnalysis) -> Bool {
    word.tag.part == .subordinator || story.tokens[word.token].kind == .mark
      || Self.hanging.contains(story.word(word.token))
  }
}

extension String {
  fileprivate static let splice = "Two sentences with a comma between them: put a full stop or a conjunction"
}
