package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `in 2015, 20 years after the 1990 quake`: the two years are another number apart.
package struct DatesYearsAfter: Rule {
  package let info = RuleInfo(
    "dates.years-after", "So many years after or before, which the two years do not make", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let all = story.figures.all
    return all.indices.dropFirst().dropLast().compactMap { index in
      let (one, length, other) = (all[index - 1], all[index], all[index + 1])
      guard one.sentence == other.sentence, one.kind == .year, other.kind == .year, isYears(length),
        isIn(one, length, story), let isAfter = isAfter(length, other, story)
      else { return nil }
      let real = isAfter ? one.value - other.value : other.value - one.value
      guard !Interval(real - 1, real + 1).meets(length.interval) else { return nil }
      return Finding(
        story.range(one.tokens.lowerBound, other.tokens.upperBound - 1), .apart(one.value, other.value, length.value),
        related: [
          Finding.Related(story.range(of: one), "a year"),
          Finding.Related(story.range(of: length), "the years between"),
          Finding.Related(story.range(of: other), "the other year"),
        ])
    }
  }

  private func isYears(_ figure: Quantity) -> Bool {
    guard case .measure(let unit) = figure.kind, unit.measures("time"), figure.tail.isEmpty else { return false }
    return unit.readings.contains { $0.factor > 3e7 && $0.factor < 3.3e7 }
  }

  /// `in 2015, 20 years`
  private func isIn(_ year: Quantity, _ length: Quantity, _ story: StoryAnalysis) -> Bool {
    let between = year.tokens.upperBound..<length.tokens.lowerBound
    return ["in", "until", "by"].contains(story.word(year.tokens.lowerBound - 1))
      && story.isMark(between.lowerBound, ",")
      && between.dropFirst().allSatisfy { FigureHedge.isPlain(story.word($0)) }
  }

  /// `after the 1990 quake`, `before 1990`, `after it opened in 1990`
  private func isAfter(_ length: Quantity, _ year: Quantity, _ story: StoryAnalysis) -> Bool? {
    let word = length.tokens.upperBound
    guard ["after", "before"].contains(story.word(word)), year.tokens.lowerBound - word <= 6,
      ((word + 1)..<year.tokens.lowerBound).allSatisfy({ story.isWord($0) && !story.isIn(.conjunction, $0) })
    else { return nil }
    return story.word(word) == "after"
  }
}

extension String {
  fileprivate static func apart(_ one: Double, _ other: Double, _ years: Double) -> String {
    "\(Int(one)) and \(Int(other)) are \(Int(abs(one - other))) years apart, not \(FigureText.plain(years))"
  }
}
