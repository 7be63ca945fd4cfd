package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory

/// `Roe defended its decision`: “its” for the person who is the subject, with no body before it that it could mean.
package struct GrammarItsForPerson: Rule {
  package let info = RuleInfo(
    "grammar.its-for-person", "“Its” for a person", .warning, in: .prose, quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let places = story.places(of: ["its"]).filter { !story.isQuoted($0) }
    guard !places.isEmpty else { return [] }
    return story.sentences(in: .prose).compactMap { sentence in
      guard let its = places.first(where: sentence.tokens.contains),
        let subject = sentence.tokens.first(where: { story.isWord($0) }), its - subject <= 9,
        isPerson(subject, story), isOnlyName(subject, before: its, story), isDeed(its, in: sentence, story)
      else { return nil }
      return Finding(story.range(its, deed(after: its, in: sentence, story) ?? its), .person)
    }
  }

  /// A surname alone, with a verb after it, of somebody the story names in full elsewhere.
  private func isPerson(_ index: Int, _ story: StoryAnalysis) -> Bool {
    guard story.isCapitalised(index), story.isIn(.be, index + 1) || story.isIn(.have, index + 1) else { return false }
    return story.names.runs.contains { run in
      run.tokens.count > 1 && run.tokens.count < 4 && story.word(run.tokens.upperBound - 1) == story.word(index)
        && run.tokens.allSatisfy { isNameOfPerson($0, story) }
    }
  }

  private func isNameOfPerson(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.tokens[index].letterCase == .capital && !story.isIn(.country, index) && !story.isIn(.nationality, index)
      && !story.isIn(.orgWord, index) && !story.isIn(.place, index) && !story.tokens[index].hasHyphen
  }

  /// Whether no other name, and no word for a body, stands between.
  private func isOnlyName(_ subject: Int, before its: Int, _ story: StoryAnalysis) -> Bool {
    !(subject + 1..<its).contains { index in
      story.isCapitalised(index) || story.isIn(.institution, index) || story.isIn(.determiner, index)
        || story.isMark(index, ",")
    }
  }

  private func isDeed(_ its: Int, in sentence: Sentence, _ story: StoryAnalysis) -> Bool {
    deed(after: its, in: sentence, story) != nil
  }

  /// The noun for what a person does or thinks, within three words of “its”.
  private func deed(after its: Int, in sentence: Sentence, _ story: StoryAnalysis) -> Int? {
    (its + 1...its + 3).first { sentence.tokens.contains($0) && story.isIn(.stateAct, $0) }
  }
}

extension String {
  fileprivate static let person = "“Its” stands for a person here: write “his” or “her”, or name the body"
}
