package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `born in 1950 and died in 2012, aged 72`: that makes 61 or 62.
package struct ArithAge: Rule {
  package let info = RuleInfo("arith.age", "An age that the years of birth and death do not make", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let births = story.places(of: ["born"])
    return births.compactMap { born in
      guard let sentence = story.story.sentence(ofToken: born),
        let death = sentence.tokens.first(where: { $0 > born && story.word($0) == "died" }),
        !sentence.tokens.contains(where: { $0 > born && story.word($0) == "born" }),
        let birthYear = year(from: born, to: death, story),
        let deathYear = year(from: death, to: sentence.tokens.upperBound, story),
        let age = age(in: death..<sentence.tokens.upperBound, story)
      else { return nil }
      let years = deathYear.value - birthYear.value
      guard years > 0, years < 120, age.value != years, age.value != years - 1 else { return nil }
      return Finding(
        story.range(of: age), .age(birthYear.value, deathYear.value),
        related: [
          Finding.Related(story.range(of: birthYear), "born"), Finding.Related(story.range(of: deathYear), "died"),
        ])
    }
  }

  /// The only year between the tokens.
  private func year(from first: Int, to limit: Int, _ story: StoryAnalysis) -> Quantity? {
    let years = story.figures.all.filter { $0.kind == .year && (first..<limit).contains($0.tokens.lowerBound) }
    return years.count == 1 ? years[0] : nil
  }

  /// The only age of the rest of the sentence: `aged 62`, `at the age of 62`, `at 62`.
  private func age(in tokens: Range<Int>, _ story: StoryAnalysis) -> Quantity? {
    let ages = story.figures.all.filter { figure in
      guard tokens.contains(figure.tokens.lowerBound) else { return false }
      let first = figure.tokens.lowerBound
      return figure.kind == .age
        || figure.kind == .count
          && (story.word(first - 1) == "at" || story.word(first - 1) == "of" && story.word(first - 2) == "age")
    }
    return ages.count == 1 && ages[0].hedge == .none ? ages[0] : nil
  }
}

extension String {
  fileprivate static func age(_ birth: Double, _ death: Double) -> String {
    let years = Int(death - birth)
    return "Born in \(Int(birth)) and dead in \(Int(death)) makes \(years - 1) or \(years)"
  }
}
