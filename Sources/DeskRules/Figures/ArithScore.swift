package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `won 2-3`, `a 2-1 draw`, `a 2-2 win`: the score says something else than the word beside it.
package struct ArithScore: Rule {
  package let info = RuleInfo("arith.score", "A score that the word beside it rules out", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.places(of: Self.results.keys.sorted()).compactMap { word in
      guard let result = Self.results[story.word(word)], let score = score(beside: word, story),
        isAlone(score, story), let message = message(result, score, story)
      else { return nil }
      let sentence = story.sentenceTokens(of: word)
      guard !story.hasWord(Self.excuses, in: sentence) else { return nil }
      return Finding(
        story.range(min(word, score.tokens.lowerBound), max(word, score.tokens.upperBound - 1)), message,
        related: [Finding.Related(story.range(of: score.tokens), "the score")])
    }
  }

  private enum Result {
    case won, drawn, lost
  }

  private static let results: [String: Result] = [
    "won": .won, "win": .won, "victory": .won, "triumph": .won, "beat": .won, "beats": .won, "beating": .won,
    "defeated": .won, "defeating": .won, "thrashed": .won, "edged": .won, "draw": .drawn, "drew": .drawn,
    "tied": .drawn, "stalemate": .drawn, "lost": .lost, "loss": .lost, "defeat": .lost,
  ]
  private static let beating: Set<String> = [
    "beat", "beats", "beating", "defeated", "defeating", "thrashed", "edged",
  ]
  /// Where the score beside the word need not be the one that decided.
  private static let excuses: Set<String> = [
    "aggregate", "penalties", "penalty", "shootout", "shoot-out", "shootouts", "countback", "sets", "tiebreak",
    "tie-break", "replay", "handicap", "walkover", "wickets", "spread",
  ]

  private func score(beside word: Int, _ story: StoryAnalysis) -> Score? {
    if Self.beating.contains(story.word(word)) { return score(afterBeaten: word, story) }
    switch story.word(word) {
    case "won", "lost", "drew", "tied": return story.score(from: word + 1).flatMap { closes($0, story) }
    default:
      guard let score = story.score(from: word - 3), story.word(word - 4) != "to" else { return nil }
      let next = word + 1
      let isClosed = !story.isWord(next) || story.isIn(.preposition, next) || story.isIn(.conjunction, next)
      return isClosed ? score : nil
    }
  }

  /// `beat Spain 2-1`: names, and then the score.
  private func score(afterBeaten verb: Int, _ story: StoryAnalysis) -> Score? {
    var token = verb + 1
    while token < verb + 6, story.isWord(token), story.isCapitalised(token) || story.word(token) == "the" { token += 1 }
    return token > verb + 1 ? story.score(from: token).flatMap { closes($0, story) } : nil
  }

  /// The score, if what it counts does not follow.
  private func closes(_ score: Score, _ story: StoryAnalysis) -> Score? {
    let next = score.tokens.upperBound
    let isClosed =
      !story.isWord(next) || story.isIn(.preposition, next) && story.word(next) != "to" || story.word(next) == "and"
    return isClosed ? score : nil
  }

  /// Whether no other number stands close by, as in sets, legs, and goals with points.
  private func isAlone(_ score: Score, _ story: StoryAnalysis) -> Bool {
    let (first, end) = (score.tokens.lowerBound, score.tokens.upperBound)
    return !((first - 3)..<first).contains { story.isNumber($0) } && !(end..<(end + 3)).contains { story.isNumber($0) }
  }

  private func message(_ result: Result, _ score: Score, _ story: StoryAnalysis) -> String? {
    let text = story.text[story.range(of: score.tokens)]
    let isLevel = score.first.value == score.second.value
    switch result {
    case .won where isLevel: return .level(text, "wins")
    case .lost where isLevel: return .level(text, "loses")
    case .won where score.first.value < score.second.value: return .order(text)
    case .drawn where !isLevel: return .draw(text)
    default: return nil
    }
  }
}

extension String {
  fileprivate static func level(_ score: String, _ verb: String) -> String {
    "Nobody \(verb) \(score): check the score and the word"
  }

  fileprivate static func order(_ score: String) -> String {
    "The winner’s number is the larger and stands first: check “\(score)” and who won"
  }

  fileprivate static func draw(_ score: String) -> String {
    "A draw has the same number twice, and “\(score)” has not: check the score and the word"
  }
}
