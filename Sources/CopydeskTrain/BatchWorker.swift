import DeskLexicon
import Glibc
import Synchronization

/// One half of a batch: what the network says of its places, and which way each weight should go. Used by one thread at
/// a time.
final class BatchWorker: Sendable {
  struct Weights: Sendable {
    let inputs: Numbers
    let outputs: Numbers
    let outputBias: Numbers
    let middle: Numbers
    let middleBias: Numbers
  }

  private typealias Vector = SIMD16<Float>

  private let shape: ContextNetwork.Shape
  private let count = NetworkTrainer.batch / 2
  private let batch: Mutex<[NetworkExamples.Example]>
  private let rightCount = Mutex(0)
  /// The inputs by number and example; the middle layer by example and unit; which way each should go.
  private let columns: Numbers
  private let hidden: Numbers
  private let hiddenGradient: Numbers
  private let hiddenGradientColumns: Numbers
  private let inputGradientColumns: Numbers
  let middleGradient: Numbers
  let hiddenBias: Numbers
  private let answerErrors: Numbers

  init(_ shape: ContextNetwork.Shape) {
    self.shape = shape
    batch = Mutex(Array(repeating: NetworkExamples.Example(), count: count))
    columns = Numbers(shape.inputs * count)
    hidden = Numbers(shape.hidden * count)
    hiddenGradient = Numbers(shape.hidden * count)
    hiddenGradientColumns = Numbers(shape.hidden * count)
    inputGradientColumns = Numbers(shape.inputs * count)
    middleGradient = Numbers(shape.inputs * shape.hidden)
    hiddenBias = Numbers(shape.hidden)
    answerErrors = Numbers(count * NetworkExamples.answers)
  }

  /// How many words of the half were rated above all their rivals.
  var right: Int { rightCount.withLock { $0 } }

  func fill(_ body: (Int, inout NetworkExamples.Example) -> Void) {
    batch.withLock { batch in for index in batch.indices { body(index, &batch[index]) } }
  }

  func work(_ weights: Weights) {
    let examples = batch.withLock { $0 }
    gather(examples, weights)
    forward(weights)
    answer(examples, weights)
    turnHiddenGradient()
    backToInputs(weights)
    backToMiddle()
  }

  private func gather(_ examples: [NetworkExamples.Example], _ weights: Weights) {
    let (width, count, columns) = (shape.width, count, columns.start)
    for index in 0..<shape.inputs * count { columns[index] = 0 }
    for (place, example) in examples.enumerated() {
      for (seat, row) in example.around.seats.enumerated() where row >= 0 {
        let source = weights.inputs.start + row * width
        for unit in 0..<width { columns[(seat * width + unit) * count + place] = source[unit] }
      }
      let share = example.around.bagShare
      let base = shape.seats * 2 * width
      for row in example.around.bag {
        let source = weights.inputs.start + row * width
        for unit in 0..<width { columns[(base + unit) * count + place] += share * source[unit] }
      }
    }
  }

  /// Sixteen units of four examples at a time.
  private func forward(_ weights: Weights) {
    let (units, count, inputs) = (shape.hidden, count, shape.inputs)
    let (columns, hidden) = (columns.start, hidden.start)
    for tile in stride(from: 0, to: units, by: 16) {
      let bias = Vector.load(weights.middleBias.start + tile)
      for place in stride(from: 0, to: count, by: 4) {
        var (a, b, c, d) = (bias, bias, bias, bias)
        for input in 0..<inputs {
          let row = Vector.load(weights.middle.start + input * units + tile)
          let values = columns + input * count + place
          a += row * values[0]
          b += row * values[1]
          c += row * values[2]
          d += row * values[3]
        }
        a.atLeastZero.store(hidden + place * units + tile)
        b.atLeastZero.store(hidden + (place + 1) * units + tile)
        c.atLeastZero.store(hidden + (place + 2) * units + tile)
        d.atLeastZero.store(hidden + (place + 3) * units + tile)
      }
    }
  }

  /// Softmax over the word and its rivals; its errors, and what they ask of the middle layer.
  private func answer(_ examples: [NetworkExamples.Example], _ weights: Weights) {
    var right = 0
    let units = shape.hidden
    for (place, example) in examples.enumerated() {
      let (here, gradient) = (hidden.start + place * units, hiddenGradient.start + place * units)
      let errors = answerErrors.start + place * NetworkExamples.answers
      var top = -Float.infinity
      for (index, row) in example.answers.enumerated() {
        errors[index] =
          weights.outputBias.start[Int(row)] + Numbers.product(here, weights.outputs.start + Int(row) * units, units)
        top = max(top, errors[index])
      }
      if (1..<example.answers.count).allSatisfy({ errors[$0] < errors[0] }) { right += 1 }
      var total: Float = 0
      for index in example.answers.indices {
        errors[index] = expf(errors[index] - top)
        total += errors[index]
      }
      for unit in 0..<units { gradient[unit] = 0 }
      for (index, row) in example.answers.enumerated() {
        errors[index] = errors[index] / total - (index == 0 ? 1 : 0)
        let (error, source) = (errors[index], weights.outputs.start + Int(row) * units)
        for unit in 0..<units { gradient[unit] += error * source[unit] }
      }
      for unit in 0..<units where here[unit] <= 0 { gradient[unit] = 0 }
    }
    rightCount.withLock { $0 = right }
  }

