package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A country behind a dateline city that stands alone: `PARIS, France`.
package struct DatelineCountryRedundant: Rule {
  package let info = RuleInfo(
    "dateline.country-redundant", "A country after a dateline city that needs none", .suggestion)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    guard let dateline = story.story.dateline, story.text.byte(at: dateline.place.end) == 0x2C else { return [] }
    let place = story.text[dateline.place]
    let lists = story.lexicon.lists
    guard lists.contains(place.lowercased(), in: .standAloneCity) else { return [] }
    let detail = TextRange(dateline.place.end + 1, max(dateline.place.end + 1, dateline.text.end))
    let country = String(story.text[detail].prefix { $0 != "(" && $0 != "," }).trimmed
    guard lists.contains(country.lowercased(), in: .country) else { return [] }
    let start = dateline.place.end
    let end = start + 1 + story.text[detail].prefix { $0 != "(" && $0 != "," }.utf8.reversed().drop { $0 == 0x20 }.count
    let range = TextRange(start, end)
    return [Finding(range, .message(place), fix: .delete(range, "Delete the country"))]
  }
}

extension String {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
  fileprivate static func message(_ place: String) -> String { "“\(place)” stands alone in a dateline" }
}
