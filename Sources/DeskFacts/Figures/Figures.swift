import DeskStory
package import DeskText

/// The figures of a story, in order.
package struct Figures: Sendable {
  package let all: [Quantity]
  /// For each sentence the first of its figures, and one more.
  private let starts: [Int]

  init(_ story: StoryAnalysis) {
    all = FigureReader(story).quantities()
    var starts: [Int] = []
    starts.reserveCapacity(story.story.sentences.count + 1)
    var next = 0
    for sentence in story.story.sentences.indices {
      while next < all.count, all[next].sentence < sentence { next += 1 }
      starts.append(next)
    }
    starts.append(all.count)
    self.starts = starts
  }

  /// The figures of the sentence of that index.
  package func figures(ofSentence index: Int) -> ArraySlice<Quantity> { all[starts[index]..<starts[index + 1]] }

  /// The sentences that have so many figures or more.
  package func sentences(withAtLeast count: Int) -> [Int] {
    var found: [Int] = []
    var first = 0
    while first < all.count {
      let sentence = all[first].sentence
      let end = starts[sentence + 1]
      if end - first >= count { found.append(sentence) }
      first = end
    }
    return found
  }

  /// The figure that the token belongs to.
  package func figure(atToken token: Int) -> Quantity? {
    next(from: token).flatMap { $0.tokens.contains(token) ? $0 : nil }
  }

  /// The first figure at or after the token.
  package func next(from token: Int) -> Quantity? {
    let place = all.indices.end(while: { all[$0].tokens.upperBound <= token })
    return place < all.count ? all[place] : nil
  }
}

extension StoryAnalysis {
  package func range(of figure: Quantity) -> TextRange {
    range(figure.start, figure.tokens.upperBound - 1)
  }

  /// The figure as it is printed.
  package func text(of figure: Quantity) -> String { text[range(of: figure)] }

  func changesOfFigures() -> [FigureChange] {
    figures.sentences(withAtLeast: 3).flatMap { ChangeReader(self, $0).changes() }
  }

  func totalsOfFigures() -> [PartsOfTotal] {
    figures.sentences(withAtLeast: 3).flatMap { PartsReader(self, $0).totals() }
  }

  func conversionsOfFigures() -> [UnitConversion] {
    figures.sentences(withAtLeast: 2).flatMap { ConversionReader(self, $0).conversions() }
  }
}
