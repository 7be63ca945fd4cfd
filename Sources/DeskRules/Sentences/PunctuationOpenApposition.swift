package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `John Smith, a baker from Leeds said`: what says who somebody is stands between two commas.
package struct PunctuationOpenApposition: Rule {
  package let info = RuleInfo(
    "punctuation.open-apposition", "One comma of two round what says who somebody is", .warning, in: .prose,
    quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { comma in
      guard story.isMark(comma, ","), story.isOneSpace(after: comma), story.isWord(comma - 1),
        let first = first(before: comma, story),
        let last = lastOfAge(after: comma, first, story) ?? lastOfName(after: comma, first, story)
          ?? lastOfOffice(after: comma, first, story)
      else { return nil }
      return Finding(
        story.range(last, last + 1), .comma(story.string(comma + 1)), fix: .insertComma(at: story.tokens[last].end))
    }
  }

  /// The first word of the name or office before the comma, where it is the first of its sentence or stands after a
  /// conjunction that is.
  private func first(before comma: Int, _ story: StoryAnalysis) -> Int? {
    let reach = max(0, comma - 7)..<comma
    return reach.last { story.opensSentence($0) }.flatMap { opening in
      let first = story.isIn(.conjunction, opening) ? opening + 1 : opening
      return (first..<comma).allSatisfy(story.isWord) ? first : nil
    }
  }

  private func isFullName(_ tokens: Range<Int>, _ story: StoryAnalysis) -> Bool {
    (2...4).contains(tokens.count)
      && tokens.allSatisfy { story.tokens[$0].letterCase == .capital && story.tag(ofToken: $0)?.part == .name }
      && !tokens.dropLast().contains { story.isIn(.orgWord, $0) }
      && !tokens.contains { story.isIn(.country, $0) || story.isIn(.month, $0) || story.isIn(.weekday, $0) }
  }

  /// `John Smith, 45 said`
  private func lastOfAge(after comma: Int, _ first: Int, _ story: StoryAnalysis) -> Int? {
    let age = comma + 1
    guard story.isNumber(age), story.string(age).utf8.count == 2, isFullName(first..<comma, story),
      story.isOneSpace(after: age),
      goesOn(age + 1, story) || ["of", "from", "who", "was"].contains(story.word(age + 1))
    else { return nil }
    return age
  }

  /// `John Smith, a baker from Leeds said`
  private func lastOfName(after comma: Int, _ first: Int, _ story: StoryAnalysis) -> Int? {
    guard ["a", "an", "the"].contains(story.word(comma + 1)), isFullName(first..<comma, story),
      let verb = verb(after: comma, story), verb - comma > 2, !story.isMark(verb + 1, ",")
    else { return nil }
    let inner = comma + 1..<verb
    // `Smith, the board said` tells who says it.
    let hasPhrase = inner.contains { story.isIn(.preposition, $0) }
    guard hasPhrase || story.word(comma + 1) != "the",
      !inner.contains(where: { story.isIn(.conjunction, $0) && story.word(comma + 1) == "the" })
    else { return nil }
    guard let place = story.grammar(ofToken: verb),
      [.root, .copula, .auxiliary, .passiveAuxiliary].contains(place.word.relation),
      let name = place.sentence.words.first(where: { $0.token == first }), name.relation != .vocative
    else { return nil }
    return story.tag(ofToken: verb - 1)?.part == .adverb ? verb - 2 : verb - 1
  }

  /// `The mayor, Jane Hall said`
  private func lastOfOffice(after comma: Int, _ first: Int, _ story: StoryAnalysis) -> Int? {
    guard ["the", "its", "his", "her", "their", "our"].contains(story.word(first)),
      story.isIn(.personNoun, comma - 1) || story.isIn(.title, comma - 1), let verb = verb(after: comma, story),
      isFullName(comma + 1..<verb, story), story.tokens.indices.contains(verb + 1), !story.isMark(verb + 1, ",")
    else { return nil }
    return verb - 1
  }

  /// The first verb behind the comma that goes with a subject, with plain words between and no clause.
  private func verb(after comma: Int, _ story: StoryAnalysis) -> Int? {
    for token in comma + 2..<comma + 14 {
      guard story.isWord(token) || story.isNumber(token), !Self.clauseWords.contains(story.word(token)) else {
        return nil
      }
      if goesOn(token, story) { return token }
      if story.tag(ofToken: token)?.isFinite ?? true { return nil }
    }
    return nil
  }

  private static let clauseWords: Set<String> = ["who", "whom", "whose", "which", "that", "where", "when", "and"]

  /// Whether the word is a verb that can be no participle: `said`, `was`, `told`, `lives`.
  private func goesOn(_ token: Int, _ story: StoryAnalysis) -> Bool {
    guard let tag = story.tag(ofToken: token), tag.isFinite, story.tokens[token].letterCase == .lower else {
      return false
    }
    return tag.part == .auxiliary || story.isIn(.saying, token) || tag.form == .thirdPerson
      || (tag.form == .past && !story.word(token).hasSuffix("ed"))
  }
}

extension String {
  fileprivate static func comma(_ word: String) -> String {
    "Put a comma here too: what begins with “\(word)” stands between two"
  }
}
