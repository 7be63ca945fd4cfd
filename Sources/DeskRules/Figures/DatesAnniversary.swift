package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `in 2021, the 25th anniversary of the 2001 attacks`.
package struct DatesAnniversary: Rule {
  package let info = RuleInfo("dates.anniversary", "An anniversary that its two years do not make", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.places(of: ["anniversary"]).compactMap { word in
      guard let number = ordinal(word - 1, story), let sentence = story.story.sentence(ofToken: word) else {
        return nil
      }
      let years = story.figures.all.filter { $0.kind == .year && sentence.tokens.contains($0.tokens.lowerBound) }
      guard years.count == 2, story.word(word + 1) == "of",
        let event = years.first(where: { $0.tokens.lowerBound > word && $0.tokens.lowerBound - word <= 8 }),
        let day = years.first(where: { $0.tokens != event.tokens }), story.word(day.tokens.lowerBound - 1) == "in",
        day.value > event.value, Int(day.value - event.value) != number
      else { return nil }
      let span = Int(day.value - event.value)
      return Finding(
        story.range(word - 1, word), .years(Int(event.value), Int(day.value), span),
        related: [
          Finding.Related(story.range(of: event), "the event"),
          Finding.Related(story.range(of: day), "the anniversary"),
        ])
    }
  }

  /// `25th`, `tenth`
  private func ordinal(_ token: Int, _ story: StoryAnalysis) -> Int? {
    let word = story.word(token)
    if story.isNumber(token) { return Int(word.prefix { $0.isNumber }) }
    return Self.words.firstIndex(of: word).map { $0 + 1 }
  }

  private static let words = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
  ]
}

extension String {
  fileprivate static func years(_ from: Int, _ to: Int, _ span: Int) -> String {
    "From \(from) to \(to) is \(span) years: check the anniversary"
  }
}
