package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// Between a dateline and the story stands a dash with a space on both sides, or a colon with one after it.
package struct DatelineSeparator: Rule {
  package let info = RuleInfo("dateline.separator", "Odd marks or spaces after the dateline", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    guard let dateline = story.story.dateline else { return [] }
    let written = story.text[dateline.separator]
    guard !Self.usual.contains(written) else { return [] }
    let right = written.contains(":") ? ": " : " — "
    return [Finding(dateline.separator, .message, fix: .change(dateline.separator, to: right, .safe))]
  }

  private static let usual: Set<String> = [
    " — ", " – ", " - ", " -- ", ": ", "— ", "—", " --- ", " _ ", "- ", "-- ", "– ", " —", " –",
  ]
}

extension String {
  fileprivate static let message = "Stray spaces in the dateline’s separator: use one form"
}
