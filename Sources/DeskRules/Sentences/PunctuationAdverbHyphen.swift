package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `the newly-elected mayor`: an adverb in -ly can only go with the next word, and takes no hyphen.
package struct PunctuationAdverbHyphen: Rule {
  package let info = RuleInfo(
    "punctuation.adverb-hyphen", "A hyphen after an adverb in -ly", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { index in
      let token = story.tokens[index]
      guard token.isWord, token.hasHyphen, let adverb = adverb(of: index, story),
        let place = story.grammar(ofToken: index), joins(place, story)
      else { return nil }
      let hyphen = TextRange(token.start + adverb, token.start + adverb + 1)
      let apart = story.string(index).replacing("-", with: " ")
      return Finding(token.range, .space, fix: Fix("Change to “\(apart)”", edits: [Fix.Edit(hyphen, " ")]))
    }
  }

  /// How long the adverb before the only hyphen is.
  private func adverb(of index: Int, _ story: StoryAnalysis) -> Int? {
    let halves = story.word(index).split(separator: "-", omittingEmptySubsequences: false)
    guard halves.count == 2, halves[0].hasSuffix("ly"), halves[0].utf8.count > 4, halves[1].utf8.count > 2
    else { return nil }
    return halves[0].utf8.count
  }

  /// Whether an adverb, a hyphen and a participle or an adjective are what the token holds.
  private func joins(_ place: GrammarPlace, _ story: StoryAnalysis) -> Bool {
    let words = place.sentence.words
    guard place.tag.part == .adverb, place.index + 2 < words.count else { return false }
    let second = words[place.index + 2].tag
    return second.part == .adjective || (second.part == .verb && [.participle, .gerund, .past].contains(second.form))
  }
}

extension String {
  fileprivate static let space = "No hyphen after an adverb in -ly"
}
