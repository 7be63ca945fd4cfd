import Copydesk
import DeskLexicon
import Glibc

/// Trains the small network of a tagger or parser, one example at a time.
final class LayerTrainer {
  private let rowCount: Int
  private let hidden: Int
  private let answers: Int
  private let rows: Numbers
  private let rowsMoved: Numbers
  private let hiddenBias: TrainedNumbers
  private let outputs: TrainedNumbers
  private let outputBias: TrainedNumbers
  private let units: Numbers
  private let pull: Numbers
  private let scores: Numbers
  /// The sums of the weights over the steps of the last rounds, which are steadier than the weights.
  private var sums: [Numbers]?
  private var sumCount: Float = 0

  private typealias Vector = SIMD16<Float>

  /// So much of the units is switched off at each example, so that none leans on another.
  private let dropout: Float
  private var random: SeededNumbers

  init(rows rowCount: Int, hidden: Int, answers: Int, dropout: Float = 0, seed: UInt64) {
    self.dropout = dropout
    self.random = SeededNumbers(seed &+ 1)
    self.rowCount = rowCount
    self.hidden = hidden
    self.answers = answers
    var random = SeededNumbers(seed)
    rows = Numbers(rowCount * hidden)
    for index in 0..<rows.count { rows.start[index] = (random.share() - 0.5) * 0.1 }
    rowsMoved = Numbers(rowCount)
    for index in 0..<rowCount { rowsMoved.start[index] = 0.002 }
    hiddenBias = TrainedNumbers(hidden, spread: 0, &random)
    outputs = TrainedNumbers(answers * hidden, spread: 0.1, &random)
    outputBias = TrainedNumbers(answers, spread: 0, &random)
    units = Numbers(hidden)
    pull = Numbers(hidden)
    scores = Numbers(answers)
  }

  /// The scores of the answers, of which those that are not allowed are out of the question.
  func score(_ asked: [Int32], allowed: AnswerSet) -> UnsafeMutablePointer<Float> {
    for part in stride(from: 0, to: hidden, by: 16) {
      var sum = Vector.load(hiddenBias.values.start + part)
      for row in asked { sum += Vector.load(rows.start + Int(row) * hidden + part) }
      sum.atLeastZero.store(units.start + part)
    }
    if dropout > 0 { switchOff() }
    for answer in 0..<answers {
      scores.start[answer] =
        allowed.contains(answer)
        ? outputBias.values.start[answer]
          + Numbers.product(outputs.values.start + answer * hidden, units.start, hidden) : -.infinity
    }
    return scores.start
  }

  private func switchOff() {
    let gain = 1 / (1 - dropout)
    let limit = UInt64(dropout * 65536)
    for part in stride(from: 0, to: hidden, by: 4) {
      let bits = random.next()
      for index in 0..<4 where part + index < hidden {
        let isOff = (bits >> UInt64(index * 16)) & 0xFFFF < limit
        units.start[part + index] = isOff ? 0 : units.start[part + index] * gain
      }
    }
  }

  /// Moves the weights so that the right answer scores better after these rows, which were just scored.
  func learn(_ asked: [Int32], right: Int, rate: Float) {
    var top = -Float.infinity
    for answer in 0..<answers { top = max(top, scores.start[answer]) }
    var total: Float = 0
    for answer in 0..<answers {
      scores.start[answer] = expf(scores.start[answer] - top)
      total += scores.start[answer]
    }
    for unit in 0..<hidden { pull.start[unit] = 0 }
    for answer in 0..<answers {
      let error = scores.start[answer] / total - (answer == right ? 1 : 0)
      if abs(error) < 1e-4 { continue }
      backFrom(answer, error, rate)
    }
    for unit in 0..<hidden where units.start[unit] <= 0 { pull.start[unit] = 0 }
    hiddenBias.step(0..<hidden, pull.start, rate)
    moveRows(asked, rate)
  }

  private func backFrom(_ answer: Int, _ error: Float, _ rate: Float) {
    let place = outputs.values.start + answer * hidden
    for part in stride(from: 0, to: hidden, by: 16) {
      (Vector.load(pull.start + part) + Vector.load(place + part) * error).store(pull.start + part)
    }
    outputs.step(answer * hidden..<(answer + 1) * hidden, units.start, rate, times: error)
    outputBias.step(answer, error, rate)
  }

  private func moveRows(_ asked: [Int32], _ rate: Float) {
    let size = Numbers.product(pull.start, pull.start, hidden) / Float(hidden)
    if size < 1e-12 { return }
    for row in asked {
      rowsMoved.start[Int(row)] += size
      let pace = rate / rowsMoved.start[Int(row)].squareRoot()
      let place = rows.start + Int(row) * hidden
      for part in stride(from: 0, to: hidden, by: 16) {
        (Vector.load(place + part) - Vector.load(pull.start + part) * pace).store(place + part)
      }
    }
  }

  /// Adds the weights as they are to the sums from which the section is made.
  func remember() {
    let parts = [rows, hiddenBias.values, outputs.values, outputBias.values]
    let sums = self.sums ?? parts.map { Numbers($0.count) }
    for (sum, part) in zip(sums, parts) {
      for index in 0..<part.count { sum.start[index] += part.start[index] }
    }
    self.sums = sums
    sumCount += 1
  }

  /// Puts the means in the place of the weights.
  func settle() {
    guard let sums else { return }
    for (sum, part) in zip(sums, [rows, hiddenBias.values, outputs.values, outputBias.values]) {
      for index in 0..<part.count { part.start[index] = sum.start[index] / sumCount }
    }
    self.sums = nil
    sumCount = 0
  }

  /// The section of the model, eight bits to a weight of the rows.
  func section() -> [UInt8] {
    let largest = (0..<rows.count).reduce(Float(0)) { max($0, abs(rows.start[$1])) }
    let scale = min(largest, Self.largestKept) / 127
    var bytes: [UInt8] = []
    for number in [rowCount, hidden, answers] { bytes.append(number: number, bytes: 4) }
    bytes.append(float: scale)
    for part in [outputs.values, outputBias.values, hiddenBias.values] {
      for index in 0..<part.count { bytes.append(float: part.start[index]) }
    }
    bytes.reserveCapacity(bytes.count + rows.count)
    for index in 0..<rows.count {
      bytes.append(UInt8(bitPattern: Int8(max(-127, min(127, (rows.start[index] / scale).rounded())))))
    }
    return bytes
  }

  private static let largestKept: Float = 2.5
}

/// Weights each with a measure of how far it has moved.
final class TrainedNumbers {
  let values: Numbers
  private let moved: Numbers

  init(_ count: Int, spread: Float, _ random: inout SeededNumbers) {
    values = Numbers(count)
    moved = Numbers(count)
    for index in 0..<count {
      values.start[index] = (random.share() - 0.5) * 2 * spread
      moved.start[index] = 0.02
    }
  }

  /// Of the weights in the range, each against its part of the gradient.
  func step(_ range: Range<Int>, _ gradient: UnsafePointer<Float>, _ rate: Float, times factor: Float = 1) {
    let (value, sum) = (values.start + range.lowerBound, moved.start + range.lowerBound)
    for part in stride(from: 0, to: range.count, by: 16) {
      let change = SIMD16.load(gradient + part) * factor
      let total = SIMD16.load(sum + part) + change * change
      total.store(sum + part)
      (SIMD16.load(value + part) - change * rate / total.squareRoot()).store(value + part)
    }
  }

  func step(_ index: Int, _ gradient: Float, _ rate: Float) {
    moved.start[index] += gradient * gradient
    values.start[index] -= rate * gradient / moved.start[index].squareRoot()
  }
}
