package import DeskFacts
package import DeskLint
import DeskText

/// `10 kilometers (3 miles)`: the figure in brackets is not what the one before it comes to.
package struct UnitsConversion: Rule {
  package let info = RuleInfo("units.conversion", "A measure that is not what its conversion says", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.conversions.compactMap { conversion in
      guard !conversion.isPossible, let (value, reading) = conversion.right else { return nil }
      let digits = max(1, min(3, conversion.digits))
      let right = FigureText.plain(FigureText.rounded(value, toDigits: digits), digits: 2)
      let original = story.text(of: conversion.original)
      return Finding(
        story.range(conversion.tokens.lowerBound, conversion.tokens.upperBound - 1),
        .conversion(original, right + " " + reading),
        fix: conversion.converted.isInDigits && conversion.converted.tail.isEmpty
          ? .change(
            story.range(conversion.converted.number.lowerBound, conversion.converted.number.upperBound - 1), to: right)
          : nil,
        related: [Finding.Related(story.range(of: conversion.original), "converted from this")])
    }
  }
}

extension String {
  fileprivate static func conversion(_ original: String, _ right: String) -> String {
    "\(original) comes to about \(right): work it out again"
  }
}
