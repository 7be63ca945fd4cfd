/// A small network that is asked with a list of rows: their weights are added up, what is below zero is dropped, and
/// each answer weighs the sums.
package struct GrammarLayers: Sendable {
  package let rowCount: Int
  package let hidden: Int
  package let answers: Int
  private let view: SectionView
  private let scale: Float
  /// The weights of the answers unit by unit, where many answers are asked about at a time.
  private let byUnit: [Floats]

  private typealias Floats = SIMD16<Float>
  private static let lanes = 16

  /// Rows, units, answers, and how much one step of a row’s weights is worth.
  package static let headSize = 16

  /// `isTurned` keeps the weights of the answers unit by unit as well, for networks of which many answers are asked.
  init?(_ view: SectionView, byUnit isTurned: Bool = false) {
    rowCount = Int(view.load(0, UInt32.self))
    hidden = Int(view.load(4, UInt32.self))
    answers = Int(view.load(8, UInt32.self))
    scale = Float(bitPattern: view.load(12, UInt32.self))
    self.view = view
    guard (1...1_000_000).contains(rowCount), (16...512).contains(hidden), hidden % 16 == 0,
      (1...128).contains(answers),
      view.count == Self.headSize + (answers * hidden + answers + hidden) * 4 + rowCount * hidden
    else { return nil }
    byUnit = isTurned ? Self.turned(view, answers, hidden) : []
  }

  /// Where the parts lie, in bytes.
  private var outputBias: Int { Self.headSize + answers * hidden * 4 }
  private var hiddenBias: Int { outputBias + answers * 4 }
  private var rows: Int { hiddenBias + hidden * 4 }

  /// Sums of eight units, of every second one of sixteen: those of even number lie before those of odd number.
  package typealias Sums = SIMD8<Int16>
  /// How many of them make all units.
  var sumCount: Int { hidden / Sums.scalarCount }

  /// Writes the score of each answer, of those that are allowed; the others keep what they have.
  package func score(
    _ asked: UnsafeBufferPointer<Int32>, into scores: UnsafeMutablePointer<Float>, where allowed: AnswerSet
  ) {
    score(asked, KnownSums(sums: nil, starts: UnsafeBufferPointer(start: nil, count: 0)), into: scores, where: allowed)
  }

  /// Sums of rows that were added up before, and where those that count begin.
  struct KnownSums {
    let sums: UnsafePointer<Sums>?
    let starts: UnsafeBufferPointer<Int>
  }

  func score(
    _ asked: UnsafeBufferPointer<Int32>, _ known: KnownSums, into scores: UnsafeMutablePointer<Float>,
    where allowed: AnswerSet
  ) {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: hidden) { units in
      guard let start = units.baseAddress else { return }
      addUp(asked, known, into: start)
      if byUnit.isEmpty || allowed.count <= Self.few {
        for answer in 0..<answers where allowed.contains(answer) { scores[answer] = score(answer, start) }
      } else {
        scoreAll(UnsafePointer(start), into: scores, where: allowed)
      }
    }
  }

  /// So few answers are weighed one by one.
  private static let few = 6

  /// Adds the sums of the rows, as `KnownSums` are kept.
  func addSums(of asked: UnsafeBufferPointer<Int32>, to sums: inout [Sums]) {
    for part in stride(from: 0, to: hidden, by: Self.lanes) {
      let pair = sum(asked, part, PairSums())
      sums.append(pair.even)
      sums.append(pair.odd)
    }
  }

  private func addUp(
    _ asked: UnsafeBufferPointer<Int32>, _ known: KnownSums, into units: UnsafeMutablePointer<Float>
  ) {
    for part in stride(from: 0, to: hidden, by: Self.lanes) {
      var sums = PairSums()
      if let first = known.sums {
        for start in known.starts {
          sums.even &+= first[start + part / 8]
          sums.odd &+= first[start + part / 8 + 1]
        }
      }
      sums = sum(asked, part, sums)
      for pair in 0..<Self.lanes / 2 {
        let unit = part + pair * 2
        units[unit] = max(0, Float(sums.even[pair]) * scale + bias(ofUnit: unit))
        units[unit + 1] = max(0, Float(sums.odd[pair]) * scale + bias(ofUnit: unit + 1))
      }
    }
  }

  @inline(__always)
  private func sum(_ asked: UnsafeBufferPointer<Int32>, _ part: Int, _ before: PairSums) -> PairSums {
    let bytes = UnsafeRawBufferPointer(rebasing: view.bytes[(rows + part)...])
    var sums = before
    for row in asked where row >= 0 && Int(row) < rowCount {
      sums.add(bytes.loadUnaligned(fromByteOffset: Int(row) &* hidden, as: Sums.self))
    }
    return sums
  }

  private func bias(ofUnit unit: Int) -> Float { Float(bitPattern: view.load(hiddenBias + unit * 4, UInt32.self)) }

  private func score(_ answer: Int, _ units: UnsafePointer<Float>) -> Float {
    var sum = Floats()
    let place = Self.headSize + answer * hidden * 4
    for part in stride(from: 0, to: hidden, by: Self.lanes) {
      let weights = view.bytes.loadUnaligned(fromByteOffset: place + part * 4, as: Floats.self)
      sum += weights * UnsafeRawPointer(units + part).loadUnaligned(as: Floats.self)
    }
    return sum.sum() + bias(ofAnswer: answer)
  }

  private func bias(ofAnswer answer: Int) -> Float {
    Float(bitPattern: view.load(outputBias + answer * 4, UInt32.self))
  }

  /// Scores unit by unit and not answer by answer: the units that are nothing, two in three, are left out.
  private func scoreAll(
    _ units: UnsafePointer<Float>, into scores: UnsafeMutablePointer<Float>, where allowed: AnswerSet
  ) {
    byUnit.withUnsafeBufferPointer { weights in
      for block in 0..<weights.count / hidden {
        var sum = Floats()
        for unit in 0..<hidden where units[unit] > 0 { sum += weights[block * hidden + unit] * units[unit] }
        let first = block * Self.lanes
        for lane in 0..<Self.lanes where first + lane < answers && allowed.contains(first + lane) {
          scores[first + lane] = sum[lane] + bias(ofAnswer: first + lane)
        }
      }
    }
  }

  /// The weights of the answers turned round: for each block of answers, those of each unit.
  private static func turned(_ view: SectionView, _ answers: Int, _ hidden: Int) -> [Floats] {
    let blocks = (answers + lanes - 1) / lanes
    var turned = [Floats](repeating: Floats(), count: blocks * hidden)
    for answer in 0..<answers {
      let (block, lane) = answer.quotientAndRemainder(dividingBy: lanes)
      for unit in 0..<hidden {
        let bits = view.load(headSize + (answer * hidden + unit) * 4, UInt32.self)
        turned[block * hidden + unit][lane] = Float(bitPattern: bits)
      }
    }
    return turned
  }
}

/// The sums of signed bytes that lie two and two in a vector, which a shift each way takes apart.
private struct PairSums {
  var even = SIMD8<Int16>()
  var odd = SIMD8<Int16>()

  @inline(__always)
  mutating func add(_ pairs: SIMD8<Int16>) {
    let byte = SIMD8<Int16>(repeating: 8)
    even &+= (pairs &<< byte) &>> byte
    odd &+= pairs &>> byte
  }
}
