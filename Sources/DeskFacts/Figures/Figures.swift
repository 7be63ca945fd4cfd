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

  /// The figure that the token belongs to.
  package func figure(atToken token: Int) -> Quantity? {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < all.count && all[low].tokens.contains(token) ? all[low] : nil
  }

  /// The first figure at or after the token.
  package func next(from token: Int) -> Quantity? {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < all.count ? all[low] : nil
  }
}

extension StoryAnalysis {
  package func range(of figure: Quantity) -> TextRange {
    range(figure.tokens.lowerBound, figure.tokens.upperBound - 1)
  }

  /// The figure as it is printed.
  package func text(of figure: Quantity) -> String { text[range(of: figure)] }

  func changesOfFigures() -> [FigureChange] {
    story.sentences.indices.flatMap { ChangeReader(self, $0).changes() }
  }

  func totalsOfFigures() -> [PartsOfTotal] { story.sentences.indices.flatMap { PartsReader(self, $0).totals() } }

  func conversionsOfFigures() -> [UnitConversion] {
    story.sentences.indices.flatMap { ConversionReader(self, $0).conversions() }
  }
}
