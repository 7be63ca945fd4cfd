package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `Mr Duncan said` and `Duncan said`: somebody has a courtesy title in all of a story’s later mentions, or in none.
package struct StyleCourtesyTitle: Rule {
  package let info = RuleInfo(
    "style.courtesy-title", "Somebody is Mr here and bare there, or not as the house does", .warning, in: .paragraph,
    quotations: .skip, styles: ["title", "bare"])

  package init() {}

  private static let titles = ["mr", "mrs", "ms"]

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let titled = story.places(of: Self.titles).compactMap { titledUse($0, story) }
    var names: [Int] = []
    for use in titled where !names.contains(use.name) { names.append(use.name) }
    return names.flatMap { name in
      let own = titled.filter { $0.name == name }
      // Two of a family, and whoever has a title once only, are told apart so.
      guard Set(own.map(\.title)).count == 1, own.count > 1, !hasNamesake(name, story) else { return [Finding]() }
      let bare = story.places(ofWord: name).compactMap { bareUse($0, own[0], story) }
      let uses = (own.map(\.use) + bare).sorted { $0.range.start < $1.range.start }
      return StyleJudge(story, info, of: "this name").findings(uses, least: 2)
    }
  }

  /// A title before a surname, alone.
  private struct Titled {
    let title: String
    let name: Int
    let use: StyleUse
  }

  private func titledUse(_ index: Int, _ story: StoryAnalysis) -> Titled? {
    let last = story.hasPoint(after: index) ? index + 1 : index
    let name = last + 1
    guard story.tokens[index].letterCase == .capital, isSurname(name, story), !story.isIn(.title, name),
      story.isOneSpace(after: last)
    else {
      return nil
    }
    let use = StyleUse("title", story.range(index, name), others: ["bare": story.string(name)])
    return Titled(title: story.text[story.range(index, last)], name: story.tokens[name].word, use: use)
  }

  private func isSurname(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isWord(index) && story.tokens[index].letterCase == .capital && !story.tokens[index].hasHyphen
      && !(story.isCapitalised(index + 1) && story.isOneSpace(after: index))
  }

  /// The name by itself: not behind a first name or a title, not before another name.
  private func bareUse(_ index: Int, _ titled: Titled, _ story: StoryAnalysis) -> StyleUse? {
    guard isSurname(index, story), story.isNumber(index - 1) == false, !story.isMark(index - 1, "."),
      !(story.isCapitalised(index - 1) && story.isOneSpace(after: index - 1) && !story.opensSentence(index - 1)),
      !story.isIn(.title, index - 1), !Self.titles.contains(story.word(index - 1)),
      !["the", "a", "an", "this"].contains(story.word(index - 1)), isPerson(index, story)
    else { return nil }
    return StyleUse(
      "bare", story.tokens[index].range, others: ["title": "\(titled.title) \(story.string(index))"])
  }

  /// Whether the name acts, or is acted on, as people do, in a whole sentence and behind no adjective.
  private func isPerson(_ index: Int, _ story: StoryAnalysis) -> Bool {
    guard let sentence = story.story.sentence(ofToken: index), story.isMark(sentence.tokens.upperBound - 1, "."),
      story.tag(ofToken: index - 1)?.part != .adjective || story.opensSentence(index - 1),
      let word = story.grammar(ofToken: index)?.word
    else { return false }
    return [.subject, .passiveSubject, .object, .oblique, .agent].contains(word.relation)
  }

  /// Whether two first names stand before the surname in the story.
  private func hasNamesake(_ name: Int, _ story: StoryAnalysis) -> Bool {
    var first = Set<Int>()
    for index in story.places(ofWord: name) where index > 0 {
      guard story.isCapitalised(index - 1), story.isWord(index - 1), story.isOneSpace(after: index - 1),
        !story.isIn(.title, index - 1), !story.opensSentence(index - 1) || !story.isIn(.functionWord, index - 1)
      else { continue }
      first.insert(story.tokens[index - 1].word)
    }
    return first.count > 1
  }
}
