import DeskStory

/// A measure and the same in another unit: `5 miles (8 km)`.
package struct UnitConversion: Sendable {
  package let original: Quantity
  package let converted: Quantity
  package let tokens: Range<Int>
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

    func apply(to value: Double) -> Double { value * factor + shift }
  }

  /// Whether the two may be the same, as they are rounded.
  package var isPossible: Bool {
    let printed = UnitConversion.rounding(of: original, isSource: true)
    let said = UnitConversion.rounding(of: converted, isSource: false)
    return values.isEmpty || values.contains { (printed * $0.factor).shifted(by: $0.shift).meets(said) }
  }

  /// What the original comes to, by the commonest reading of both units.
  package var right: (value: Double, unit: String)? {
    guard let (_, other) = units else { return nil }
    return values.first.map { ($0.apply(to: original.value), other.name) }
  }

  /// How many digits of the converted figure count.
  package var digits: Int {
    var value = converted.value / converted.step
    var count = 0
    while value >= 1 {
      value /= 10
      count += 1
    }
    return count
  }

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
  private let figures: ArraySlice<Quantity>

  init(_ story: StoryAnalysis, _ sentence: Int) {
    self.story = story
    figures = story.figures.figures(ofSentence: sentence)
  }

  func conversions() -> [UnitConversion] {
    zip(figures, figures.dropFirst()).compactMap { original, converted in
      guard case .measure(let one) = original.kind, case .measure(let other) = converted.kind,
        one.readings != other.readings, !one.dimensions.isDisjoint(with: other.dimensions),
        !one.measures("time"), isBracketed(original, converted), isWhole(original)
      else { return nil }
      let end = converted.tokens.upperBound
      return UnitConversion(
        original: original, converted: converted, tokens: original.tokens.lowerBound..<min(end + 1, story.tokens.count))
    }
  }

  /// `(8 km)`, `(about 8 km)`, right behind the original.
  private func isBracketed(_ original: Quantity, _ converted: Quantity) -> Bool {
    guard story.isMark(original.tokens.upperBound, "("), story.isMark(converted.tokens.upperBound, ")") else {
      return false
    }
    return (original.tokens.upperBound + 1..<converted.tokens.lowerBound).allSatisfy { story.isWord($0) }
      && converted.tokens.lowerBound - original.tokens.upperBound <= 3
  }

  /// Not the end of a range, nor the inches of a height.
  private func isWhole(_ figure: Quantity) -> Bool {
    let before = figure.tokens.lowerBound - 1
    if ["to", "or", "and", "-", "–", "x", "by", "×"].contains(story.word(before)) {
      return story.figures.figure(atToken: before - 1) == nil
    }
    let previous = story.figures.figure(atToken: story.isMark(before, ",") ? before - 1 : before)
    return previous == nil
  }
}
