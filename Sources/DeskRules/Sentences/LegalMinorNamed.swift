package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory

/// `Tom Roe, 14, was arrested`: a child named as a suspect, or as the victim of a sexual offence.
package struct LegalMinorNamed: Rule {
  package let info = RuleInfo(
    "legal.minor-named", "A child named beside a crime", .warning, in: .paragraph, quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.names.runs.compactMap { run in
      guard (2...3).contains(run.tokens.count), isChild(run, story), let sentence = sentence(of: run, story),
        sentence.tokens.contains(where: { LegalMinorNamed.crimes.contains(story.word($0)) && !story.isQuoted($0) })
      else { return nil }
      return Finding(run.range, .child)
    }
  }

  private static let crimes: Set<String> = [
    "arrested", "charged", "accused", "suspect", "detained", "convicted", "indicted", "raped", "molested", "groomed",
    "sexually", "trafficked",
  ]

  /// `Tom Roe, 14,`, `14-year-old Tom Roe`, `Tom Roe, a 14-year-old`.
  private func isChild(_ run: NameRun, _ story: StoryAnalysis) -> Bool {
    let (before, after) = (run.tokens.lowerBound - 1, run.tokens.upperBound)
    if isYearsOld(before, story) { return true }
    guard story.isMark(after, ",") else { return false }
    if story.isNumber(after + 1), story.isMark(after + 2, ",") || story.isMark(after + 2, ".") {
      return isAge(story.string(after + 1))
    }
    return story.word(after + 1) == "a" && isYearsOld(after + 2, story)
  }

  private func isYearsOld(_ index: Int, _ story: StoryAnalysis) -> Bool {
    guard index >= 0, story.word(index).hasSuffix("-year-old") else { return false }
    return isAge(String(story.word(index).prefix { $0 != "-" }))
  }

  private func isAge(_ figure: String) -> Bool { Int(figure).map { (8...17).contains($0) } ?? false }

  private func sentence(of run: NameRun, _ story: StoryAnalysis) -> Sentence? {
    story.story.sentence(ofToken: run.tokens.lowerBound)
  }
}

extension String {
  fileprivate static let child = "Ask before naming this child: suspects and victims under 18 go without a name"
}
