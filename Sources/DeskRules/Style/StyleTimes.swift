package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `5 p.m.`, `5 pm`, `5pm`, `17:00`: a paper tells the time in one way.
package struct StyleTimes: Rule {
  package let info = RuleInfo(
    "style.times", "Times of day written in two ways, or not as the house does", .warning, in: [.prose, .caption],
    quotations: .skip, styles: ["points", "spaced", "closed", "24-hour"])

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let uses = story.tokens.indices.compactMap { halfDay($0, story) ?? wholeDay($0, story) }
    return StyleJudge(story, info, of: "times").findings(uses)
  }

  /// A time with a.m. or p.m., found by its last number.
  private func halfDay(_ index: Int, _ story: StoryAnalysis) -> StyleUse? {
    guard story.isNumber(index) else { return nil }
    let first =
      story.isMark(index - 1, ":") && story.touchesNext(index - 2) && story.isNumber(index - 2) ? index - 2 : index
    let number = story.word(index)
    if number.hasSuffix("am") || number.hasSuffix("pm"), number.dropLast(2).allSatisfy({ $0.isNumber || $0 == "." }) {
      let digits = story.text[TextRange(story.tokens[first].start, story.tokens[index].end - 2)]
      return use("closed", first...index, (digits, String(number.suffix(2))), story)
    }
    guard story.isOneSpace(after: index) else { return nil }
    let half = story.word(index + 1)
    let digits = story.text[story.range(first, index)]
    switch half {
    case "am", "pm":
      // `where 5 am I`: nobody writes that.
      return use("spaced", first...(index + 1), (digits, half), story)
    case "a.m.", "p.m.", "a.m", "p.m":
      return use("points", first...(index + 1), (digits, half.filter { $0 != "." }), story)
    default: return nil
    }
  }

  private func use(
    _ form: String, _ tokens: ClosedRange<Int>, _ time: (digits: String, half: String), _ story: StoryAnalysis
  ) -> StyleUse {
    let (first, last) = (tokens.lowerBound, tokens.upperBound)
    let half = time.half.map { "\($0)." }.joined()
    // The point of the sentence is the last one of `p.m.`, too.
    let takesPoint = form != "points" && story.hasPoint(after: last)
    let point = takesPoint || form == "points" && story.pointEndsSentence(last) ? "." : ""
    return StyleUse(
      form, story.range(first, last),
      others: [
        "points": "\(time.digits) \(half)", "spaced": "\(time.digits) \(time.half)\(point)",
        "closed": "\(time.digits)\(time.half)\(point)",
      ], place: story.range(first, takesPoint ? last + 1 : last))
  }

  /// `17:00`: only hours after noon show that the clock has 24.
  private func wholeDay(_ index: Int, _ story: StoryAnalysis) -> StyleUse? {
    guard let hour = story.plainFigure(index), (13...23).contains(hour), story.touchesNext(index),
      story.isMark(index + 1, ":"), story.touchesNext(index + 1), let minute = story.plainFigure(index + 2),
      minute < 60, story.tokens[index + 2].range.length == 2, !story.isMark(index + 3, ":"),
      ["at", "by", "from", "until", "till", "before", "after", "around", "about", "to", "between", "and"]
        .contains(story.word(index - 1))
    else { return nil }
    return StyleUse("24-hour", story.range(index, index + 2))
  }
}
