import Copydesk
import DeskFacts
import DeskLexicon
import DeskStory
import DeskText

/// A sentence with the tags and the tree that are to be learned.
struct Lesson: Sendable {
  let sights: [WordSight]
  /// -1 for a tag that is too seldom to be learned.
  let tags: [Int]
  /// By place; -1 for the root.
  let heads: [Int]
  let relations: [Int]
}

/// What a grammar model learns from.
struct Lessons {
  /// By people.
  private(set) var given: [Lesson] = []
  /// By a committee of models that learned from those.
  private(set) var read: [Lesson] = []

  init(_ treebank: Treebank, _ model: GrammarModel) {
    let tags = Dictionary(uniqueKeysWithValues: zip(model.tags, model.tags.indices))
    let relations = Dictionary(uniqueKeysWithValues: zip(model.relations, model.relations.indices))
    given = treebank.sentences.map { sentence in
      Lesson(
        sights: sentence.sights(model.words), tags: sentence.words.map { tags[$0.tag] ?? -1 },
        heads: sentence.words.map { $0.head - 1 },
        relations: sentence.words.map { relations[Treebank.plain($0.relation)] ?? 0 })
    }
  }

  /// Of all articles one in so many is read.
  private static let every = 9
  private static let lengths = 4...60

  /// Adds sentences of the archive as the committee reads them.
  mutating func add(_ archive: Archive, _ desk: Desk, by committee: Committee) {
    let chosen = archive.articles.enumerated().filter { $0.offset % Self.every == 0 }.map(\.element)
    read = Halves.results(of: chosen, "reading sentences") { articles, report in
      var lessons: [Lesson] = []
      for (number, article) in articles.enumerated() {
        let story = desk.story(article.text)
        for sentence in story.sentences where Self.lengths.contains(sentence.tokens.count) {
          lessons.append(Self.lesson(sentence, story, committee))
        }
        report(number)
      }
      return lessons
    }.flatMap(\.self)
  }

  private static func lesson(_ sentence: Sentence, _ story: Story, _ committee: Committee) -> Lesson {
    let units = GrammarUnit.units(of: sentence.tokens, in: story)
    var pad = committee.members[0].takePad()
    let numbers = GrammarUnit.numbers(of: units, in: story, &pad)
    let sights = pad.sights(of: numbers)
    committee.members[0].giveBack(pad)
    let reading = committee.read(sights)
    return Lesson(
      sights: sights, tags: reading.tags.map(Int.init), heads: reading.heads.map(Int.init),
      relations: reading.relations.map(Int.init))
  }

  /// What one round learns: all that people gave and as many of the others, other ones each time.
  func round(_ number: Int, of count: Int, _ random: inout SeededNumbers) -> [Lesson] {
    let share = read.count / count
    var lessons = given + read[number * share..<(number + 1) * share]
    for index in lessons.indices.reversed() { lessons.swapAt(index, random.number(below: index + 1)) }
    return lessons
  }
}
