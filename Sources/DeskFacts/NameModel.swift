import DeskLexicon
import DeskStory
package import DeskText

/// A run of capitalised words that names somebody or something: `Shah Mehmood Qureshi`, `Bank of England`.
package struct NameRun: Sendable {
  package let tokens: Range<Int>
  package let range: TextRange
}

/// Which capitalised words of a story are names, by the evidence of the whole story.
package struct NameModel: Sendable {
  package let runs: [NameRun]
  /// For each distinct word: how often it stands capitalised where a plain word would not be, and in lower case.
  private let asName: [Int]
  private let asWord: [Int]
  private let inRun: [Bool]

  init(_ analysis: StoryAnalysis) {
    var asName = [Int](repeating: 0, count: analysis.story.words.count)
    var asWord = asName
    for (index, token) in analysis.tokens.enumerated() where token.isWord {
      if token.letterCase == .lower {
        asWord[token.word] += 1
      } else if !analysis.opensSentence(index), NameModel.isProse(analysis, index) {
        asName[token.word] += 1
      }
    }
    self.asName = asName
    self.asWord = asWord
    runs = NameModel.runs(of: analysis)
    var inRun = [Bool](repeating: false, count: analysis.tokens.count)
    for run in runs where run.tokens.count > 1 {
      for index in run.tokens { inRun[index] = true }
    }
    self.inRun = inRun
  }

  private static func isProse(_ analysis: StoryAnalysis, _ index: Int) -> Bool {
    let kind = analysis.block(ofToken: index)?.kind
    return kind == .paragraph || kind == .listItem || kind == .caption
  }

  /// Whether the word at the index is, by the evidence, a name or part of one.
  package func isName(_ index: Int, in analysis: StoryAnalysis) -> Bool {
    guard analysis.isCapitalised(index) else { return false }
    let word = analysis.tokens[index].word
    if asName[word] > 0 && asName[word] >= asWord[word] { return true }
    if !analysis.opensSentence(index) { return asWord[word] == 0 }
    return inRun[index] && asWord[word] == 0
  }

  /// How often the word stands capitalised inside sentences.
  package func nameCount(ofWord word: Int) -> Int { asName[word] }

  /// How often the word stands in lower case.
  package func lowerCount(ofWord word: Int) -> Int { asWord[word] }

  private static func runs(of analysis: StoryAnalysis) -> [NameRun] {
    var runs: [NameRun] = []
    for sentence in analysis.story.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard starts(at: index, analysis) else {
          index += 1
          continue
        }
        let end = runEnd(from: index, limit: sentence.tokens.upperBound, analysis)
        runs.append(NameRun(tokens: index..<end, range: analysis.range(index, end - 1)))
        index = end
      }
    }
    return runs
  }

  private static func starts(at index: Int, _ analysis: StoryAnalysis) -> Bool {
    analysis.isWord(index) && analysis.isCapitalised(index)
      && !(analysis.opensSentence(index) && analysis.isIn(.functionWord, index))
  }

  /// Capitalised words one space apart, initials with their points, and particles before a further capital.
  private static func runEnd(from start: Int, limit: Int, _ analysis: StoryAnalysis) -> Int {
    var end = start + 1
    while end < limit {
      if analysis.isMark(end, "."), analysis.tokens[end - 1].range.length == 1, end + 1 < limit,
        analysis.isCapitalised(end + 1), analysis.isWord(end + 1)
      {
        end += 2
      } else if analysis.isWord(end), analysis.isOneSpace(after: end - 1), analysis.isCapitalised(end) {
        end += 1
      } else if let capital = capital(afterParticles: end, limit: limit, analysis) {
        end = capital + 1
      } else {
        break
      }
    }
    return end
  }

  /// The capitalised word that one to three particles lead to: `van der Berg`, `de la Cruz`.
  private static func capital(afterParticles start: Int, limit: Int, _ analysis: StoryAnalysis) -> Int? {
    var index = start
    while index < min(limit, start + 3), analysis.isIn(.nameParticle, index), analysis.isOneSpace(after: index - 1) {
      index += 1
    }
    guard index > start, index < limit, analysis.isOneSpace(after: index - 1), analysis.isWord(index),
      analysis.isCapitalised(index)
    else { return nil }
    return index
  }
}
