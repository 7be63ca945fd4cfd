package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A name, day, month or people written with a small letter: london, tuesday, american.
package struct NamesLowercase: Rule {
  package let info = RuleInfo("names.lowercase", "A name, day, month or people without its capital", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.sentences(in: info.scope).flatMap { sentence in
      sentence.tokens.filter { lacksCapital($0, story) }.map { finding($0, story) }
    }
  }

  private func lacksCapital(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let token = story.tokens[index]
    guard token.isWord, token.letterCase == .lower, !token.hasHyphen else { return false }
    let stem = stem(of: index, story)
    guard story.lexicon.lists.contains(stem, in: .properOnly) else { return false }
    // `french fries`, `roman numerals` and their like have lost their capitals.
    return !story.isIn(.smallCompound, index + 1)
  }

  /// The word without a possessive ending.
  private func stem(of index: Int, _ story: StoryAnalysis) -> String {
    let word = story.word(index)
    return word.hasSuffix("'s") ? String(word.dropLast(2)) : word
  }

  private func finding(_ index: Int, _ story: StoryAnalysis) -> Finding {
    let range = story.tokens[index].range
    let written = story.string(index)
    let capital = written.prefix(1).uppercased() + written.dropFirst()
    return Finding(range, .message(capital), fix: .change(range, to: capital))
  }
}

extension String {
  fileprivate static func message(_ capital: String) -> String { "“\(capital)” takes a capital" }
}
