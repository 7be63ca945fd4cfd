import DeskLexicon
import DeskStory
import DeskText

/// Whether a piece is somebody’s own word: a column, a review, an essay, a speech. What the paper must not say in news
/// is what such a piece is for.
struct OpinionReader {
  private let analysis: StoryAnalysis

  init(_ analysis: StoryAnalysis) { self.analysis = analysis }

  /// A label says so, or the writer speaks of himself, or asks the reader question after question.
  var isOpinion: Bool { isLabelled || speaksOfItself || asksAlong }

  private static let labels: Set<String> = [
    "opinion", "commentary", "comment", "editorial", "column", "op-ed", "oped", "viewpoint", "essay", "review",
    "analysis", "letters", "perspective", "blog",
  ]

  /// A headline or first line that opens with the label: `Opinion: …`, `COMMENTARY — …`, `Analysis | …`.
  private var isLabelled: Bool {
    analysis.story.blocks.prefix(OpinionReader.openingLines).contains { block in
      guard let first = block.tokens.first, OpinionReader.labels.contains(analysis.word(first)) else { return false }
      let isAlone = block.tokens.count == 1
      return isAlone || [":", "|", "-", "–", "—"].contains { analysis.isMark(first + 1, $0) }
    }
  }

  private static let openingLines = 4

  private static let persons: Set<String> = [
    "i", "me", "my", "mine", "myself", "i'm", "i've", "i'd", "i'll", "we", "us", "our", "ours", "we're", "we've",
    "we'll", "let's",
  ]

  /// First persons outside quotation marks: three, and one in two hundred words.
  private var speaksOfItself: Bool {
    let places = analysis.places(of: OpinionReader.persons).filter { index in
      isOwn(index) && (analysis.word(index) != "us" || analysis.tokens[index].letterCase == .lower)
    }
    return places.count >= OpinionReader.least && places.count * OpinionReader.wordsAPerson > analysis.tokens.count
  }

  private static let least = 3
  private static let wordsAPerson = 200

  /// Questions that nobody is quoted as asking: three, and one in two hundred and fifty words.
  private var asksAlong: Bool {
    let questions = analysis.story.sentences.count { sentence in
      let last = sentence.tokens.upperBound - 1
      return analysis.isMark(last, "?") && isOwn(last) && isOwn(sentence.tokens.lowerBound)
    }
    return questions >= OpinionReader.least && questions * OpinionReader.wordsAQuestion > analysis.tokens.count
  }

  private static let wordsAQuestion = 250

  /// Outside quotation marks, in the running text, with nobody said to say it.
  private func isOwn(_ index: Int) -> Bool {
    guard !analysis.isQuoted(index), let block = analysis.block(ofToken: index), block.kind == .paragraph else {
      return false
    }
    return !analysis.isMark(index + 1, "”") && !analysis.isMark(index + 1, "\"")
  }
}
