import DeskLexicon
import DeskStory
import DeskText

/// Finds the days of the calendar that a story writes out.
struct DateReader {
  let story: StoryAnalysis

  func dates() -> [WrittenDate] {
    story.places(of: story.lexicon.lists.members(of: .month)).compactMap(date)
  }

  private func date(at month: Int) -> WrittenDate? {
    guard story.isCapitalised(month), let number = Calendar.month(named: story.word(month)) else { return nil }
    guard let (day, tokens) = dayAfter(month) ?? dayBefore(month) else { return nil }
    let year = year(after: tokens.upperBound)
    let end = year?.end ?? tokens.upperBound
    let weekday = weekday(before: tokens.lowerBound) ?? weekday(after: end)
    let first = min(tokens.lowerBound, weekday?.token ?? tokens.lowerBound)
    let closing = weekday.map { $0.token > end && story.isMark($0.token + 1, ")") ? 2 : 1 } ?? 0
    let last = max(end, (weekday?.token ?? 0) + closing)
    return WrittenDate(year: year?.number, month: number, day: day, weekday: weekday, tokens: first..<last)
  }

  /// `Nov. 26`, `November 26th`
  private func dayAfter(_ month: Int) -> (Int, Range<Int>)? {
    let day = story.isMark(month + 1, ".") ? month + 2 : month + 1
    return dayNumber(day).map { ($0, month..<(day + 1)) }
  }

  /// `26 November`, `26th of November`
  private func dayBefore(_ month: Int) -> (Int, Range<Int>)? {
    let day = story.word(month - 1) == "of" ? month - 2 : month - 1
    guard let number = dayNumber(day), !story.isMark(day - 1, "$") else { return nil }
    let end = story.isMark(month + 1, ".") && year(after: month + 2) != nil ? month + 2 : month + 1
    return (number, day..<end)
  }

  private func dayNumber(_ token: Int) -> Int? {
    guard story.isNumber(token) else { return nil }
    let digits = story.word(token).prefix { $0.isNumber }
    let ending = story.word(token).dropFirst(digits.count)
    guard digits.count <= 2, ["", "st", "nd", "rd", "th"].contains(ending), let number = Int(digits), number > 0,
      !(story.touchesNext(token) && [":", "/", "%"].contains(story.word(token + 1)))
    else { return nil }
    return number
  }

  private func year(after token: Int) -> (number: Int, end: Int)? {
    let place = story.isMark(token, ",") ? token + 1 : token
    guard story.isNumber(place), story.tokens[place].range.length == 4, let number = Int(story.word(place)),
      (1000...2199).contains(number)
    else { return nil }
    return (number, place + 1)
  }

  /// `Friday, `, `Friday the `, `Friday (`; not one day of two.
  private func weekday(before token: Int) -> (number: Int, token: Int)? {
    var place = token - 1
    if story.word(place) == "the" { place -= 1 }
    if story.isMark(place, ",") || story.isMark(place, "(") { place -= 1 }
    if story.isMark(place, "."), story.isIn(.weekday, place - 1) { place -= 1 }
    guard let number = weekdayNumber(place) else { return nil }
    let before = story.word(place - 1)
    let isOneOfTwo =
      ["and", "or", "to", "through", "-", "–", "/", "&", "until"].contains(before)
      || (before == "," && story.isIn(.weekday, place - 2))
    return isOneOfTwo ? nil : (number, place)
  }

  /// ` (Friday)`, `, a Friday`
  private func weekday(after token: Int) -> (number: Int, token: Int)? {
    if story.isMark(token, "("), story.isMark(token + 2, ")") {
      return weekdayNumber(token + 1).map { ($0, token + 1) }
    }
    guard story.isMark(token, ","), story.word(token + 1) == "a" else { return nil }
    return weekdayNumber(token + 2).map { ($0, token + 2) }
  }

  private func weekdayNumber(_ token: Int) -> Int? {
    guard story.isCapitalised(token), story.isIn(.weekday, token) else { return nil }
    return Calendar.weekday(named: story.word(token))
  }
}
