package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A sentence that stands in the story twice, word for word or in two versions.
package struct StructureDuplicateSentence: Rule {
  package let info = RuleInfo(
    "structure.duplicate-sentence", "A sentence that stands in the story twice", .warning,
    in: [.paragraph, .standfirst])

  package init() {}

  /// Fewer words may be said twice: a refrain, a slogan, an answer.
  private static let shortest = 9
  /// Shorter sentences are alike by chance.
  private static let shortestVersion = 12

  private struct Reading {
    let words: [Int]
    let sorted: [Int]
    let sentence: Sentence
  }

  package func check(_ story: StoryAnalysis) -> [Finding] {
    var seen: [Reading] = []
    var byWord: [Int: [Int]] = [:]
    var findings: [Finding] = []
    for sentence in story.sentences(in: info.scope) where !isReference(sentence, story) {
      let words = sentence.tokens.filter { !story.tokens[$0].isMark }.map { story.tokens[$0].word }
      guard words.count >= Self.shortest else { continue }
      let reading = Reading(words: words, sorted: words.sorted(), sentence: sentence)
      let rare = rarest(words, story)
      let near = Set(rare.flatMap { byWord[$0] ?? [] }).sorted()
      if let finding = near.lazy.compactMap({ finding(reading, seen[$0], story) }).first { findings.append(finding) }
      for word in rare { byWord[word, default: []].append(seen.count) }
      seen.append(reading)
    }
    return findings
  }

  /// `[12] Hale, A. …`, a note to the text.
  private func isReference(_ sentence: Sentence, _ story: StoryAnalysis) -> Bool {
    story.isMark(story.story.blocks[sentence.block].tokens.lowerBound, "[")
  }

  /// The words that the two would share if they were the same.
  private func rarest(_ words: [Int], _ story: StoryAnalysis) -> [Int] {
    Array(Set(words).sorted { (story.frequency(ofWord: $0), $0) < (story.frequency(ofWord: $1), $1) }.prefix(4))
  }

  private func finding(_ one: Reading, _ other: Reading, _ story: StoryAnalysis) -> Finding? {
    let place = one.sentence.range
    if one.words == other.words {
      return Finding(
        place, .twice, fix: .delete(place, "Delete the sentence"), related: [.init(other.sentence.range, "first here")])
    }
    guard isVersion(one, other), !tellsOfAnother(one, other, story), !tellsOfAnother(other, one, story) else {
      return nil
    }
    return Finding(place, .versions, related: [.init(other.sentence.range, "the other version")])
  }

  /// Whether a figure, a day or a name in one is not in the other: the same said of something else.
  private func tellsOfAnother(_ one: Reading, _ other: Reading, _ story: StoryAnalysis) -> Bool {
    let shared = Set(other.words)
    return one.sentence.tokens.contains { index in
      guard !story.tokens[index].isMark, !shared.contains(story.tokens[index].word) else { return false }
      return story.isNumber(index) || story.isIn(.numberWord, index)
        || (story.isCapitalised(index) && !story.opensSentence(index))
    }
  }

  /// Nine words in ten are the same.
  private func isVersion(_ one: Reading, _ other: Reading) -> Bool {
    let (short, long) = one.sorted.count < other.sorted.count ? (one.sorted, other.sorted) : (other.sorted, one.sorted)
    guard short.count >= Self.shortestVersion, short.count * 10 >= long.count * 9 else { return false }
    var shared = 0
    var place = 0
    for word in short {
      while place < long.count, long[place] < word { place += 1 }
      guard place < long.count else { break }
      if long[place] == word {
        shared += 1
        place += 1
      }
    }
    return shared * 10 >= long.count * 9
  }
}

extension String {
  fileprivate static let twice = "This sentence stands here twice: delete one"
  fileprivate static let versions = "Two versions of one sentence: keep the better"
}
