package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `Nato` and `NATO`: initials that are spoken as a word, in capitals or not.
package struct StyleSpokenInitials: Rule {
  package let info = RuleInfo(
    "style.spoken-initials", "Initials spoken as a word in capitals and not, or not as the house does", .warning,
    in: [.prose, .caption], quotations: .skip, styles: ["capitals", "word"])

  package init() {}

  /// Words of their own, too.
  private static let words = [
    "aids", "dream", "pin", "ram", "salt", "sap", "stem", "sim", "rom", "swat", "navy", "rico", "laser", "radar",
    "maser", "lan", "hud",
  ]

  package func check(_ story: StoryAnalysis) -> [Finding] {
    var byWord: [(word: Int, uses: [StyleUse])] = []
    for index in story.tokens.indices where story.isIn(.spokenAcronym, index) {
      guard let use = use(index, story) else { continue }
      let word = story.tokens[index].word
      if let place = byWord.firstIndex(where: { $0.word == word }) {
        byWord[place].uses.append(use)
      } else {
        byWord.append((word, [use]))
      }
    }
    return byWord.flatMap { StyleJudge(story, info, of: "initials").findings($0.uses) }
  }

  private func use(_ index: Int, _ story: StoryAnalysis) -> StyleUse? {
    let word = story.word(index)
    let letterCase = story.tokens[index].letterCase
    guard letterCase == .allCapitals || letterCase == .capital, word.utf8.count > 3, !Self.words.contains(word) else {
      return nil
    }
    return StyleUse(
      letterCase == .allCapitals ? "capitals" : "word", story.tokens[index].range,
      others: ["capitals": word.uppercased(), "word": word.prefix(1).uppercased() + word.dropFirst()])
  }
}
