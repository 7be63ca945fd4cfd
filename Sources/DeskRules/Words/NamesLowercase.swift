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
    let besideName = story.isName(index - 1) || story.isName(index + 1)
    guard
      story.isIn(.properOnly, index) || isPossessive(index, story) || standsAlone(index, story)
        || (story.isIn(.properMostly, index) && besideName)
    else { return false }
    // `french fries`, `roman numerals` and their like have lost their capitals, and so has what the desk writes small.
    return !story.isIn(.smallCompound, index + 1) && !story.isHouseWord(index)
  }

  /// Members of congress; but a party congress, and trump cards.
  private func standsAlone(_ index: Int, _ story: StoryAnalysis) -> Bool {
    guard story.isIn(.bareName, index), story.isIn(.preposition, index - 1) else { return false }
    return !story.isWord(index + 1) || story.isIn(.functionWord, index + 1)
  }

  /// `london's`
  private func isPossessive(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let word = story.story.words.bytes(of: story.tokens[index].word)
    return word.count > 2 && word.suffix(2).elementsEqual("'s".utf8)
      && story.lexicon.lists.classes(of: word.dropLast(2)).contains(.properOnly)
  }

  private func finding(_ index: Int, _ story: StoryAnalysis) -> Finding {
    let range = story.tokens[index].range
    let written = story.string(index)
    let capital = written.prefix(1).uppercased() + written.dropFirst()
    return Finding(range, .message(capital), fix: .change(range, to: capital))
  }
}

extension StoryAnalysis {
  /// Whether the token is a capitalised word inside a sentence.
  fileprivate func isName(_ index: Int) -> Bool {
    isWord(index) && tokens[index].letterCase == .capital && !opensSentence(index)
  }
}

extension String {
  fileprivate static func message(_ capital: String) -> String { "“\(capital)” takes a capital" }
}
