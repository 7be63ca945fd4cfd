package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `from 2009 to 2014, eight years`: the years are another number.
package struct DatesYearSpan: Rule {
  package let info = RuleInfo("dates.year-span", "A number of years that its two dates do not make", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.figures.sentences(withAtLeast: 3).flatMap { sentence -> [Finding] in
      let figures = Array(story.figures.figures(ofSentence: sentence))
      guard figures.count >= 3 else { return [] }
      return figures.indices.dropLast().compactMap { index in
        let (from, to) = (figures[index], figures[index + 1])
        guard isSpan(from, to, story) else { return nil }
        let after = index + 2 < figures.count ? figures[index + 2] : nil
        let before = index > 0 ? figures[index - 1] : nil
        if let after, isLength(after), follows(after, to, story) { return finding(from, to, after, story) }
        if let before, isLength(before), leads(before, from, story) { return finding(from, to, before, story) }
        return nil
      }
    }
  }

  /// `from 2009 to 2014`, `between 2009 and 2014`
  private func isSpan(_ from: Quantity, _ to: Quantity, _ story: StoryAnalysis) -> Bool {
    guard from.kind == .year, to.kind == .year, from.value < to.value,
      to.tokens.lowerBound - from.tokens.upperBound == 1
    else { return false }
    switch story.word(from.tokens.lowerBound - 1) {
    case "from": return ["to", "until", "till", "through"].contains(story.word(from.tokens.upperBound))
    case "between": return story.word(from.tokens.upperBound) == "and"
    default: return false
    }
  }

  private func isLength(_ figure: Quantity) -> Bool {
    guard case .measure(let unit) = figure.kind, unit.measures("time") else { return false }
    return unit.readings.contains { $0.factor > 3e7 && $0.factor < 3.3e7 }
  }

  /// `, six years`, `, a six-year`, `(six years)`
  private func follows(_ length: Quantity, _ year: Quantity, _ story: StoryAnalysis) -> Bool {
    let mark = year.tokens.upperBound
    guard story.isMark(mark, ",") || story.isMark(mark, "(") || story.isMark(mark, "—") else { return false }
    let words = (mark + 1)..<length.tokens.lowerBound
    let isPlain = words.allSatisfy { ["a", "an", "about", "nearly", "almost", "or", "the"].contains(story.word($0)) }
    return words.count <= 2 && isPlain
      && !["later", "ago", "after", "before"].contains(story.word(length.tokens.upperBound))
  }

  /// `six years, from`, `a six-year term from`, `the six years between`
  private func leads(_ length: Quantity, _ year: Quantity, _ story: StoryAnalysis) -> Bool {
    let words = length.tokens.upperBound..<(year.tokens.lowerBound - 1)
    return words.count <= 3
      && words.allSatisfy { token in
        story.isMark(token, ",") || Self.spans.contains(story.word(token))
      }
  }

  private static let spans: Set<String> = [
    "period", "span", "stretch", "term", "reign", "career", "war", "study", "run", "spell", "stint", "there",
    "contract",
    "tenure", "rule", "lease",
  ]

  /// With both ends counted a span is a year longer, and with neither a year shorter.
  private func finding(_ from: Quantity, _ to: Quantity, _ length: Quantity, _ story: StoryAnalysis) -> Finding? {
    let span = to.value - from.value
    guard !Interval(span - 1, span + 1).meets(length.interval) else { return nil }
    let first = min(from.tokens.lowerBound, length.tokens.lowerBound)
    let last = max(to.tokens.upperBound, length.tokens.upperBound) - 1
    return Finding(
      story.range(first, last), .span(from.value, to.value, span),
      related: [
        Finding.Related(story.range(of: from), "the first year"), Finding.Related(story.range(of: to), "the last year"),
        Finding.Related(story.range(of: length), "the years between"),
      ])
  }
}

extension String {
  fileprivate static func span(_ from: Double, _ to: Double, _ years: Double) -> String {
    "From \(Int(from)) to \(Int(to)) is \(Int(years)) years: check the three figures"
  }
}
