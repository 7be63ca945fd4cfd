package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory

/// `Roe said … Tom Roe, the engineer`: the surname alone comes first and the full name only later.
package struct NamesSurnameFirst: Rule {
  package let info = RuleInfo(
    "names.surname-first", "A surname before the full name", .suggestion, in: .paragraph, quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    var met: Set<Int> = []
    return story.names.runs.compactMap { run in
      guard let surname = run.tokens.last, isFullName(run, story),
        met.insert(story.tokens[surname].word).inserted, let first = firstBare(surname, before: run, story)
      else { return nil }
      return Finding(
        story.tokens[first].range, .surname, related: [Finding.Related(run.range, "the full name comes here")])
    }
  }

  /// Two or three plain words that name a person, in a paragraph: somebody says something under that surname, or it
  /// follows Mr or Ms, somewhere in the story.
  private func isFullName(_ run: NameRun, _ story: StoryAnalysis) -> Bool {
    guard (2...3).contains(run.tokens.count), story.isIn(.givenName, run.tokens.lowerBound),
      story.block(ofToken: run.tokens.lowerBound)?.kind == .paragraph,
      story.word(run.tokens.lowerBound - 1) != "the", run.tokens.allSatisfy({ isPersonal($0, story) }),
      !story.isCapitalised(run.tokens.upperBound + 1)
        || !["of", "and", "&"].contains(story.word(run.tokens.upperBound))
    else { return false }
    return acts(run.tokens.upperBound - 1, story)
  }

  private func isPersonal(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let classes: [WordClass] = [.country, .nationality, .orgWord, .place, .month, .weekday, .title, .usState, .brand]
    return story.tokens[index].letterCase == .capital && !classes.contains { story.isIn($0, index) }
      && !story.word(index).hasSuffix("'s")
  }

  /// Whether a verb of what people do follows the surname somewhere: said, was born, and the like.
  private func acts(_ surname: Int, _ story: StoryAnalysis) -> Bool {
    story.places(ofWord: story.tokens[surname].word).contains { index in
      story.isIn(.saying, index + 1) || story.isIn(.pressVerb, index + 1)
        || ["mr", "mrs", "ms", "miss"].contains(story.word(index - 1))
        || ["mr", "mrs", "ms"].contains(story.word(index - 2)) || ["he", "she"].contains(story.word(index + 2))
        || (story.isMark(index + 1, ",") && (story.isNumber(index + 2) || story.word(index + 2) == "who"))
    }
  }

  /// A line of the page and no paragraph: an address, or a list of headlines.
  private func isScrap(_ index: Int, _ story: StoryAnalysis) -> Bool {
    guard let block = story.block(ofToken: index), let last = block.tokens.last else { return true }
    let ends = [".", "!", "?", "”", "\"", "’"].contains { story.isMark(last, $0) }
    return !ends || block.tokens.contains { story.isMark($0, "=") || story.isMark($0, "|") }
  }

  /// A person who does something, or to whom something is done: no `the Roe bill`, no `Roe supporters`.
  private func isSubject(_ index: Int, _ story: StoryAnalysis) -> Bool {
    guard story.tokens[index].letterCase == .capital, !story.isIn(.determiner, index - 1) else { return false }
    let verbs: [WordClass] = [
      .be, .have, .modal, .saying, .preposition, .conjunction, .regularPast, .pastVerb, .adverb,
    ]
    return story.tokens.indices.contains(index + 1)
      && (story.tokens[index + 1].isMark || verbs.contains { story.isIn($0, index + 1) })
  }

  /// The surname by itself in a paragraph before the run; nil where a longer name, a title or the headline has it
  /// already.
  private func firstBare(_ surname: Int, before run: NameRun, _ story: StoryAnalysis) -> Int? {
    let earlier = story.places(ofWord: story.tokens[surname].word).prefix { $0 < run.tokens.lowerBound }
    guard let first = earlier.first(where: { story.block(ofToken: $0)?.kind == .paragraph }), isSubject(first, story)
    else {
      return nil
    }
    let isKnown = earlier.contains { index in
      let isIntroduced =
        story.isIn(.title, index - 1) || story.isIn(.personNoun, index - 1)
        || (story.isMark(index - 1, ".") && story.isCapitalised(index - 2)) || story.isIn(.nameParticle, index - 1)
      return isIntroduced || story.isCapitalised(index + 1)
        || (story.isCapitalised(index - 1) && story.isWord(index - 1) && !story.opensSentence(index - 1))
        || (story.isCapitalised(index - 1) && story.isWord(index - 1) && !story.isIn(.functionWord, index - 1))
    }
    return isKnown || isScrap(first, story) || story.isQuoted(first) || story.isIn(.functionWord, first) ? nil : first
  }
}

extension String {
  fileprivate static let surname = "Give the full name here: it comes only later"
}
