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
        story.isWord(comma + 2), !story.isIn(.saying, comma - 1), endsPlainClause(comma, story),
        opensSentence(comma + 1, story) || opensPlainSentence(comma + 1, story),
        let subject = story.grammar(ofToken: comma + 1), let second = verb(of: subject, story),
        let first = clauseBefore(second, subject, story), isWhole(first, before: subject, story)
      else { return nil }
      return Finding(story.range(comma - 1, comma + 1), .splice)
    }
  }

  /// Whether the word behind the comma may begin a sentence: a pronoun that is a subject, with its verb.
  private func opensSentence(_ token: Int, _ story: StoryAnalysis) -> Bool {
    story.isIn(.subjectPronoun, token) && story.word(token) != "who"
      && (story.tag(ofToken: token + 1).map { $0.isFinite || $0.part == .adverb } ?? false)
  }

  /// Whether the words behind the comma may begin a sentence with a noun, the last in a sentence of no more commas.
  private func opensPlainSentence(_ token: Int, _ story: StoryAnalysis) -> Bool {
    guard ["the", "this", "these", "those", "his", "her", "its", "their", "our", "there"].contains(story.word(token)),
      let sentence = story.story.sentence(ofToken: token), story.isMark(sentence.tokens.upperBound - 1, ".")
    else { return false }
    let isPlain = !(token..<sentence.tokens.upperBound - 1).contains {
      !story.isWord($0) && !story.isNumber($0) || ["and", "or", "of"].contains(story.word($0)) && $0 < token + 3
    }
    return isPlain && holdsVerb(sentence.tokens.lowerBound..<token, story)
      && holdsVerb(token..<sentence.tokens.upperBound, story)
  }

  private func holdsVerb(_ tokens: Range<Int>, _ story: StoryAnalysis) -> Bool {
    tokens.contains { story.isWord($0) && story.tag(ofToken: $0)?.isFinite ?? false }
  }

  /// Whether nothing but plain words stands between the start of the sentence and the comma.
  private func endsPlainClause(_ comma: Int, _ story: StoryAnalysis) -> Bool {
    var token = comma - 1
    while token >= 0, story.isWord(token) || story.isNumber(token), !Self.hanging.contains(story.word(token)) {
      if story.opensSentence(token) { return comma - token > 2 && !story.isIn(.preposition, token) }
      token -= 1
    }
    return false
  }

  /// Words that part a clause in two, or promise more: `when`, `so tired`, `not only`.
  private static let hanging: Set<String> = ["only", "just", "so", "too", "when", "while", "as", "if", "that"]

  /// The finite verb of which the word begins the subject, with nothing but an adverb or helping verbs between them.
  private func verb(of place: GrammarPlace, _ story: StoryAnalysis) -> Int? {
    let grammar = place.sentence
    let words = grammar.words
    guard let head = grammar.clause(withSubjectFrom: place.index), head > place.index, grammar.isFinite(head),
      let subject = grammar.child(of: head, .expletive) ?? grammar.subject(of: head), subject < head
    else { return nil }
    let next = grammar.extent(of: subject).upperBound + 1
    let helper = next < words.count && words[next].tag.part == .adverb ? next + 1 : next
    guard helper < words.count, words[helper].tag.isFinite, helper == head || words[helper].head == head else {
      return nil
    }
    return head
  }

  /// A statement that is worth a sentence has so many words, its stop among them, where a pronoun begins it.
  private static let leastWords = 5

  /// The head of the clause before, where the two are joined as equals and no conjunction joins them. What follows
  /// must be a statement of its own, and not `, they write` or `, it has emerged`.
  private func clauseBefore(_ second: Int, _ subject: GrammarPlace, _ story: StoryAnalysis) -> Int? {
    let grammar = subject.sentence
    let first = grammar.words[second].head
    let token = grammar.words[second].token
    guard [.parataxis, .conjunct, .clauseObject, .root].contains(grammar.words[second].relation), first >= 0,
      first < subject.index,
      grammar.child(of: second, .conjunction) == nil, grammar.child(of: second, .subordinator) == nil,
      !story.isIn(.saying, token), !story.isIn(.sayingLoosely, token), !story.isIn(.viewVerb, token)
    else { return nil }
    // `, you know,` is no statement either.
    guard second + 1 < grammar.words.count,
      grammar.words[second + 1].tag.part != .mark || second > subject.index + 2
    else { return nil }
    let isNoun = subject.tag.part != .pronoun
    // `I remember the day we came, our …` is told as one.
    guard !isNoun || grammar.words[second].relation != .clauseObject else { return nil }
    return grammar.words.count - subject.index > Self.leastWords - (isNoun ? 1 : 0) ? first : nil
  }

  /// Whether the clause before could stand alone: it begins with its subject and has a finite verb, and says more than
  /// that something is not all: `The council not only …`.
  private func isWhole(_ first: Int, before second: GrammarPlace, _ story: StoryAnalysis) -> Bool {
    let grammar = second.sentence
    let words = grammar.words
    let verbs = [first] + grammar.children(of: first).filter { words[$0].tag.part == .auxiliary }
    guard words[first].relation == .root, let subject = grammar.subject(of: first), subject < first,
      verbs.contains(where: { words[$0].tag.isFinite }), grammar.child(of: first, .subordinator) == nil,
      second.index - subject > (second.tag.part == .pronoun ? 4 : 2), !story.isIn(.saying, words[first].token),
      !story.isIn(.viewVerb, words[first].token), story.word(words[first].token) != "remember",
      let opening = words.firstIndex(where: { $0.tag.part != .mark }), words[opening].tag.opensSubject,
      !Self.asking.contains(story.word(words[opening].token))
    else { return false }
    let clause = words[opening..<(second.index - 1)]
    return grammar.extent(of: subject).lowerBound == opening && !clause.contains { hangs($0, story) }
      && !words[second.index...].contains { $0.tag.part == .conjunction && story.isMark($0.token - 1, ",") }
  }

  private static let asking: Set<String> = ["what", "whatever", "whoever", "whichever", "which", "who", "how"]

  /// Whether the word parts a clause in two, or promises more: `when`, `so tired`, `not only`; a mark does too.
  private func hangs(_ word: SentenceGrammar.Word, _ story: StoryAnalysis) -> Bool {
    word.tag.part == .subordinator || story.tokens[word.token].kind == .mark
      || word.tag.part == .particle && story.word(word.token) == "to" || Self.hanging.contains(story.word(word.token))
  }
}

extension String {
  fileprivate static let splice = "Two sentences with a comma between them: put a full stop or a conjunction"
}
