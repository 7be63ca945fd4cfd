package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A city that does not stand alone in a dateline without its country or state.
package struct DatelineCountryMissing: Rule {
  package let info = RuleInfo(
    "dateline.country-missing", "A dateline city without its country or state", .suggestion)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    guard let dateline = story.story.dateline else { return [] }
    let place = story.text[dateline.place]
    let isBare = dateline.text.end - dateline.place.end < 3 || story.text.byte(at: dateline.place.end) != 0x2C
    guard isBare, !story.lexicon.lists.contains(place.lowercased(), in: .standAloneCity) else { return [] }
    guard story.lexicon.places.contains(capitalised(place)) else { return [] }
    return [Finding(dateline.place, .message(place))]
  }

  private func capitalised(_ place: String) -> String {
    place.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: " ")
  }
}

extension String {
  fileprivate static func message(_ place: String) -> String { "Add the country or state after “\(place)”" }
}
