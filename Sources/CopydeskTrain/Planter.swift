import Copydesk
import DeskFacts
import DeskLexicon

/// Puts slips into running text and asks the questions that a check would ask.
struct Planter {
  private let model: ContextModel
  /// Of each symbol, the words that may be written for it, and by which slip.
  private let writtenFor: [[Rivals.Rival]]
  private var random: SeededNumbers
  /// The share of the words that are spoiled in each of the three ways.
  private static let share: Float = 0.022

  init(_ model: ContextModel, _ writtenFor: [[Rivals.Rival]], seed: UInt64) {
    self.model = model
    self.writtenFor = writtenFor
    random = SeededNumbers(seed)
  }

  /// The questions about the words as they stand.
  func untouched(_ reader: ContextReader) -> [ContextQuestion] {
    reader.symbols.indices.flatMap { reader.mayAsk($0) ? reader.questions(at: $0) : [] }
  }

  /// A planted slip: the word that was meant, and the questions that are asked where it stands.
  struct Plant {
    let meant: Int
    let slip: Slip
    let questions: [ContextQuestion]
  }

  mutating func plants(in reader: ContextReader) -> [Plant] {
    var reader = reader
    var plants: [Plant] = []
    for place in reader.symbols.indices where reader.mayAsk(place) {
      let meant = Int(reader.symbols[place])
      for way in 0..<3 where random.share() < Self.share {
        guard let written = choose(writtenFor[meant], way) else { continue }
        reader.symbols[place] = UInt16(written.symbol)
        plants.append(Plant(meant: meant, slip: written.slip, questions: reader.questions(at: place)))
        reader.symbols[place] = UInt16(meant)
      }
    }
    return plants
  }

  /// By how often the slip happens, any of them alike, or one of sound and sense.
  private mutating func choose(_ words: [Rivals.Rival], _ way: Int) -> Rivals.Rival? {
    let isSense: (Rivals.Rival) -> Bool = { [.homophone, .confused, .inflection, .soundsLike].contains($0.slip) }
    switch way {
    case 0:
      let typed = words.filter { !isSense($0) }
      let weights = typed.map { $0.slip.perMillion }
      let total = weights.reduce(0, +)
      // A word that is hard to misspell into another is misspelt seldom.
      guard total > 0, Double(random.share()) < min(1, total / 8) else { return nil }
      var left = Double(random.share()) * total
      for (word, weight) in zip(typed, weights) {
        left -= weight
        if left <= 0 { return word }
      }
      return typed.last
    case 1:
      // Of words two slips away there are many; half the time it is a nearer one.
      let near = random.share() < 0.5 ? words.filter { $0.slip != .twice } : []
      let some = near.isEmpty ? words : near
      return some.isEmpty ? nil : some[random.number(below: some.count)]
    default:
      let sense = words.filter(isSense)
      return sense.isEmpty ? nil : sense[random.number(below: sense.count)]
    }
  }
}
