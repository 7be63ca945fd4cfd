import DeskLexicon
import DeskStory

/// A measure and the same in another unit: `5 miles (8 km)`.
package struct UnitConversion: Sendable {
  package let original: Quantity
  package let converted: Quantity
  package let tokens: Range<Int>
  /// Whether it is one of temperatures by which something rose or fell.
  let isDifference: Bool
}

extension UnitConversion {
  private var units: (MeasureUnit, MeasureUnit)? {
    guard case .measure(let one) = original.kind, case .measure(let other) = converted.kind else { return nil }
    return (one, other)
  }

  /// The original in the other unit, by each pair of readings of the two that measure the same.
  private var values: [Scale] {
    guard let (one, other) = units else { return [] }
    var found: [Scale] = []
    for from in one.readings {
      for to in other.readings where to.dimension == from.dimension {
        // Litres for a distance go down as miles for a gallon go up.
        if (from.factor < 0) != (to.factor < 0) {
          found.append(Scale(factor: 100 / max(from.factor, to.factor), shift: 0, isInverse: true))
          continue
        }
        let factor = from.factor / to.factor
        let shift = (from.zero - to.zero) / to.factor
        if shift != 0 { found.append(Scale(factor: factor, shift: shift)) }
        // A temperature may be a difference.
        found.append(Scale(factor: factor, shift: 0))
      }
    }
    return found
  }

  private struct Scale {
    let factor: Double
    let shift: Double

    var isInverse = false

    func apply(to value: Double) -> Double { isInverse ? factor / value : value * factor + shift }

    func apply(to interval: Interval) -> Interval {
      isInverse
        ? Interval(factor / interval.high, factor / max(interval.low, 1e-9)) : (interval * factor).shifted(by: shift)
    }
  }

  /// Whether the two may be the same, as they are rounded.
  package var isPossible: Bool {
    guard isPossible(original, converted) else { return false }
    guard let low = original.lower, let other = converted.lower else { return true }
    return isPossible(low, other)
  }

  private func isPossible(_ original: Quantity, _ converted: Quantity) -> Bool {
    let printed = UnitConversion.rounding(of: original, isSource: true)
    let said = UnitConversion.rounding(of: converted, isSource: false)
    return values.isEmpty || values.contains { $0.apply(to: printed).meets(said) }
  }

  /// What the original comes to, by the commonest reading of both units.
  package var right: Double? {
    right(original)
  }

  /// What the lower end of a range comes to.
  package var rightLowerEnd: Double? {
    original.lower.flatMap(right)
  }

  private func right(_ figure: Quantity) -> Double? {
    let scale = isDifference ? values.first { $0.shift == 0 } : values.first
    return scale.map { $0.apply(to: figure.value) }
  }

  /// How many digits of the converted figure count.
  package var digits: Int { FigureText.digits(before: converted.value / converted.step) }

  /// A round number may be rounded by a tenth; a conversion by half its last digit, too.
  private static func rounding(of figure: Quantity, isSource: Bool) -> Interval {
    var unit = figure.step
    while unit * 10 <= figure.value, (figure.value / (unit * 10)).rounded() * unit * 10 == figure.value { unit *= 10 }
    let isHedged = figure.hedge != .none
    let share = min(unit / 2, abs(figure.value) * (isHedged ? 0.15 : 0.1))
    return Interval(figure.value, plusOrMinus: isSource ? share : max(share, figure.step / 2))
  }
}

/// Finds conversions in a sentence.
struct ConversionReader {
  private let story: StoryAnalysis
  private let figures: [Quantity]

  init(_ story: StoryAnalysis, _ sentence: Int) {
    self.story = story
    let all = story.figures.figures(ofSentence: sentence)
    let lowerEnds = Set(all.compactMap { $0.lowerEnd?.token })
    figures = lowerEnds.isEmpty ? Array(all) : all.filter { !lowerEnds.contains($0.tokens.lowerBound) }
  }

  func conversions() -> [UnitConversion] {
    zip(figures, figures.dropFirst()).compactMap { original, converted in
      guard case .measure(let one) = original.kind, case .measure(let other) = converted.kind,
        one.readings != other.readings, !one.dimensions.isDisjoint(with: other.dimensions),
        !one.measures("time"), isBracketed(original, converted), isWhole(original),
        (original.lowerEnd == nil) == (converted.lowerEnd == nil)
      else { return nil }
      let end = converted.tokens.upperBound
      return UnitConversion(
        original: original, converted: converted, tokens: original.start..<min(end + 1, story.tokens.count),
        isDifference: isDifference(original))
    }
  }

  /// `(8 km)`, `(about 8 km)`, right behind the original.
  private func isBracketed(_ original: Quantity, _ converted: Quantity) -> Bool {
    // `62 km. (39 mi.)`
    let end = original.tokens.upperBound
    let bracket = story.isMark(end, ".") && original.tail.isEmpty ? end + 1 : end
    let close = converted.tokens.upperBound
    guard story.isMark(bracket, "("),
      story.isMark(close, ")") || story.isMark(close, ".") && story.isMark(close + 1, ")")
    else { return false }
    return (bracket + 1..<converted.start).allSatisfy { story.isWord($0) }
      && converted.start - bracket <= 3
  }

  /// `warmed by 2 degrees`, `a rise of 2 degrees`
  private func isDifference(_ figure: Quantity) -> Bool {
    var before = figure.start - 1
    while FigureHedge.isPlain(story.word(before)) { before -= 1 }
    return story.word(before) == "by"
      || story.word(before) == "of" && (story.isIn(.riseWord, before - 1) || story.isIn(.fallWord, before - 1))
  }

  /// Not the end of a range, nor the inches of a height.
  private func isWhole(_ figure: Quantity) -> Bool {
    if figure.lowerEnd != nil { return true }
    let before = figure.tokens.lowerBound - 1
    if ["to", "or", "and", "-", "–", "x", "by", "×"].contains(story.word(before)) {
      return story.figures.figure(atToken: before - 1) == nil
    }
    let previous = story.figures.figure(atToken: story.isMark(before, ",") ? before - 1 : before)
    return previous == nil
  }
}
