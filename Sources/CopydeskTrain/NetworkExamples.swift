import Copydesk
import DeskFacts
import DeskLexicon
import DeskText
import Glibc

/// Places of the counted text, each with its word and some of the word’s rivals, in a thrown order.
struct NetworkExamples {
  private let symbols: [UInt16]
  private let rows: RowNumbers
  private let rivals: [[Int32]]
  /// Of each symbol, how many of its places are used, 0 to 1.
  private let share: [Float]
  private let shape: ContextNetwork.Shape
  let count: Int

  /// Rivals of one example, its own word first.
  static let answers = 9

  /// `rivals` are the output rows of the rivals of each symbol, both of those it is written for and of those written
  /// for it.
  init(_ symbols: [UInt16], _ rows: RowNumbers, rivals: [[Int32]], shape: ContextNetwork.Shape, wanted: Int) {
    self.symbols = symbols
    self.rows = rows
    self.rivals = rivals
    self.shape = shape
    var counts = [Int](repeating: 0, count: rows.output.count)
    for symbol in symbols { counts[Int(symbol)] += 1 }
    let usable = counts.indices.filter { rows.output[$0] >= 0 && !rivals[$0].isEmpty }
    var threshold: Float = 100
    var expected: Float = 0
    while expected < Float(wanted), threshold < 1e9 {
      threshold *= 1.2
      expected = usable.reduce(0) { $0 + min(Float(counts[$1]), (Float(counts[$1]) * threshold).squareRoot()) }
    }
    var share = [Float](repeating: 0, count: counts.count)
    for symbol in usable { share[symbol] = min(1, (threshold / Float(counts[symbol])).squareRoot()) }
    self.share = share
    count = Int(expected)
  }

  /// The places to train on, thrown about.
  func places(seed: UInt64) -> [Int32] {
    var random = SeededNumbers(seed)
    var places: [Int32] = []
    places.reserveCapacity(count * 11 / 10)
    for index in symbols.indices where random.share() < share[Int(symbols[index])] { places.append(Int32(index)) }
    for index in places.indices.reversed() { places.swapAt(index, random.number(below: index + 1)) }
    return places
  }

  /// The rows of seats, bag and answers of one place.
  func fill(_ place: Int, _ random: inout SeededNumbers, _ example: inout Example) {
    example.around.read(symbols, place, seats: shape.seats) { Int(rows.input[$0]) }
    example.answers.removeAll(keepingCapacity: true)
    example.answers.append(Int32(rows.output[Int(symbols[place])]))
    let others = rivals[Int(symbols[place])]
    if others.count < Self.answers {
      example.answers += others
    } else {
      let start = random.number(below: others.count)
      for step in 0..<Self.answers - 1 { example.answers.append(others[(start + step) % others.count]) }
    }
  }

  struct Example {
    var around = ContextNetwork.Surroundings()
    var answers: [Int32] = []
  }
}

/// The rows of the network for each symbol.
struct RowNumbers {
  let input: [Int32]
  let output: [Int32]
  let inputCount: Int
  let outputCount: Int

  private static let ownInputs = 28_000
  private static let sharedInputs = 512

  /// The most frequent words have a row each as neighbours; the others share those of their endings. Answers are the
  /// words that have rivals or are some.
  init(_ entries: [Vocabulary.Entry], _ rivals: [[Rivals.Rival]]) {
    let own = min(Self.ownInputs, entries.count)
    input = entries.enumerated().map { symbol, entry in
      if symbol < own { return Int32(symbol) }
      let ending = Array(entry.text.utf8.suffix(3)).withUnsafeBufferPointer(WordTable.hash)
      return Int32(own) + Int32(ending % UInt32(Self.sharedInputs))
    }
    inputCount = own + Self.sharedInputs
    var isAnswer = rivals.map { !$0.isEmpty }
    for each in rivals { for rival in each { isAnswer[rival.symbol] = true } }
    var next: Int32 = 0
    output = isAnswer.map { answers in
      guard answers else { return -1 }
      next += 1
      return next - 1
    }
    outputCount = Int(next)
  }
}
