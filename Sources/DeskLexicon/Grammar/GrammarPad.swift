import DeskText

/// What the grammar model sees of words, each looked at once however often it stands, and what each adds to the
/// tagger’s sums. It goes from story to story, and one story at a time uses it.
package struct GrammarPad: Sendable {
  private let words: GrammarWords
  private var table = WordTable(minimumCapacity: 2048)
  /// The number of what is seen of a word by the word’s number and whether it opens a sentence; -1 for one not looked
  /// at.
  private var known: [Int32] = []
  private var sights: [WordSight] = []
  var sums = TagSums()

  /// So many different words at most stay for the next story.
  private static let most = 30_000

  init(_ words: GrammarWords) { self.words = words }

  /// Forgets everything where too much is known. Numbers given before are no longer good.
  mutating func tidy() {
    if table.count > Self.most { self = GrammarPad(words) }
  }

  /// The number of what is seen of the word of these bytes. `isFirst` says whether it opens the sentence and owes its
  /// capital to that.
  package mutating func number(of word: ArraySlice<UInt8>, isFirst: Bool) -> Int {
    let place = table.insert(word) * 2 + (isFirst ? 1 : 0)
    if place >= known.count { known += [Int32](repeating: -1, count: place + 512 - known.count) }
    if known[place] >= 0 { return Int(known[place]) }
    let number = sights.count
    sights.append(words.sight(of: word, isFirst: isFirst))
    known[place] = Int32(number)
    return number
  }

  package func sights(of numbers: [Int32]) -> [WordSight] { numbers.map { sights[Int($0)] } }

  /// What is seen of the word of the number.
  package subscript(number: Int) -> WordSight { sights[number] }
}
