/// A small network that is asked with a list of rows: their weights are added up, what is below zero is dropped, and
/// each answer weighs the sums.
package struct GrammarLayers: Sendable {
  package let rowCount: Int
  package let hidden: Int
  package let answers: Int
  private let view: SectionView
  private let scale: Float

  private typealias Vector = SIMD16<Int16>

  /// Rows, units, answers, and how much one step of a row’s weights is worth.
  package static let headSize = 16

  init?(_ view: SectionView) {
    rowCount = Int(view.load(0, UInt32.self))
    hidden = Int(view.load(4, UInt32.self))
    answers = Int(view.load(8, UInt32.self))
    scale = Float(bitPattern: view.load(12, UInt32.self))
    self.view = view
    guard (1...1_000_000).contains(rowCount), (16...512).contains(hidden), hidden % 16 == 0,
      (1...128).contains(answers),
      view.count == Self.headSize + (answers * hidden + answers + hidden) * 4 + rowCount * hidden
    else { return nil }
  }

  /// Where the parts lie, in bytes.
  private var outputBias: Int { Self.headSize + answers * hidden * 4 }
  private var hiddenBias: Int { outputBias + answers * 4 }
  private var rows: Int { hiddenBias + hidden * 4 }

  /// Writes the score of each answer, of those that are allowed; the others keep what they have.
  package func score(
    _ asked: UnsafeBufferPointer<Int32>, into scores: UnsafeMutablePointer<Float>,
    where allowed: AnswerSet
  ) {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: hidden) { units in
      guard let start = units.baseAddress else { return }
      addUp(asked, into: start)
      for answer in 0..<answers where allowed.contains(answer) { scores[answer] = score(answer, start) }
    }
  }

  private func addUp(_ asked: UnsafeBufferPointer<Int32>, into units: UnsafeMutablePointer<Float>) {
    let bytes = view.bytes
    for part in stride(from: 0, to: hidden, by: 16) {
      var sum = Vector()
      for row in asked where row >= 0 && Int(row) < rowCount {
        let weights = bytes.loadUnaligned(fromByteOffset: rows + Int(row) * hidden + part, as: SIMD16<Int8>.self)
        sum &+= Vector(truncatingIfNeeded: weights)
      }
      let bias = bytes.loadUnaligned(fromByteOffset: hiddenBias + part * 4, as: SIMD16<Float>.self)
      let values = SIMD16<Float>(sum) * scale + bias
      let kept = values.replacing(with: SIMD16(), where: values .< SIMD16())
      UnsafeMutableRawPointer(units + part).storeBytes(of: kept, as: SIMD16<Float>.self)
    }
  }

  private func score(_ answer: Int, _ units: UnsafePointer<Float>) -> Float {
    var sum = SIMD16<Float>()
    let place = Self.headSize + answer * hidden * 4
    for part in stride(from: 0, to: hidden, by: 16) {
      let weights = view.bytes.loadUnaligned(fromByteOffset: place + part * 4, as: SIMD16<Float>.self)
      sum += weights * UnsafeRawPointer(units + part).loadUnaligned(as: SIMD16<Float>.self)
    }
    return sum.sum() + Float(bitPattern: view.load(outputBias + answer * 4, UInt32.self))
  }
}
