package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `£4m for 200 pupils, or £2,000 a head`: the sum and the number make another share for each.
package struct ArithAverage: Rule {
  package let info = RuleInfo("arith.average", "A share for each that the sum and the number do not make", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.figures.all.indices.dropLast(2).compactMap { index in
      let three = Array(story.figures.all[index...(index + 2)])
      guard three[0].sentence == three[2].sentence, let each = three.last, each.isMoney,
        isEach(each, story), isOr(three[1], each, story),
        let sum = three.dropLast().first(where: { $0.kind == each.kind }),
        let count = three.dropLast().first(where: { $0.kind == .count && $0.tail.isEmpty }), count.value > 1,
        isAmong(three[0], three[1], story)
      else { return nil }
      return finding(sum, count, each, story)
    }
  }

  private func finding(_ sum: Quantity, _ count: Quantity, _ each: Quantity, _ story: StoryAnalysis) -> Finding? {
    let (whole, number) = (sum.interval, count.counted)
    guard number.low > 0, whole.low > 0, number.high.isFinite, whole.high.isFinite else { return nil }
    let real = whole / number
    // A share is rounded as freely as the sum.
    let said =
      each.hedge == .none
      ? Interval(each.value, plusOrMinus: max(each.value * 0.02, each.roundness / 2)) : each.interval
    guard !real.meets(said) else { return nil }
    let first = min(sum.tokens.lowerBound, count.tokens.lowerBound)
    return Finding(
      story.range(first, each.tokens.upperBound - 1),
      .share(story.text(of: sum), story.text(of: count), FigureText.money(sum.value / count.value, like: each, story)),
      related: [
        Finding.Related(story.range(of: sum), "the sum"), Finding.Related(story.range(of: count), "the number"),
        Finding.Related(story.range(of: each), "the share for each"),
      ])
  }

  /// `$25,000 each`, `£2,000 a head`, `an average of $300`
  private func isEach(_ figure: Quantity, _ story: StoryAnalysis) -> Bool {
    let end = figure.tokens.upperBound
    if ["each", "apiece"].contains(story.word(end)) { return true }
    if ["a", "per"].contains(story.word(end)) {
      return ["head", "person", "pupil", "student", "resident", "family", "household", "worker", "employee", "member"]
        .contains(story.word(end + 1))
    }
    return story.word(end) == "on" && story.word(end + 1) == "average" || isAverage(figure, story)
  }

  private func isAverage(_ figure: Quantity, _ story: StoryAnalysis) -> Bool {
    let first = figure.tokens.lowerBound
    return story.word(first - 1) == "averaging" || story.word(first - 1) == "of" && story.word(first - 2) == "average"
  }

  /// `, or`, `, about`, `, an average of`: the share is worked out from what stands before.
  private func isOr(_ before: Quantity, _ each: Quantity, _ story: StoryAnalysis) -> Bool {
    let between = before.tokens.upperBound..<each.tokens.lowerBound
    guard between.count <= 8, let mark = between.last(where: { story.tokens[$0].isMark }),
      [",", "(", "—", "–"].contains(story.word(mark)), mark - before.tokens.upperBound <= 4
    else { return false }
    let words = ((mark + 1)..<each.tokens.lowerBound).filter { !FigureHedge.isPlain(story.word($0)) }
    return words.allSatisfy { ["or", "average", "of", "averaging", "that", "is"].contains(story.word($0)) }
      && (!words.isEmpty || story.isMark(mark, "("))
  }

  /// `$1 million among 50 towns`, `200 pupils at a cost of £4m`
  private func isAmong(_ first: Quantity, _ second: Quantity, _ story: StoryAnalysis) -> Bool {
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    return between.count <= 8 && between.allSatisfy { story.isWord($0) }
      && story.hasWord(["among", "between", "for", "to", "cost", "of", "share", "shared"], in: between)
      && !story.hasWord(["from", "and", "while", "plus", "than"], in: between)
  }
}

extension String {
  fileprivate static func share(_ sum: String, _ count: String, _ each: String) -> String {
    "\(sum) among \(count) is \(each) each"
  }
}
