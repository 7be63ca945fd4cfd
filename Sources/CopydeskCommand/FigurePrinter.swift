import Copydesk
import DeskFacts
import DeskLint
import DeskStory
import DeskText

/// Puts into words which figures a story has and how they go together.
struct FigurePrinter {
  private let story: StoryAnalysis
  private let places: PlaceFinder

  init(_ story: StoryAnalysis) {
    self.story = story
    places = PlaceFinder(story.story)
  }

  func describe() -> String {
    var lines = section("figures", story.figures.all.map(figure))
    lines += section("dates", story.dates.map(date))
    lines += section(
      "changes",
      story.changes.map { change in
        let way = change.direction.map { "\($0)" } ?? "either way"
        return "\(text(change.before)) to \(text(change.after)): \(text(change.change)) \(way)"
      })
    lines += section(
      "totals",
      story.totals.map { total in
        let parts = total.parts.map(text).joined(separator: " + ")
        return "\(text(total.whole)): \(parts)" + (total.isComplete ? "" : " and others")
      })
    lines += section("conversions", story.conversions.map { "\(text($0.original)): \(text($0.converted))" })
    return lines.joined(separator: "\n") + "\n"
  }

  private func figure(_ figure: Quantity) -> String {
    let interval = figure.interval
    let bounds =
      "\(FigureText.plain(interval.low, digits: 3)) to "
      + (interval.high.isFinite ? FigureText.plain(interval.high, digits: 3) : "any")
    return "\(place(figure))  \(text(figure).padded(to: 24)) \(kind(figure.kind).padded(to: 20)) \(bounds)"
  }

  private func kind(_ kind: Quantity.Kind) -> String {
    switch kind {
    case .money(let currency): "money in \(currency)"
    case .measure(let unit): unit.dimensions.sorted().joined(separator: " or ")
    default: "\(kind)"
    }
  }

  private func date(_ date: WrittenDate) -> String {
    let weekday = date.weekday.map { Calendar.weekdays[$0.number] + ", " } ?? ""
    let year = date.year.map { " \($0)" } ?? ""
    return "\(weekday)\(date.day) \(Calendar.months[date.month - 1])\(year)"
  }

  private func text(_ figure: Quantity) -> String { story.text(of: figure) }

  private func place(_ figure: Quantity) -> String {
    let start = places.place(of: story.range(of: figure).start)
    return "\(start.line):\(start.column)"
  }

  private func section(_ title: String, _ items: [String]) -> [String] {
    ["", title] + (items.isEmpty ? ["  none"] : items.map { "  \($0)" })
  }
}
