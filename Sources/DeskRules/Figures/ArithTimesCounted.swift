package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `a three-time champion (2001, 2005)`: the years are another number.
package struct ArithTimesCounted: Rule {
  package let info = RuleInfo("arith.times-counted", "More or fewer years than the times before them", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.figures.all.compactMap { figure in
      guard figure.kind == .count, figure.hedge == .none, figure.value >= 2, figure.value <= 12,
        let start = start(of: figure, story), let years = years(from: start, story), years.count >= 2,
        years.count != Int(figure.value)
      else { return nil }
      return Finding(
        story.range(figure.tokens.lowerBound, years[years.count - 1].tokens.upperBound - 1),
        .years(years.count, Int(figure.value)),
        related: years.map { Finding.Related(story.range(of: $0), "a year") })
    }
  }

  /// The token where the years begin: behind `three-time champion (`, `won it three times, in`.
  private func start(of figure: Quantity, _ story: StoryAnalysis) -> Int? {
    var token = figure.tokens.upperBound
    if figure.tail.isEmpty {
      guard story.word(token) == "times" else { return nil }
      token += 1
    } else {
      guard figure.tail == "time" || figure.tail == "times" else { return nil }
      while token < figure.tokens.upperBound + 5, story.isWord(token) { token += 1 }
      guard token > figure.tokens.upperBound else { return nil }
    }
    guard story.isMark(token, "(") || story.isMark(token, ",") || story.isMark(token, "—") || story.isMark(token, ":")
    else { return nil }
    if story.word(token + 1) == "in" { return token + 2 }
    return story.isMark(token, ",") ? nil : token + 1
  }

  /// A list of years and nothing else, to its end.
  private func years(from start: Int, _ story: StoryAnalysis) -> [Quantity]? {
    var years: [Quantity] = []
    var token = start
    while story.isNumber(token), story.tokens[token].range.length == 4,
      let figure = story.figures.figure(atToken: token),
      figure.value > 1700, figure.value < 2200, figure.step == 1, figure.tokens.count == 1
    {
      years.append(figure)
      token += 1
      let isJoined = story.isMark(token, ",") || story.word(token) == "and"
      guard isJoined else { break }
      let next = story.isMark(token, ",") && story.word(token + 1) == "and" ? token + 2 : token + 1
      guard story.isNumber(next), story.tokens[next].range.length == 4 else { break }
      token = next
    }
    // `2001-03` and `two in 2006` say more than they show.
    guard token >= story.tokens.count || !["-", "–", "/"].contains(story.word(token)) else { return nil }
    let next = story.isMark(token, ",") ? token + 1 : token
    guard !["and", "again", "plus", "twice"].contains(story.word(next)) else { return nil }
    return Set(years.map(\.value)).count == years.count ? years : nil
  }
}

extension String {
  fileprivate static func years(_ years: Int, _ times: Int) -> String {
    "\(years) years follow, not \(times): a year or the count is wrong"
  }
}
