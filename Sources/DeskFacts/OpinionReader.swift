import DeskLexicon
import DeskStory
import DeskText

/// Whether a piece is somebody’s own word: a column, a review, an essay, a speech. What the paper must not say in news
/// is what such a piece is for.
struct OpinionReader {
  private let analysis: StoryAnalysis

  init(_ analysis: StoryAnalysis) { self.analysis = analysis }

  /// A label says so, or the writer speaks of himself, or asks question after question, or talks as essays do.
  var isOpinion: Bool { isLabelled || speaksOfItself || asksAlong || talks }

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
    let count = firstPersons
    return count >= OpinionReader.least && count * OpinionReader.wordsAPerson > analysis.tokens.count
  }

  private var firstPersons: Int {
    analysis.places(of: OpinionReader.persons).count { index in
      isOwn(index) && (analysis.word(index) != "us" || analysis.tokens[index].letterCase == .lower)
    }
  }

  private static let least = 3
  private static let wordsAPerson = 200

  /// Questions that nobody is quoted as asking: three, and one in two hundred and fifty words.
  private var asksAlong: Bool {
    let count = questions
    return count >= OpinionReader.least && count * OpinionReader.wordsAQuestion > analysis.tokens.count
  }

  private static let wordsAQuestion = 250

  private var questions: Int {
    analysis.story.sentences.count { sentence in
      let last = sentence.tokens.upperBound - 1
      return analysis.isMark(last, "?") && isOwn(last) && isOwn(sentence.tokens.lowerBound)
    }
  }

  /// An essay talks: it shortens (isn’t, there’s), opens on But and So, says you, asks, and has hardly anybody speak.
  /// One such sign in sixty words, and twice as many signs as speakers.
  private var talks: Bool {
    let seconds = analysis.places(of: ["you", "your", "you're", "you'll"]).count { isOwn($0) }
    let signs = 2 * firstPersons + seconds + 2 * questions + shortened + joinedOpenings
    guard signs >= OpinionReader.leastSigns, signs * OpinionReader.wordsASign > analysis.tokens.count else {
      return false
    }
    return 2 * analysis.attributions.count { $0.contains { $0.tier == .saying } } <= signs
  }

  private static let leastSigns = 8
  private static let wordsASign = 60

  /// Verbs run together with a pronoun or with not, outside quotation marks.
  private var shortened: Int {
    analysis.tokens.indices.count { index in
      guard analysis.tokens[index].isWord, (4...12).contains(analysis.tokens[index].range.length) else { return false }
      let word = analysis.word(index)
      let isShort = word.hasSuffix("n't") || OpinionReader.runTogether.contains(word)
      return isShort && isOwn(index)
    }
  }

  private static let runTogether: Set<String> = [
    "it's", "that's", "there's", "he's", "she's", "they're", "who's", "what's", "here's", "they've", "they'll", "it'll",
    "he'd", "she'd", "they'd", "let's",
  ]

  /// Sentences that open on a word that joins them to the one before: But, So, Still.
  private var joinedOpenings: Int {
    analysis.story.sentences.count { sentence in
      let first = sentence.tokens.lowerBound
      return OpinionReader.joining.contains(analysis.word(first)) && isOwn(first)
    }
  }

  private static let joining: Set<String> = [
    "but", "and", "so", "yet", "or", "still", "indeed", "perhaps", "nor", "instead", "sure", "well",
  ]

  /// Outside quotation marks, in the running text, with nobody said to say it.
  private func isOwn(_ index: Int) -> Bool {
    guard !analysis.isQuoted(index), let block = analysis.block(ofToken: index), block.kind == .paragraph else {
      return false
    }
    return !analysis.isMark(index + 1, "”") && !analysis.isMark(index + 1, "\"")
  }
}
