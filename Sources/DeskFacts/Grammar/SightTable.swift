import DeskLexicon
import DeskStory
import DeskText

/// What the grammar model sees of the words of a story, each looked at once however often it stands.
struct SightTable {
  private let words: GrammarWords
  /// The sight of each distinct word by its number, its case and whether it opens a sentence; -1 for one not looked at.
  private var places: [Int32]
  private var sights: [WordSight] = []

  private static let cases = 10

  init(_ story: Story, _ words: GrammarWords) {
    self.words = words
    places = [Int32](repeating: -1, count: story.words.count * Self.cases)
  }

  /// The sights of the units of one sentence, in order.
  mutating func sights(of units: [GrammarUnit], in story: Story) -> [WordSight] {
    let opening = units.firstIndex { story.tokens[$0.token].kind == .word }
    return units.enumerated().map { place, unit in sight(of: unit, in: story, isFirst: place == opening) }
  }

  private mutating func sight(of unit: GrammarUnit, in story: Story, isFirst: Bool) -> WordSight {
    let token = story.tokens[unit.token]
    let bytes = story.text.bytes[unit.range.start..<unit.range.end]
    // A part of a word and a word in mixed letters are not told by the folded word.
    guard token.letterCase != .mixed, token.range.start == unit.range.start, token.range.end == unit.range.end else {
      return words.sight(of: bytes, isFirst: isFirst)
    }
    let place = token.word * Self.cases + Int(token.letterCase.rawValue) * 2 + (isFirst ? 1 : 0)
    if places[place] >= 0 { return sights[Int(places[place])] }
    let sight = words.sight(of: bytes, isFirst: isFirst)
    places[place] = Int32(sights.count)
    sights.append(sight)
    return sight
  }
}
