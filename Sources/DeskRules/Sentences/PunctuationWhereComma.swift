package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `They moved to Lyon where she opened a shop`: after the name of a place “where” only adds, and takes a comma.
package struct PunctuationWhereComma: Rule {
  package let info = RuleInfo(
    "punctuation.where-comma", "A comma missing between the name of a place and “where”", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.places(of: ["where"]).compactMap { place in
      let name = place - 1
      guard isPlace(name, story), story.isOneSpace(after: name), let before = before(name, story),
        story.isIn(.preposition, before), goes(before, story),
        let grammar = story.grammar(ofToken: place), addsClause(grammar)
      else { return nil }
      return Finding(
        story.range(name, place), .comma(story.string(name)), fix: .insertComma(at: story.tokens[name].end))
    }
  }

  private func isPlace(_ token: Int, _ story: StoryAnalysis) -> Bool {
    token > 0 && story.tokens[token].letterCase == .capital
      && (story.isIn(.country, token) || story.isIn(.usState, token) || story.isIn(.place, token))
  }

  /// The word before a name of one word or two.
  private func before(_ name: Int, _ story: StoryAnalysis) -> Int? {
    let before = story.isCapitalised(name - 1) ? name - 2 : name - 1
    return story.isWord(before) ? before : nil
  }

  /// `flew to`, `is in`, `the city of`: what follows tells about the place, and not about a shop there.
  private func goes(_ preposition: Int, _ story: StoryAnalysis) -> Bool {
    let before = preposition - 1
    guard story.isWord(before), !story.opensSentence(preposition) else { return false }
    return ["city", "town", "village", "state", "port", "capital"].contains(story.word(before))
      ? story.word(preposition) == "of" : story.tag(ofToken: before)?.isVerbal ?? false
  }

  /// Whether the clause has a subject and a verb of its own and asks nothing.
  private func addsClause(_ place: GrammarPlace) -> Bool {
    let head = place.word.head
    guard head > place.index else { return false }
    return place.sentence.isFinite(head) && place.sentence.subject(of: head).map { $0 > place.index } ?? false
  }
}

extension String {
  fileprivate static func comma(_ name: String) -> String {
    "Put a comma after “\(name)”: what follows only adds"
  }
}
