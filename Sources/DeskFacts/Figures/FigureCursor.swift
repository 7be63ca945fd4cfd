import DeskStory

/// Reads on through a sentence, figure by figure and word by word, and remembers how far it came.
package struct FigureCursor {
  package let story: StoryAnalysis
  package var token: Int
  package let limit: Int

  package init(_ story: StoryAnalysis, from token: Int, limit: Int) {
    self.story = story
    self.token = token
    self.limit = limit
  }

  package var isAtEnd: Bool { token >= limit }
  package var word: String { token < limit ? story.word(token) : "" }

  /// The figure that begins here, hedges before it passed over; the cursor stands behind it then.
  package mutating func figure() -> Quantity? {
    var ahead = token
    for _ in 0..<4 {
      if let figure = story.figures.figure(atToken: ahead), ahead < limit {
        guard figure.tokens.lowerBound == ahead else { return nil }
        token = figure.tokens.upperBound
        return figure
      }
      guard ahead < limit, FigureCursor.hedging.contains(story.word(ahead)) else { return nil }
      ahead += 1
    }
    return nil
  }

  private static let hedging: Set<String> = [
    "about", "around", "roughly", "approximately", "some", "nearly", "almost", "just", "more", "less", "than", "over",
    "under", "at", "least", "a", "an", "only", "the", "fewer",
  ]

  /// Passes the word where it is one of those.
  package mutating func take(_ words: Set<String>) -> String? {
    guard token < limit, words.contains(story.word(token)) else { return nil }
    token += 1
    return story.word(token - 1)
  }

  /// Passes words for as long as they are among those, at most so many.
  package mutating func skip(_ words: Set<String>, atMost count: Int) {
    for _ in 0..<count where take(words) == nil { return }
  }

  /// The next figure that no more than so many tokens stand before, none of them a mark that parts clauses or one of
  /// the words.
  package mutating func figure(within reach: Int, past stops: Set<String>) -> Quantity? {
    for _ in 0...reach {
      if let figure = figure() { return figure }
      guard token < limit, !stops.contains(story.word(token)), !story.isMark(token, ";") else { return nil }
      token += 1
    }
    return nil
  }
}