  private func turnHiddenGradient() {
    let (units, count) = (shape.hidden, count)
    for unit in 0..<units {
      var sum: Float = 0
      for place in 0..<count {
        let value = hiddenGradient.start[place * units + unit]
        hiddenGradientColumns.start[unit * count + place] = value
        sum += value
      }
      hiddenBias.start[unit] = sum
    }
  }

  private func backToInputs(_ weights: Weights) {
    let (units, count) = (shape.hidden, count)
    let (gradients, results) = (hiddenGradientColumns.start, inputGradientColumns.start)
    for input in 0..<shape.inputs {
      let row = weights.middle.start + input * units
      for place in stride(from: 0, to: count, by: 32) {
        var (a, b) = (Vector(), Vector())
        for unit in 0..<units {
          a += Vector.load(gradients + unit * count + place) * row[unit]
          b += Vector.load(gradients + unit * count + place + 16) * row[unit]
        }
        a.store(results + input * count + place)
        b.store(results + input * count + place + 16)
      }
    }
  }

  private func backToMiddle() {
    let (units, count, inputs) = (shape.hidden, count, shape.inputs)
    let (columns, gradients, results) = (columns.start, hiddenGradient.start, middleGradient.start)
    for tile in stride(from: 0, to: units, by: 16) {
      for input in stride(from: 0, to: inputs - 3, by: 4) {
        var (a, b, c, d) = (Vector(), Vector(), Vector(), Vector())
        let values = columns + input * count
        for place in 0..<count {
          let gradient = Vector.load(gradients + place * units + tile)
          a += gradient * values[place]
          b += gradient * values[count + place]
          c += gradient * values[2 * count + place]
          d += gradient * values[3 * count + place]
        }
        for (step, sum) in [a, b, c, d].enumerated() { sum.store(results + (input + step) * units + tile) }
      }
    }
  }

  /// Each row of the half with the way it should go: of the neighbours first, then of the answers with their errors.
  func withGradients(
    inputs: (Int, UnsafePointer<Float>) -> Void, outputs: (Int32, UnsafePointer<Float>, Float) -> Void
  ) {
    for (place, example) in batch.withLock({ $0 }).enumerated() {
      withInputGradients(of: example, at: place, inputs)
      withOutputGradients(of: example, at: place, outputs)
    }
  }

  private func withInputGradients(
    of example: NetworkExamples.Example, at place: Int, _ body: (Int, UnsafePointer<Float>) -> Void
  ) {
    let (width, count, source) = (shape.width, count, inputGradientColumns.start)
    withUnsafeTemporaryAllocation(of: Float.self, capacity: width) { gradient in
      let start = UnsafePointer(gradient.baseAddress.unsafelyUnwrapped)
      for (seat, row) in example.around.seats.enumerated() where row >= 0 {
        for unit in 0..<width { gradient[unit] = source[(seat * width + unit) * count + place] }
        body(row, start)
      }
      let base = shape.seats * 2 * width
      let share = example.around.bagShare
      for unit in 0..<width { gradient[unit] = share * source[(base + unit) * count + place] }
      for row in example.around.bag { body(row, start) }
    }
  }

  private func withOutputGradients(
    of example: NetworkExamples.Example, at place: Int, _ body: (Int32, UnsafePointer<Float>, Float) -> Void
  ) {
    let units = shape.hidden
    withUnsafeTemporaryAllocation(of: Float.self, capacity: units) { gradient in
      for (index, row) in example.answers.enumerated() {
        let error = answerErrors.start[place * NetworkExamples.answers + index]
        for unit in 0..<units { gradient[unit] = error * hidden.start[place * units + unit] }
        body(row, UnsafePointer(gradient.baseAddress.unsafelyUnwrapped), error)
      }
    }
  }
}

/// Numbers that lie still in memory, so that two threads can work on their halves.
final class Numbers: Sendable {
  private let memory: UInt
  let count: Int

  var start: UnsafeMutablePointer<Float> { UnsafeMutablePointer(bitPattern: memory).unsafelyUnwrapped }

  init(_ count: Int) {
    self.count = count
    let start = UnsafeMutablePointer<Float>.allocate(capacity: max(1, count))
    start.initialize(repeating: 0, count: count)
    memory = UInt(bitPattern: start)
  }

  deinit { start.deallocate() }

  /// The sum of the products, sixteen at a time; the count is a multiple of sixteen.
  static func product(_ one: UnsafePointer<Float>, _ other: UnsafePointer<Float>, _ count: Int) -> Float {
    var sum = SIMD16<Float>()
    for index in stride(from: 0, to: count, by: 16) { sum += SIMD16.load(one + index) * SIMD16.load(other + index) }
    return sum.sum()
  }
}

extension SIMD16<Float> {
  @inline(__always)
  static func load(_ place: UnsafePointer<Float>) -> Self { UnsafeRawPointer(place).loadUnaligned(as: Self.self) }

  @inline(__always)
  func store(_ place: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(place).storeBytes(of: self, as: Self.self)
  }

  @inline(__always)
  var atLeastZero: Self { self.replacing(with: Self(), where: self .< Self()) }
}
