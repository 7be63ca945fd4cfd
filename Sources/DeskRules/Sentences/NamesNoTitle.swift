package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory

/// `the Tom Roe government`: a person met for the first time in a government’s name, with no office.
package struct NamesNoTitle: Rule {
  package let info = RuleInfo(
    "names.no-title", "A person first met with no office or nationality", .warning, in: .prose, quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.names.runs.compactMap { run in
      let (first, end) = (run.tokens.lowerBound, run.tokens.upperBound)
      guard run.tokens.count == 2, story.word(first - 1) == "the",
        ["government", "administration", "regime", "cabinet"].contains(story.word(end)),
        run.tokens.allSatisfy({ isNameOfPerson($0, story) }), !isIntroduced(end - 1, story),
        standsAlone(end - 1, story)
      else { return nil }
      return Finding(story.range(first - 1, end), .person)
    }
  }

  private func isNameOfPerson(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.tokens[index].letterCase == .capital && !story.isIn(.country, index) && !story.isIn(.nationality, index)
      && !story.isIn(.orgWord, index) && !story.isIn(.place, index) && !story.isIn(.title, index)
      && !story.tokens[index].hasHyphen
  }

  /// Whether the story calls somebody by the second name alone, as it does a person and seldom a place.
  private func standsAlone(_ surname: Int, _ story: StoryAnalysis) -> Bool {
    story.names.runs.contains { run in
      run.tokens.count == 1 && NamesNoTitle.bare(story.word(run.tokens.lowerBound)) == story.word(surname)
    } && !["north", "south", "east", "west", "new", "hong", "sri", "saudi", "united"].contains(story.word(surname - 1))
  }

  private static func bare(_ word: String) -> String { word.hasSuffix("'s") ? String(word.dropLast(2)) : word }

  /// Whether the story gives the surname an office anywhere: `President Roe`, `Roe, the president`.
  private func isIntroduced(_ surname: Int, _ story: StoryAnalysis) -> Bool {
    story.places(ofWord: story.tokens[surname].word).contains { index in
      (index - 3..<index).contains { story.isIn(.title, $0) }
        || story.isMark(index + 1, ",") && (index + 2..<index + 6).contains { story.isIn(.title, $0) }
    }
  }
}

extension String {
  fileprivate static let person = "Give this person an office or a nationality on first mention"
}
