package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `born in 1950 and died in 2012, aged 72`: that makes 61 or 62.
package struct ArithAge: Rule {
  package let info = RuleInfo("arith.age", "An age that the year of birth and the other year do not make", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.places(of: ["born"]).compactMap { born in
      guard let sentence = story.story.sentence(ofToken: born), !isBornTwice(sentence.tokens, born, story) else {
        return nil
      }
      let rest = story.figures.all.filter { (born..<sentence.tokens.upperBound).contains($0.tokens.lowerBound) }
      let years = rest.filter { $0.kind == .year }
      let ages = rest.filter { isAge($0, story) }
      guard years.count == 2, ages.count == 1, ages[0].hedge == .none, isBirth(years[0], born, story),
        isThen(ages[0], years[1], born, story)
      else { return nil }
      return finding(years[0], years[1], ages[0], story)
    }
  }

  private func finding(_ birth: Quantity, _ then: Quantity, _ age: Quantity, _ story: StoryAnalysis) -> Finding? {
    let years = then.value - birth.value
    guard years > 0, years < 120, age.value != years, age.value != years - 1 || isPassed(birth, then, story) else {
      return nil
    }
    return Finding(
      story.range(of: age), .age(birth.value, then.value, isPassed(birth, then, story)),
      related: [
        Finding.Related(story.range(of: birth), "the year of birth"),
        Finding.Related(story.range(of: then), "the other year"),
      ])
  }

  /// Whether both days are given, and the birthday had come round by the second.
  private func isPassed(_ birth: Quantity, _ then: Quantity, _ story: StoryAnalysis) -> Bool {
    guard let first = day(of: birth, story), let second = day(of: then, story) else { return false }
    return second > first
  }

  /// The day of the year’s date, as month and day.
  private func day(of year: Quantity, _ story: StoryAnalysis) -> Int? {
    story.dates.first { $0.tokens.contains(year.tokens.lowerBound) }.map { $0.month * 100 + $0.day }
  }

  private func isBornTwice(_ tokens: Range<Int>, _ born: Int, _ story: StoryAnalysis) -> Bool {
    tokens.contains { $0 > born && story.word($0) == "born" }
  }

  /// `born in 1950`, `born on 3 May 1950`, with little between.
  private func isBirth(_ year: Quantity, _ born: Int, _ story: StoryAnalysis) -> Bool {
    let between = (born + 1)..<year.tokens.lowerBound
    return between.count <= 10 && !story.hasWord(["to", "before", "after", "since", "until"], in: between)
  }

  /// Whether the age is that of the other year: at a death anywhere behind it, else right beside the year.
  private func isThen(_ age: Quantity, _ year: Quantity, _ born: Int, _ story: StoryAnalysis) -> Bool {
    let (first, second) = age.tokens.lowerBound < year.tokens.lowerBound ? (age, year) : (year, age)
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    if (born..<first.tokens.lowerBound).contains(where: { story.word($0) == "died" }) { return true }
    return between.count <= 5
      && between.allSatisfy { token in
        story.isMark(token, ",")
          || ["at", "the", "age", "of", "aged", "in", "when", "he", "she", "was"].contains(story.word(token))
      }
  }

  /// `aged 62`, `at the age of 62`, `at 62`, `when she was 62`.
  private func isAge(_ figure: Quantity, _ story: StoryAnalysis) -> Bool {
    if figure.kind == .age { return true }
    let first = figure.tokens.lowerBound
    guard figure.kind == .count, figure.step == 1 else { return false }
    switch story.word(first - 1) {
    case "at": return true
    case "of": return story.word(first - 2) == "age"
    case "was": return ["he", "she"].contains(story.word(first - 2)) && story.word(first - 3) == "when"
    default: return false
    }
  }
}

extension String {
  fileprivate static func age(_ birth: Double, _ then: Double, _ isPassed: Bool) -> String {
    let years = Int(then - birth)
    let ages = isPassed ? "\(years)" : "\(years - 1) or \(years)"
    return "Born in \(Int(birth)), somebody is \(ages) in \(Int(then)): check the three figures"
  }
}
