import Copydesk
import DeskFacts
import DeskLexicon

/// Which tags the words take that the treebanks do not hold, by what the tagger makes of them in an archive.
struct TagHabits {
  /// How often each word had each tag, by the word’s number, then the tag.
  private var counts: [UInt32]
  private let tagCount: Int

  /// Of words that stood so often at least.
  private static let leastCount: UInt32 = 100
  /// A tag that a word has in one place of so many is one of its tags.
  private static let leastShare: UInt32 = 200
  /// So many different sets of tags at most; 0 stands for none.
  private static let mostSets = 255

  init(_ archive: Archive, _ desk: Desk, _ model: GrammarModel) {
    let (wordCount, tagCount) = (model.words.wordCount, model.tags.count)
    let halves = Halves.results(of: archive.articles, "tagging") { articles, report in
      var counts = [UInt32](repeating: 0, count: wordCount * tagCount)
      for (number, article) in articles.enumerated() {
        for sentence in SlotSentences.sentences(of: desk.story(article.text), model) {
          for (sight, tag) in zip(sentence.sights, sentence.tags) { counts[sight.number * tagCount + Int(tag)] += 1 }
        }
        report(number)
      }
      return counts
    }
    counts = zip(halves[0], halves[1]).map { $0 + $1 }
    self.tagCount = tagCount
  }

  /// The commonest sets of tags, and the number of each word’s: of a word whose own set is too seldom, the smallest
  /// that holds it.
  var sections: [(GrammarSection, [UInt8])] {
    let wanted = (0..<counts.count / tagCount).map { $0 == 0 ? AnswerSet() : tags(of: $0) }
    var uses: [[UInt64]: Int] = [:]
    for set in wanted where !set.isEmpty { uses[set.words, default: 0] += 1 }
    let order = uses.sorted { ($1.value, $0.key.description) < ($0.value, $1.key.description) }
    let sets = [AnswerSet()] + order.prefix(Self.mostSets).map { AnswerSet($0.key) }
    var bytes: [UInt8] = []
    for set in sets { for half in set.words { bytes.append(number: half, bytes: 8) } }
    return [(.habits, wanted.map { UInt8(Self.number(of: $0, among: sets)) }), (.habitSets, bytes)]
  }

  private func tags(of word: Int) -> AnswerSet {
    let row = counts[word * tagCount..<(word + 1) * tagCount]
    let count = row.reduce(0, +)
    guard count >= Self.leastCount else { return AnswerSet() }
    return AnswerSet((0..<tagCount).filter { row[row.startIndex + $0] * Self.leastShare >= count })
  }

  private static func number(of set: AnswerSet, among sets: [AnswerSet]) -> Int {
    if set.isEmpty { return 0 }
    let holders = sets.indices.filter { sets[$0].intersection(set) == set }
    return holders.min { (sets[$0].count, $0) < (sets[$1].count, $1) } ?? 0
  }
}
