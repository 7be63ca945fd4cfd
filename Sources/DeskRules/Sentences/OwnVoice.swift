import DeskFacts
import DeskLexicon
import DeskStory
import DeskText

/// The words of a sentence that judge, outside its quotation marks.
struct OwnVoice {
  let analysis: StoryAnalysis
  let sentence: Sentence

  /// Each word that judges.
  var loadedWords: [Int] { sentence.tokens.filter { isLoaded($0) } }

  /// Whether the sentence judges in two places, or twice over of what somebody owns: Roe’s illegal and shameful step.
  var judgesTwice: Bool {
    let words = loadedWords
    guard let first = words.first, let last = words.last, words.count > 1 else { return false }
    let isOwned = analysis.word(first - 1).hasSuffix("'s") || analysis.isIn(.possessive, first - 1)
    return isOwned || last - first > OwnVoice.onePlace
  }

  /// Words no further apart than this say one thing together: a cruel, vain and shameless act.
  private static let onePlace = 4

  /// The words that judge with what they are said of: `illegal and unconstitutional step`, `draconian curfew`.
  var loadedPhrases: [Range<Int>] {
    var phrases: [Range<Int>] = []
    for word in loadedWords where phrases.last?.contains(word) != true {
      phrases.append(word..<phraseEnd(after: word))
    }
    return phrases
  }

  private func isLoaded(_ index: Int) -> Bool {
    guard canLoad(index), analysis.isWord(index), !analysis.isQuoted(index), isPlain(index) else { return false }
    return !isGovernedByView(index) && !isFound(index)
  }

  /// Whether the word judges where it stands, by itself and its neighbours.
  private func canLoad(_ index: Int) -> Bool {
    if analysis.isIn(.legalLoaded, index) { return stateAct(after: index) != nil }
    if analysis.isIn(.loaded, index) {
      let isMarriage = analysis.word(index) == "sham" && ["m", "w"].contains(analysis.word(index + 1).prefix(1))
      return !isMarriage && !analysis.isIn(.hedge, index - 1)
    }
    guard analysis.isIn(.loadedCue, index) else { return false }
    let word = analysis.word(index)
    if word == "brute" { return analysis.word(index + 1) == "force" }
    if word == "ulterior" { return analysis.word(index + 1).hasPrefix("motive") }
    return OwnVoice.cages.contains(analysis.word(index + 1)) && OwnVoice.vast.contains(word)
  }

  private static let vast: Set<String> = ["gigantic", "giant", "open-air", "vast", "virtual", "huge"]
  private static let cages: Set<String> = ["prison", "jail", "cage", "graveyard", "slaughterhouse", "ghetto"]

  /// Lower case, or the first word of the sentence: in a name the word is the name’s.
  private func isPlain(_ index: Int) -> Bool {
    if analysis.tokens[index].letterCase == .lower { return !isInTitle(index) }
    return analysis.opensSentence(index) && !analysis.isCapitalised(index + 1)
  }

  private func isInTitle(_ index: Int) -> Bool {
    analysis.isCapitalised(index - 1) && analysis.isCapitalised(index + 1) && !analysis.opensSentence(index - 1)
  }

  /// `seen as draconian`, `called it shameful`, `what it calls`, `so-called corrupt`: somebody’s view.
  private func isGovernedByView(_ index: Int) -> Bool {
    (max(sentence.tokens.lowerBound, index - 7)..<index).contains { analysis.isIn(.viewVerb, $0) }
      || (index - 3..<index).contains { ["as", "not", "anti", "no"].contains(analysis.word($0)) }
  }

  /// `a ceremony that he finds immoral`: the view of whoever finds it so.
  private func isFound(_ index: Int) -> Bool {
    (index - 3..<index).contains { ["find", "finds", "found"].contains(analysis.word($0)) }
  }

  /// The noun for what a state or a body did, after the word and what is joined to it.
  private func stateAct(after index: Int) -> Int? {
    for next in index + 1...index + 3 where sentence.tokens.contains(next) {
      if analysis.isIn(.stateAct, next) { return next }
      let goesOn =
        analysis.word(next) == "and" || analysis.isIn(.legalLoaded, next) || analysis.isIn(.loaded, next)
        || analysis.isIn(.adjective, next)
      if !goesOn { return nil }
    }
    return nil
  }

  private func phraseEnd(after word: Int) -> Int {
    if let noun = stateAct(after: word) { return noun + 1 }
    let next = word + 1
    let isNoun =
      sentence.tokens.contains(next) && analysis.isWord(next) && analysis.tokens[next].letterCase == .lower
      && !analysis.isIn(.functionWord, next) && !analysis.isIn(.preposition, next)
      && !analysis.isIn(.conjunction, next) && !analysis.isIn(.be, next) && !analysis.isIn(.have, next)
    return isNoun ? next + 1 : next
  }
}
