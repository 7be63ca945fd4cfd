package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `three ministers, Anna Holt and Tom Reed,`: the names are more or fewer than the count.
package struct ArithNamesCounted: Rule {
  package let info = RuleInfo("arith.names-counted", "More or fewer names than the count before them", .warning)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.figures.all.compactMap { figure in
      guard figure.kind == .count, figure.hedge == .none, figure.value >= 2, figure.value <= 10,
        figure.tail.isEmpty, figure.value == figure.value.rounded(), let mark = mark(after: figure, story),
        let (names, end) = names(from: mark + 1, story), names.count >= 2, names.count != Int(figure.value),
        isApposition(mark, end, story), !hasRegions(names, story), !isOfMore(figure, story)
      else { return nil }
      return Finding(
        story.range(figure.tokens.lowerBound, end - 1), .names(names.count, Int(figure.value)),
        related: names.map { Finding.Related(story.range(of: $0), "a name") })
    }
  }

  /// `five of the seven states`: the names may be of the five.
  private func isOfMore(_ figure: Quantity, _ story: StoryAnalysis) -> Bool {
    let before = max(0, figure.tokens.lowerBound - 4)..<figure.tokens.lowerBound
    return story.hasWord(["of", "from"], in: before) && before.contains { story.figures.figure(atToken: $0) != nil }
  }

  /// The comma, colon or dash behind the counted noun, which is one of people or places.
  private func mark(after figure: Quantity, _ story: StoryAnalysis) -> Int? {
    var token = figure.tokens.upperBound
    while token < figure.tokens.upperBound + 4, story.isWord(token), !story.isCapitalised(token) { token += 1 }
    guard token > figure.tokens.upperBound, isNamed(token - 1, story) else { return nil }
    return [",", ":", "—", "–", "("].contains(story.word(token)) ? token : nil
  }

  private func isNamed(_ noun: Int, _ story: StoryAnalysis) -> Bool {
    let word = story.word(noun)
    guard word.hasSuffix("s") || word == "men" || word == "women" || word == "people" else { return false }
    return story.namesPeople(noun) || story.lexicon.lists.contains(String(word.dropLast()), in: .title)
      || Self.places.contains(word)
  }

  private static let places: Set<String> = [
    "countries", "states", "cities", "towns", "nations", "villages", "counties", "provinces", "islands", "brothers",
    "sisters", "men", "women", "senators", "ministers", "clubs",
  ]

  /// The names of a list with one “and” before the last, and the token behind it.
  private func names(from first: Int, _ story: StoryAnalysis) -> ([Range<Int>], Int)? {
    var names: [Range<Int>] = []
    var token = first
    while let end = nameEnd(from: token, story) {
      names.append(token..<end)
      let isLast = story.word(token - 1) == "and"
      if isLast { return (names, end) }
      token = story.isMark(end, ",") ? end + 1 : end
      if story.word(token) == "and" { token += 1 } else if token == end { return nil }
    }
    return nil
  }

  /// Two or three capitalised words, or one that is a place.
  private func nameEnd(from token: Int, _ story: StoryAnalysis) -> Int? {
    var end = token
    while story.isWord(end), story.isCapitalised(end), end - token < 4, end == token || story.isOneSpace(after: end - 1)
    {
      end += 1
    }
    return end > token && !story.tokens[token].hasHyphen ? end : nil
  }

  /// Whether the list ends where it stands: with a mark, or at the end of the sentence.
  private func isApposition(_ mark: Int, _ end: Int, _ story: StoryAnalysis) -> Bool {
    guard end < story.tokens.count else { return true }
    return story.tokens[end].isMark
      && story.story.sentence(ofToken: mark)?.tokens.first(where: { story.isWord($0) })
        .map { !story.isIn(.preposition, $0) || !story.isMark(mark, ",") || $0 + 6 < mark } ?? false
  }

  /// `Paris, Texas, and Rome`: some items say where others are.
  private func hasRegions(_ names: [Range<Int>], _ story: StoryAnalysis) -> Bool {
    let regions = names.count { story.isIn(.usState, $0.upperBound - 1) || story.isIn(.country, $0.upperBound - 1) }
    return regions > 0 && regions < names.count
  }
}

extension String {
  fileprivate static func names(_ names: Int, _ count: Int) -> String {
    "\(names) names follow, not \(count): a name or the count is wrong"
  }
}
