package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `organise` and `realize` in one British story: both are right, not both at once.
package struct StyleIseIze: Rule {
  package let info = RuleInfo(
    "style.ise-ize", "Verbs in -ise and in -ize, or not as the house does", .warning, in: [.prose, .caption],
    quotations: .skip, styles: ["ise", "ize"])

  package init() {}

  /// The letters after the s or z.
  private static let endings = ["e", "ed", "es", "er", "ers", "ing", "ation", "ations", "ational"]
  /// Two words, not two spellings of one.
  private static let pairs = ["prise", "prize", "apprise", "apprize", "size", "seize", "expertise"]

  package func check(_ story: StoryAnalysis) -> [Finding] {
    guard story.dialect.dialect != .american else { return [] }
    let mayEnd = story.story.wordTexts.map { place(in: $0) != nil }
    let uses = story.tokens.indices.filter { mayEnd[story.tokens[$0].word] }.compactMap { use($0, story) }
    return StyleJudge(story, info, of: "-ise and -ize").findings(uses)
  }

  private func use(_ index: Int, _ story: StoryAnalysis) -> StyleUse? {
    guard story.isWord(index), story.tokens[index].letterCase == .lower, !story.isHouseWord(index) else { return nil }
    let word = story.word(index)
    guard let cut = place(in: word) else { return nil }
    let isZ = word[cut] == "z"
    let other = String(word[..<cut]) + (isZ ? "s" : "z") + word[word.index(after: cut)...]
    let stem = word[..<cut]
    guard !Self.pairs.contains(where: { stem == $0.dropLast(2) }), let speller = story.lexicon.speller(.british),
      speller.knows(other), speller.knows(word)
    else { return nil }
    return StyleUse(isZ ? "ize" : "ise", story.tokens[index].range, others: [isZ ? "ise" : "ize": other])
  }

  /// Where the s or z of the ending stands, behind an i.
  private func place(in word: String) -> String.Index? {
    guard word.utf8.count > 5 else { return nil }
    for ending in Self.endings where word.utf8.count > ending.utf8.count + 4 && word.hasSuffix(ending) {
      let cut = word.index(word.endIndex, offsetBy: -ending.count - 1)
      if word[cut] == "s" || word[cut] == "z", word[word.index(before: cut)] == "i" { return cut }
    }
    return nil
  }
}
