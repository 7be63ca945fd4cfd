package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `12 of the 48 members, or 20 percent`: the part is another share of the whole.
package struct ArithShareOf: Rule {
  package let info = RuleInfo("arith.share-of", "A percentage that its part and its whole do not make", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.figures.sentences(withAtLeast: 3).flatMap { sentence -> [Finding] in
      let figures = Array(story.figures.figures(ofSentence: sentence))
      guard figures.count >= 3, figures.contains(where: { $0.kind == .percent || $0.kind == .share }) else { return [] }
      return figures.indices.dropLast(2).compactMap { finding(figures[$0...($0 + 2)], story) }
    }
  }

  private func finding(_ three: ArraySlice<Quantity>, _ story: StoryAnalysis) -> Finding? {
    guard let (part, whole, share) = statement(Array(three), story), whole.interval.low > 0 else { return nil }
    let scale = share.kind == .share ? 1.0 : 100.0
    guard !(part.counted / whole.counted * scale).meets(share.interval) else { return nil }
    let real = part.value / whole.value * 100
    let first = three[three.startIndex].tokens.lowerBound
    let last = three[three.endIndex - 1].tokens.upperBound - 1
    let isPlain = share.kind == .percent && share.isInDigits && share.tail.isEmpty
    let text = FigureText.plain(real, digits: share.step < 1 ? 1 : 0)
    return Finding(
      story.range(first, last), .share(story.text(of: part), story.text(of: whole), text),
      fix: isPlain ? .change(story.range(of: share.number), to: text) : nil,
      related: [
        Finding.Related(story.range(of: part), "the part"), Finding.Related(story.range(of: whole), "the whole"),
        Finding.Related(story.range(of: share), "the share"),
      ])
  }

  /// `A of B, or P`, `A of B (P)`, `P, or A of B`, `P (A of B)`, `P of the B, or A`.
  private func statement(
    _ three: [Quantity], _ story: StoryAnalysis
  ) -> (part: Quantity, whole: Quantity, share: Quantity)? {
    let (one, two, last) = (three[0], three[1], three[2])
    if isShare(last), isCount(one), isCount(two), isOf(one, two, story), isSame(two, last, story) {
      return (one, two, last)
    }
    guard isShare(one) else { return nil }
    if isCount(two), isCount(last), isOf(two, last, story), isSame(one, two, story) { return (two, last, one) }
    if isCount(two), isCount(last), isOf(one, two, story), isSame(two, last, story) { return (last, two, one) }
    return nil
  }

  private func isShare(_ figure: Quantity) -> Bool { figure.kind == .percent || figure.kind == .share }

  private func isCount(_ figure: Quantity) -> Bool {
    (figure.isMoney || figure.kind == .count) && figure.value > 0
  }

  /// `12 of 48`, `12 of the 48`, `12 members out of 48`.
  private func isOf(_ part: Quantity, _ whole: Quantity, _ story: StoryAnalysis) -> Bool {
    var token = whole.tokens.lowerBound - 1
    if ["the", "its", "their", "his", "her", "all"].contains(story.word(token)) { token -= 1 }
    guard story.word(token) == "of", token >= part.tokens.upperBound else { return false }
    if story.word(token - 1) == "out" {
      // `seven out of 10` rounds.
      guard whole.value > 20 || whole.tokens.lowerBound > token + 1 else { return false }
      token -= 1
    }
    return token - part.tokens.upperBound <= (isShare(part) ? 0 : 2)
      && (part.tokens.upperBound..<token).allSatisfy { story.isWord($0) }
  }

  /// Whether the second figure stands in brackets behind the first, or behind “or”, with a noun between at most.
  private func isSame(_ first: Quantity, _ second: Quantity, _ story: StoryAnalysis) -> Bool {
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    guard between.count <= 7,
      let mark = between.first(where: { [",", "(", "—", "–"].contains(story.word($0)) }),
      mark - first.tokens.upperBound <= 4, !between.contains(where: { story.word($0) == "and" })
    else { return false }
    let isOr = story.isMark(mark, ",")
    if !isOr, !story.isMark(mark, "("), !isOfCounts(second, story) { return false }
    if isOr, story.word(mark + 1) != "or" { return false }
    let hedges = (mark + (isOr ? 2 : 1))..<second.tokens.lowerBound
    guard hedges.allSatisfy({ FigureHedge.isPlain(story.word($0)) || story.word($0) == "than" }) else { return false }
    if isOfCounts(second, story) { return true }
    return isOr ? story.word(second.tokens.upperBound) != "of" : story.isMark(second.tokens.upperBound, ")")
  }

  /// `, or 12 of the 48`
  private func isOfCounts(_ figure: Quantity, _ story: StoryAnalysis) -> Bool {
    isCount(figure) && ["of", "out"].contains(story.word(figure.tokens.upperBound))
  }
}

extension String {
  fileprivate static func share(_ part: String, _ whole: String, _ percent: String) -> String {
    "\(part) of \(whole) is \(percent)%"
  }
}
