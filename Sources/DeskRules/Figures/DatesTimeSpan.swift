package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `from 9 a.m. to 5 p.m., a nine-hour shift`: the hours are another number.
package struct DatesTimeSpan: Rule {
  package let info = RuleInfo("dates.time-span", "A number of hours that its two times do not make", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.places(of: ["from", "between"]).compactMap { from in
      guard let (start, half, joint) = time(from: from + 1, story),
        ["to", "until", "till", "and"].contains(story.word(joint)),
        let (stop, otherHalf, end) = time(from: joint + 1, story), half || otherHalf,
        let length = length(after: end, story)
      else { return nil }
      // Without its half of the day the first may be in either.
      let spans = (half && otherHalf ? [0] : [0, 720]).map { Double((stop - start + $0 + 1440 * 2) % 1440) }
      let said = length.interval * 60
      guard !spans.contains(where: { Interval($0, plusOrMinus: 15).meets(said) || $0 == 0 }) else { return nil }
      return Finding(
        story.range(from, length.tokens.upperBound - 1), .hours(spans[0] / 60, length.value),
        related: [Finding.Related(story.range(of: length), "the hours")])
    }
  }

  /// `9 a.m.`, `9:30 pm`, `noon`: its minutes in the day, whether its half of the day is certain, and the token behind.
  private func time(from first: Int, _ story: StoryAnalysis) -> (Int, Bool, Int)? {
    if story.word(first) == "noon" { return (720, true, first + 1) }
    if story.word(first) == "midnight" { return (0, true, first + 1) }
    guard story.isNumber(first) else { return nil }
    var text = story.word(first)
    var next = first + 1
    if text.allSatisfy(\.isNumber), text.count <= 2, story.isMark(next, ":"), story.isNumber(next + 1) {
      text += ":" + story.word(next + 1)
      next += 2
    }
    let parts = text.split(whereSeparator: { $0 == ":" || $0 == "." })
    guard let hour = parts.first.flatMap({ Int($0.prefix { $0.isNumber }) }), hour <= 24 else { return nil }
    var half = String(text.drop { $0.isNumber || $0 == ":" || $0 == "." })
    let minutes = parts.count > 1 ? Int(parts[1].prefix { $0.isNumber }) ?? 0 : 0
    if half.isEmpty, ["am", "pm", "a.m.", "p.m."].contains(story.word(next)) {
      half = story.word(next).filter { $0 != "." }
      next += 1
    }
    guard half.isEmpty || half == "am" || half == "pm", minutes < 60, !half.isEmpty || hour <= 12 else { return nil }
    return (hour % 12 * 60 + minutes + (half == "pm" ? 720 : 0), !half.isEmpty, next)
  }

  /// `, a nine-hour`, `(nine hours)`
  private func length(after end: Int, _ story: StoryAnalysis) -> Quantity? {
    guard story.isMark(end, ",") || story.isMark(end, "("),
      let figure = story.figures.figure(atToken: ["a", "an", "or"].contains(story.word(end + 1)) ? end + 2 : end + 1),
      case .measure(let unit) = figure.kind, unit.readings.contains(where: { $0.factor == 3600 }),
      !["after", "before", "later", "earlier"].contains(story.word(figure.tokens.upperBound))
    else { return nil }
    return figure
  }
}

extension String {
  fileprivate static func hours(_ hours: Double, _ said: Double) -> String {
    "The two times are \(FigureText.plain(hours)) hours apart, not \(FigureText.plain(said)): check the three figures"
  }
}
