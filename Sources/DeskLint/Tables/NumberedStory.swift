import DeskFacts
import DeskStory
import DeskText

/// A story being read, with each word known by its number in the table of all words of the rows.
struct NumberedStory {
  let analysis: StoryAnalysis
  private let numbers: [Int]
  private static let unknown = -1

  init(_ analysis: StoryAnalysis, words: WordTable) {
    self.analysis = analysis
    numbers = (0..<analysis.story.words.count).map {
      words.number(of: analysis.story.words.bytes(of: $0)) ?? NumberedStory.unknown
    }
  }

  /// The number of the word at the index, or less than nothing where no row names it.
  func number(_ index: Int) -> Int {
    index >= 0 && index < analysis.tokens.count ? numbers[analysis.tokens[index].word] : NumberedStory.unknown
  }

  func isMark(_ index: Int) -> Bool { analysis.tokens[index].isMark }

  func opensSentence(_ index: Int) -> Bool { analysis.opensSentence(index) }
}
