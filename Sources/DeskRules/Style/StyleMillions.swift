package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `$5 million`, `$5m`, `$5mn`: large sums in words or letters.
package struct StyleMillions: Rule {
  package let info = RuleInfo(
    "style.millions", "Sums in millions written in two ways, or not as the house does", .warning,
    in: [.prose, .caption], quotations: .skip, styles: ["word", "letter"])

  package init() {}

  private static let letters = [
    "m": "million", "mn": "million", "mln": "million", "bn": "billion", "b": "billion", "tn": "trillion",
  ]
  private static let words = ["million": "m", "billion": "bn", "trillion": "tn"]

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let uses = story.tokens.indices.compactMap { use($0, story) }
    return StyleJudge(story, info, of: "large sums").findings(uses)
  }

  private func use(_ index: Int, _ story: StoryAnalysis) -> StyleUse? {
    guard story.isNumber(index), story.touchesNext(index - 1), ["$", "£", "€", "₹"].contains(story.string(index - 1))
    else { return nil }
    let number = story.word(index)
    let digits = number.prefix { $0.isNumber || $0 == "." || $0 == "," }
    if let word = Self.letters[String(number.dropFirst(digits.count))] {
      return StyleUse(
        "letter", story.range(index - 1, index), others: ["word": "\(story.string(index - 1))\(digits) \(word)"])
    }
    guard digits.count == number.count, story.isOneSpace(after: index), let letter = Self.words[story.word(index + 1)]
    else { return nil }
    return StyleUse(
      "word", story.range(index - 1, index + 1), others: ["letter": "\(story.string(index - 1))\(digits)\(letter)"])
  }
}
