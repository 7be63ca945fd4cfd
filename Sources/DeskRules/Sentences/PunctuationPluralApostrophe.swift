package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `photo's of the street`, `many car's`, `the Smith's were out`, `it let's you`: an apostrophe in a plural or a verb.
package struct PunctuationPluralApostrophe: Rule {
  package let info = RuleInfo(
    "punctuation.plural-apostrophe", "An apostrophe in a plural or a verb", .error, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { index in
      guard let stem = stem(of: index, story),
        isPlural(index, stem, story) || isVerb(index, stem, story)
      else { return nil }
      let range = story.tokens[index].range
      let mended = String(story.string(index).dropLast(2)) + "s"
      return Finding(range, .apostrophe(mended), fix: .change(range, to: mended))
    }
  }

  /// The word without its `'s`; nil for what has none, and for a pronoun with “is”: it’s, who’s.
  private func stem(of index: Int, _ story: StoryAnalysis) -> ArraySlice<UInt8>? {
    let bytes = story.story.words.bytes(of: story.tokens[index].word)
    guard story.isWord(index), bytes.count > 4, bytes.suffix(2).elementsEqual("'s".utf8) else { return nil }
    let stem = bytes.dropLast(2)
    return story.lexicon.lists.classes(of: stem).contains(.functionWord) ? nil : stem
  }

  // MARK: Plurals

  private func isPlural(_ index: Int, _ stem: ArraySlice<UInt8>, _ story: StoryAnalysis) -> Bool {
    guard story.isOneSpace(after: index) else { return false }
    let isCounted = Self.many.contains(story.word(index - 1)) || story.isCount(index - 1)
    if isCounted, story.tokens[index].letterCase != .capital { return goesOnWithoutNoun(after: index, story) }
    if story.word(index + 1) == "of" { return isThing(index, stem, story) }
    return ["are", "were", "have"].contains(story.word(index + 1)) && story.word(index - 1) == "the"
      && story.opensSentence(index - 1)
  }

  private static let many: Set<String> = ["many", "these", "those", "several", "few", "both", "various"]

  /// A verb, a preposition or a conjunction follows: nothing is owned.
  private func goesOnWithoutNoun(after index: Int, _ story: StoryAnalysis) -> Bool {
    ["are", "were", "have", "and", "or", "in", "on", "at", "for", "from", "with", "to", "that", "who", "of"]
      .contains(story.word(index + 1))
  }

  /// `photo's of`, but not `a friend of my brother's of whom`, nor `let's of course`.
  private func isThing(_ index: Int, _ stem: ArraySlice<UInt8>, _ story: StoryAnalysis) -> Bool {
    story.tokens[index].letterCase == .lower && !story.lexicon.lists.classes(of: stem).contains(.personNoun)
      && !["of", "let's"].contains(story.word(index - 2)) && story.word(index) != "let's"
      && !["course", "late", "whom", "which"].contains(story.word(index + 2))
  }

  // MARK: Verbs

  /// `she want's to`, `which let's you`
  private func isVerb(_ index: Int, _ stem: ArraySlice<UInt8>, _ story: StoryAnalysis) -> Bool {
    let before = story.word(index - 1)
    if story.word(index) == "let's" {
      return ["it", "which", "that", "he", "she", "who"].contains(before)
        && (story.isIn(.objectPronoun, index + 1) || story.isIn(.determiner, index + 1)
          || story.word(index + 1) == "you")
    }
    let classes = story.lexicon.lists.classes(of: stem)
    return ["he", "she", "it", "who"].contains(before)
      && (classes.contains(.baseVerb) || classes.contains(.plainVerb)) && !story.isIn(.be, index + 1)
  }
}

extension String {
  fileprivate static func apostrophe(_ mended: String) -> String {
    "Nothing is owned: no apostrophe in “\(mended)”"
  }
}
