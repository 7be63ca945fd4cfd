import DeskStory

/// Ranges: `10-15 miles`, `10 to 15 percent`, `$10-$15`.
extension FigureReader {
  /// The figure as the lower end of the range that the next one ends; nil where they are no range.
  func lowerEnd(_ first: Quantity, of second: Quantity) -> Quantity.LowerEnd? {
    let joint = first.tokens.upperBound
    guard first.sentence == second.sentence, second.tokens.lowerBound == joint + 1, first.isInDigits,
      first.tail.isEmpty, first.lowerEnd == nil, isUnit(second.kind), isJoined(first, second, joint)
    else { return nil }
    // The scale of `10-15 million` stands once.
    let scale = first.number.count < second.number.count ? self.scale(of: second) : 1
    guard first.value * scale < second.value else { return nil }
    return Quantity.LowerEnd(value: first.value * scale, step: first.step * scale, token: first.tokens.lowerBound)
  }

  private func isUnit(_ kind: Quantity.Kind) -> Bool {
    switch kind {
    case .percent, .money, .measure: true
    default: false
    }
  }

  private func isJoined(_ first: Quantity, _ second: Quantity, _ joint: Int) -> Bool {
    if story.isMark(joint, "-") || story.isMark(joint, "–") {
      return (first.kind == .part || first.kind == second.kind) && story.touchesNext(joint)
    }
    return story.word(joint) == "to" && (first.kind == .count || isMoney(first, second))
      && !["from", "between"].contains(story.word(first.tokens.lowerBound - 1))
  }

  /// `$10 to 15`, `$10 to $15`; not `$10 to 15%`.
  private func isMoney(_ first: Quantity, _ second: Quantity) -> Bool {
    if first.isMoney { return first.kind == second.kind && first.number.count <= second.number.count }
    return false
  }

  private func scale(of figure: Quantity) -> Double {
    figure.isInDigits && figure.number.count > 1 ? figure.step >= 1000 ? figure.step : figure.step * 10 : 1
  }
}
