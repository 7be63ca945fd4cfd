package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `a 45 year old man`, `the 16-year old`, `26-years-old`: an age before a noun, or in place of one, is one word.
package struct PunctuationAgeHyphen: Rule {
  package let info = RuleInfo("punctuation.age-hyphen", "An age without its hyphens", .error, in: [.prose, .caption])

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { index in
      guard mayCount(index, story), let age = age(from: index, story) else { return nil }
      let mended = mended(age, from: index, story)
      let range = story.range(index, age.last)
      guard mended != story.text[range] else { return nil }
      return Finding(range, .age(mended), fix: .change(range, to: mended))
    }
  }

  private func mayCount(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isNumber(index) || story.isIn(.numberWord, index) || story.tokens[index].hasHyphen
  }

  /// How an age is written: its parts, and the token that it ends with.
  private struct Age {
    let count: String
    /// In the singular.
    let unit: String
    /// Whether it was written in the plural.
    let isPlural: Bool
    /// `old` or `olds`.
    let ending: String
    let last: Int
  }

  /// The parts of an age, however it is cut into words: `45 year old`, `45-year old`, `45 year-old`.
  private func age(from index: Int, _ story: StoryAnalysis) -> Age? {
    var parts = split(index, story)
    guard parts.count <= 3, parts.count > 1 || story.isCount(index) || story.word(index) == "1" else { return nil }
    var last = index
    while parts.count < 3, story.isOneSpace(after: last), story.isWord(last + 1) {
      last += 1
      parts += split(last, story)
    }
    guard parts.count == 3, ["old", "olds"].contains(parts[2]), isCount(parts[0], index, story),
      story.tokens[last].letterCase == .lower, !isOne(parts[0], from: index, to: last, story)
    else { return nil }
    let isPlural = parts[1].hasSuffix("s")
    guard isPlural || last > index else { return nil }
    let unit = isPlural ? String(parts[1].dropLast()) : parts[1]
    guard ["year", "month", "week", "day", "hour"].contains(unit) else { return nil }
    return Age(count: parts[0], unit: unit, isPlural: isPlural, ending: parts[2], last: last)
  }

  private func split(_ index: Int, _ story: StoryAnalysis) -> [String] {
    guard story.tokens[index].hasHyphen else { return [story.word(index)] }
    return story.word(index).split(separator: "-").map(String.init)
  }

  private func isCount(_ part: String, _ index: Int, _ story: StoryAnalysis) -> Bool {
    part == story.word(index) || part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      || story.lexicon.lists.contains(part, in: .numberWord)
  }

  /// `is just one year old`, as no other number has it
  private func isOne(_ count: String, from first: Int, to last: Int, _ story: StoryAnalysis) -> Bool {
    ["1", "one"].contains(count) && !describes(from: first, to: last, story)
  }

  /// `45 years old` where it tells an age and no noun follows; one word elsewhere.
  private func mended(_ age: Age, from index: Int, _ story: StoryAnalysis) -> String {
    let count = story.string(index).prefix(age.count.count)
    let tells = age.isPlural || story.isIn(.be, index - 1)
    guard tells, age.ending == "old", !describes(from: index, to: age.last, story) else {
      return "\(count)-\(age.unit)-\(age.ending)"
    }
    return "\(count) \(age.unit)s old"
  }

  /// `a 45 years old man`
  private func describes(from first: Int, to last: Int, _ story: StoryAnalysis) -> Bool {
    guard story.leadsToNoun(first - 1), story.isOneSpace(after: last), let next = story.tag(ofToken: last + 1)
    else { return false }
    return next.isNominal || next.part == .adjective
  }
}

extension String {
  fileprivate static func age(_ mended: String) -> String { "Write the age “\(mended)”" }
}
