package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `one in five (25 percent)`, `a third, or 40 percent,`: the words and the percentage are two shares.
package struct ArithShareWords: Rule {
  package let info = RuleInfo("arith.share-words", "A share in words that is not its percentage", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.figures.all.compactMap { percent in
      guard percent.kind == .percent, percent.hedge == .none,
        let (share, words) = share(before: percent, story), share.high.isFinite,
        !(share * 100).meets(percent.interval)
      else { return nil }
      let text = story.text[story.range(of: words)]
      return Finding(
        story.range(words.lowerBound, percent.tokens.upperBound - 1), .words(text, share * 100),
        related: [
          Finding.Related(story.range(of: words), "the share in words"),
          Finding.Related(story.range(of: percent), "the percentage"),
        ])
    }
  }

  /// The share that the percentage repeats, with its tokens: it stands before a bracket or a comma with “or”.
  private func share(before percent: Quantity, _ story: StoryAnalysis) -> (Interval, Range<Int>)? {
    var mark = percent.tokens.lowerBound - 1
    let end = percent.tokens.upperBound
    if story.isMark(mark, "(") {
      guard story.isMark(end, ")") else { return nil }
    } else {
      guard story.word(mark) == "or", story.isMark(mark - 1, ","), story.isMark(end, ",") || story.isMark(end, ".")
      else { return nil }
      mark -= 1
    }
    // `a third of voters (40 percent)`
    for token in stride(from: mark - 1, through: max(0, mark - 4), by: -1) {
      if let figure = story.figures.figure(atToken: token) { return interval(of: figure, story) }
      guard story.isWord(token), !story.isIn(.conjunction, token) else { return nil }
    }
    return nil
  }

  private func interval(of figure: Quantity, _ story: StoryAnalysis) -> (Interval, Range<Int>)? {
    if figure.kind == .share {
      var first = figure.tokens.lowerBound
      if figure.hedge != .none { first -= story.word(first - 1) == "than" ? 2 : 1 }
      return (rounded(figure, story), first..<figure.tokens.upperBound)
    }
    // `one in five`, `four out of 10`
    guard figure.kind == .count, figure.hedge == .none, figure.value >= 2, figure.value <= 20 else { return nil }
    var joint = figure.tokens.lowerBound - 1
    guard story.word(joint) == "in" || story.word(joint) == "of" && story.word(joint - 1) == "out" else { return nil }
    if story.word(joint) == "of" { joint -= 1 }
    guard let part = story.figures.figure(atToken: joint - 1), part.kind == .count, part.tokens.upperBound == joint,
      part.value < figure.value, part.hedge == .none || part.hedge == .about
    else { return nil }
    let low = (part.value - 0.6) / figure.value
    let high = (part.value + 0.6) / figure.value
    // One in six may be one in five and a half, and no more.
    let single = Interval(part.value / (figure.value + 0.6), part.value / (figure.value - 0.6))
    return (part.value == 1 ? single : Interval(low, high), part.tokens.lowerBound..<figure.tokens.upperBound)
  }

  /// `More than half` may be anything above, `nearly half` falls short.
  private func rounded(_ figure: Quantity, _ story: StoryAnalysis) -> Interval {
    let value = figure.value
    switch figure.hedge {
    case .atLeast: return Interval(value * 0.99, min(1, value * 1.5))
    case .atMost: return Interval(value * 0.6, value * 1.01)
    case .about: return Interval(value * 0.85, value * 1.15)
    case .none: return Interval(value * 0.92, value * 1.08)
    }
  }
}

extension String {
  fileprivate static func words(_ words: String, _ share: Interval) -> String {
    let (low, high) = (FigureText.plain(share.low, digits: 0), FigureText.plain(share.high, digits: 0))
    return "“\(words)” may stand for \(low)% to \(high)%: make the two agree"
  }
}
