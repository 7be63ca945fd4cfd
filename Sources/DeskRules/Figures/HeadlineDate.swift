package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `Hearing set for April 15` over a story that knows of an April 13 and of no 15.
package struct HeadlineDate: Rule {
  package let info = RuleInfo(
    "headline.date", "A date of the headline that the story gives otherwise", .warning, in: .headline)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    guard let headline = story.blocks(of: .headline).first?.block.tokens,
      story.dates.contains(where: { headline.contains($0.tokens.lowerBound) })
    else { return [] }
    let body = story.dates.filter { !headline.contains($0.tokens.lowerBound) }
    return story.dates.filter { headline.contains($0.tokens.lowerBound) }.compactMap { date in
      let same = body.filter { $0.month == date.month && ($0.year == nil || date.year == nil || $0.year == date.year) }
      let company = story.company(of: date.tokens)
      guard !same.contains(where: { $0.day == date.day }),
        let other = same.first(where: { !company.isDisjoint(with: story.company(of: $0.tokens)) })
      else { return nil }
      let month = Calendar.months[date.month - 1]
      let place = story.range(of: other.tokens)
      return Finding(
        story.range(of: date.tokens), .other("\(month) \(other.day)"),
        related: [Finding.Related(place, "another day here")])
    }
  }
}

extension String {
  fileprivate static func other(_ day: String) -> String { "The story says \(day): make the two agree" }
}
