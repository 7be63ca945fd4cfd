package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `from 120 to 144, a rise of 35%`: the percentage is not what the two figures make.
package struct ArithPercentChange: Rule {
  package let info = RuleInfo(
    "arith.percent-change", "A percentage that its two figures do not make", .error, quotations: .read)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.changes.compactMap { change in
      guard !isOtherwiseCounted(change, story), !isTrue(change) else { return nil }
      let ratio = change.after.value / change.before.value
      let percent = (ratio - 1) * 100
      return Finding(
        story.range(of: change.tokens), message(change, percent, story),
        fix: fix(change, percent, story),
        related: [
          Finding.Related(story.range(of: change.before), "before"),
          Finding.Related(story.range(of: change.after), "after"),
        ])
    }
  }

  /// Whether the change is one of something that the sentence says is not the plain difference.
  private func isOtherwiseCounted(_ change: FigureChange, _ story: StoryAnalysis) -> Bool {
    guard let sentence = story.story.sentence(ofToken: change.tokens.lowerBound) else { return true }
    let near = (change.change.tokens.lowerBound - 4)..<(change.change.tokens.upperBound + 4)
    return sentence.tokens.contains { token in
      let word = story.word(token)
      return Self.others.contains(word) || near.contains(token) && isRate(token, story)
        || word == "per" && near.contains(token) && story.word(token + 1) != "cent"
        || word == "real" && story.word(token + 1) == "terms"
    }
  }

  private static let others: Set<String> = [
    "annualized", "annualised", "inflation", "constant", "like-for-like", "same-store", "organic", "organically",
    "compound", "compounded", "seasonally",
  ]
  /// Beside the percentage these make it one of each year.
  private static let rates: Set<String> = ["annual", "annually", "yearly", "averaged", "averaging", "each"]

  /// `an average of 5%`, `average growth of 5%`; not `average rents rose 5%`.
  private func isRate(_ token: Int, _ story: StoryAnalysis) -> Bool {
    if Self.rates.contains(story.word(token)) { return true }
    guard story.word(token) == "average" else { return false }
    return ["of", "rate", "growth", "annual", "yearly"].contains(story.word(token + 1)) || story.isNumber(token + 1)
      || story.isIn(.riseWord, token + 1) || story.isIn(.fallWord, token + 1)
  }

  /// Whether some numbers that the figures may stand for agree.
  private func isTrue(_ change: FigureChange) -> Bool {
    let (before, after) = (change.before.interval(beside: change.after), change.after.interval(beside: change.before))
    guard before.low > 0 else { return true }
    let said = change.change.kind == .share ? change.change.interval * 100 : change.change.interval
    let rise = Interval(after.low / before.high * 100 - 100, after.high / before.low * 100 - 100)
    let difference = after - before
    var readings = change.change.kind == .points ? [difference] : [rise]
    if change.before.kind == .percent { readings.append(difference) }
    return readings.contains { reading in
      switch change.direction {
      case .up: reading.meets(said)
      case .down: (reading * -1).meets(said)
      case nil: reading.meets(said) || (reading * -1).meets(said)
      }
    }
  }

  private func message(_ change: FigureChange, _ percent: Double, _ story: StoryAnalysis) -> String {
    let kind = percent < 0 ? "a fall" : "a rise"
    let isPoints = change.change.kind == .points
    let amount = isPoints ? abs(change.after.value - change.before.value) : abs(percent)
    let unit = isPoints ? " points" : "%"
    let said = change.change.kind == .share ? change.change.value * 100 : change.change.value
    let (from, to) = (story.text(of: change.before), story.text(of: change.after))
    let real = FigureText.plain(amount, digits: isPoints ? 2 : amount < 10 || change.change.step < 1 ? 1 : 0)
    let goesBack = change.direction.map { ($0 == .up) != (percent > 0) } ?? false
    return "From \(from) to \(to) is \(kind) of \(real)\(unit), not "
      + (goesBack ? "a \(percent < 0 ? "rise" : "fall")" : "\(FigureText.plain(said, digits: isPoints ? 2 : 1))\(unit)")
  }

  /// The percentage is what was worked out.
  private func fix(_ change: FigureChange, _ percent: Double, _ story: StoryAnalysis) -> Fix? {
    let isPlain = change.change.kind == .percent && change.change.isInDigits && change.change.tail.isEmpty
    guard isPlain, change.change.lowerEnd == nil, change.direction.map({ ($0 == .up) == (percent > 0) }) ?? true else {
      return nil
    }
    let digits = change.change.step < 1 ? 1 : 0
    return .change(
      story.range(of: change.change.number),
      to: FigureText.plain(abs(percent), digits: digits))
  }
}
