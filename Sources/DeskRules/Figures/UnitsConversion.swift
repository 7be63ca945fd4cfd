package import DeskFacts
package import DeskLint
import DeskText

/// `10 kilometers (3 miles)`: the figure in brackets is not what the one before it comes to.
package struct UnitsConversion: Rule {
  package let info = RuleInfo("units.conversion", "A measure that is not what its conversion says", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.conversions.compactMap { conversion in
      guard !conversion.isPossible, let value = conversion.right else { return nil }
      let digits = max(conversion.rightLowerEnd == nil ? 1 : 2, min(3, conversion.digits))
      let upper = FigureText.plain(FigureText.rounded(value, toDigits: digits), digits: 2)
      let lower = conversion.rightLowerEnd.map { FigureText.plain(FigureText.rounded($0, toDigits: digits), digits: 2) }
      let right = lower.map { $0 + " to " + upper } ?? upper
      let original = story.text(of: conversion.original)
      return Finding(
        story.range(of: conversion.tokens),
        .conversion(original, right + unit(conversion.converted, story)),
        fix: lower == nil && conversion.converted.isInDigits && conversion.converted.tail.isEmpty
          ? .change(
            story.range(of: conversion.converted.number), to: upper)
          : nil,
        related: [Finding.Related(story.range(of: conversion.original), "converted from this")])
    }
  }

  /// The unit as the story prints it, with the space before it.
  private func unit(_ figure: Quantity, _ story: StoryAnalysis) -> String {
    let end = figure.number.upperBound
    guard end == figure.tokens.upperBound else {
      return (story.touchesNext(end - 1) ? "" : " ") + story.text[story.range(end, figure.tokens.upperBound - 1)]
    }
    let tail = story.string(end - 1).drop { !$0.isLetter }
    return (story.word(end - 1).contains("-") ? " " : "") + tail
  }
}

extension String {
  fileprivate static func conversion(_ original: String, _ right: String) -> String {
    "\(original) comes to about \(right): work it out again"
  }
}
