import Copydesk
import DeskFacts
import DeskLexicon
import DeskStory
import DeskText
import Glibc

/// The words of an archive that a model is to know, in the order of their symbols.
struct Vocabulary {
  struct Entry {
    let text: String
    let count: Int
    /// How much of it stood in small letters, first words of sentences aside.
    let smallShare: Float
  }

  /// From `ContextWords.firstWord` on; below it stand the symbols of what is no word.
  private(set) var entries: [Entry]
  private(set) var total: Int

  init(entries: [Entry], total: Int) {
    self.entries = entries
    self.total = total
  }

  private static let rarest = 4
  private static let most = 57_000
  private static let mostSeldom = 8_000

  /// Counts the words of the articles that are to be counted. Besides those that stand often, it takes in words of
  /// `confused` and those that a slip makes of a frequent word.
  init(_ archive: Archive, _ desk: Desk, confused: [[String]]) {
    var progress = Progress("counting words", of: archive.articles.count)
    var tally = WordTally()
    for (number, article) in archive.articles.enumerated() {
      if article.use == .counting { tally.add(desk.story(article.text)) }
      progress.reach(number)
    }
    let chosen = tally.entries.filter { $0.count >= Self.rarest }
      .sorted { ($1.count, $0.text) < ($0.count, $1.text) }.prefix(Self.most)
    let seldom = SeldomWords(Array(chosen), desk.lexicon, confused: confused).words(atMost: Self.mostSeldom)
    let none = Entry(text: "", count: 1000, smallShare: 0)
    entries = (0..<ContextWords.firstWord).map { _ in none } + chosen + seldom.map(tally.entry)
    total = tally.total
    progress.finish("\(tally.total) words, \(entries.count) kept")
  }

  /// The counts of the symbols that are no words, which only a walk over the symbols gives.
  mutating func setCounts(ofSymbols counts: [Int]) {
    for symbol in 0..<ContextWords.firstWord {
      let count = symbol == ContextWords.all ? total : counts[symbol]
      entries[symbol] = Entry(text: "", count: max(1, count), smallShare: 0)
    }
  }

  /// The sections of the words, their slots, and what is known of each.
  func sections(inputs: [Int], outputs: [Int]) -> [(ContextSection, [UInt8])] {
    var facts: [UInt8] = []
    for (symbol, entry) in entries.enumerated() {
      facts.append(number: Int((logf(Float(max(1, entry.count))) * 2048).rounded()), bytes: 2)
      facts.append(number: Int((entry.smallShare * 255).rounded()), bytes: 2)
      facts.append(number: inputs[symbol], bytes: 2)
      facts.append(number: outputs[symbol] < 0 ? 0xFFFF : outputs[symbol], bytes: 2)
    }
    let words = ModelWords.sections(of: entries.map(\.text))
    return [(.words, words.texts), (.wordSlots, words.slots), (.wordFacts, facts)]
  }
}

extension [UInt8] {
  mutating func append(float number: Float) { append(number: number.bitPattern, bytes: 4) }
}

/// How often each word stood, and how often in small letters and in capitals where either tells.
private struct WordTally {
  private var words = WordTable(minimumCapacity: 1 << 20)
  private var counts: [Int32] = []
  private var small: [Int32] = []
  private var capital: [Int32] = []
  private(set) var total = 0

  mutating func add(_ story: Story) {
    var openings = Set<Int>()
    for sentence in story.sentences {
      if let first = sentence.tokens.first(where: { story.tokens[$0].isWord }) { openings.insert(first) }
    }
    for sentence in story.sentences {
      for index in sentence.tokens { add(index, story, opens: openings.contains(index)) }
    }
  }

  private mutating func add(_ index: Int, _ story: Story, opens: Bool) {
    let token = story.tokens[index]
    guard token.kind == .word || token.kind == .mark else { return }
    var text = story.word(index)
    if token.isMark { text = ContextStream.plain(mark: text) }
    text = ContextStream.stem(ofPossessive: text) ?? text
    guard text.utf8.count <= 40 else { return }
    let number = words.insert(text)
    if number == counts.count {
      counts.append(0)
      small.append(0)
      capital.append(0)
    }
    counts[number] += 1
    total += 1
    if token.letterCase == .lower { small[number] += 1 } else if !opens { capital[number] += 1 }
  }

  var entries: [Vocabulary.Entry] { (0..<words.count).map(entry) }

  /// The entry of a word, counted or not.
  func entry(_ word: String) -> Vocabulary.Entry {
    words.number(of: word).map(entry) ?? Vocabulary.Entry(text: word, count: 0, smallShare: 1)
  }

  private func entry(_ number: Int) -> Vocabulary.Entry {
    let told = small[number] + capital[number]
    return Vocabulary.Entry(
      text: words[number], count: Int(counts[number]), smallShare: told > 0 ? Float(small[number]) / Float(told) : 0.5)
  }
}
