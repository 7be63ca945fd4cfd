import Copydesk
import DeskLexicon
import Glibc

/// Trains the network: batches of places, two halves of a batch at once, steps in a fixed order.
final class NetworkTrainer {
  private let examples: NetworkExamples
  private let shape: ContextNetwork.Shape
  private let inputs: TrainedRows
  private let outputs: TrainedRows
  private let outputBias: Numbers
  private let middle: TrainedMatrix
  private let workers: [BatchWorker]

  static let batch = 256
  private static let rate: Float = 0.06

  init(_ examples: NetworkExamples, _ shape: ContextNetwork.Shape) {
    self.examples = examples
    self.shape = shape
    var random = SeededNumbers(11)
    inputs = TrainedRows(shape.inputRows, shape.width, spread: 0.35, &random)
    outputs = TrainedRows(shape.outputRows, shape.hidden, spread: 0.05, &random)
    outputBias = Numbers(shape.outputRows)
    middle = TrainedMatrix(shape.inputs, shape.hidden, spread: (2 / Float(shape.inputs)).squareRoot(), &random)
    workers = (0..<2).map { _ in BatchWorker(shape) }
  }

  /// One walk over the places. Answers how often the word of the place was rated above all its rivals, of late.
  func train(on places: [Int32], seed: UInt64) {
    var progress = Progress("training the network", of: places.count)
    var random = SeededNumbers(seed)
    var right: Float = 0.5
    let half = Self.batch / 2
    for start in stride(from: 0, to: places.count - Self.batch + 1, by: Self.batch) {
      for (number, worker) in workers.enumerated() {
        worker.fill { index, example in
          examples.fill(Int(places[start + number * half + index]), &random, &example)
        }
      }
      work()
      let rate = Self.rate * (1 - 0.9 * Float(start) / Float(places.count))
      right = right * 0.998 + 0.002 * Float(workers.reduce(0) { $0 + $1.right }) / Float(Self.batch)
      for worker in workers { apply(worker, rate) }
      progress.reach(start, "right in \(Int(right * 1000)) of 1000")
    }
    progress.finish("right in \(Int(right * 1000)) of 1000")
  }

  private func work() {
    let weights = BatchWorker.Weights(
      inputs: inputs.values, outputs: outputs.values, outputBias: outputBias, middle: middle.values,
      middleBias: middle.bias)
    let workers = workers
    _ = Pair.results(workers.count) { workers[$0].work(weights) }
  }

  private func apply(_ worker: BatchWorker, _ rate: Float) {
    middle.step(worker.middleGradient, worker.hiddenBias, rate)
    worker.withGradients(
      inputs: { row, gradient in inputs.step(row, gradient, rate) },
      outputs: { row, gradient, error in
        outputs.step(Int(row), gradient, rate)
        outputBias.start[Int(row)] -= rate * 0.1 * error
      })
  }

  /// The section of the model, eight bits to a weight.
  func section() -> [UInt8] {
    var bytes: [UInt8] = []
    for number in [shape.inputRows, shape.width, shape.seats, shape.hidden, shape.outputRows, 0, 0, 0] {
      bytes.append(number: number, bytes: 4)
    }
    let (inputScales, inputBytes) = inputs.quantized
    for scale in inputScales { bytes.append(float: scale) }
    bytes += inputBytes
    while bytes.count % 4 != 0 { bytes.append(0) }
    for numbers in [middle.values, middle.bias] {
      for index in 0..<numbers.count { bytes.append(float: numbers.start[index]) }
    }
    let (outputScales, outputBytes) = outputs.quantized
    for scale in outputScales { bytes.append(float: scale) }
    for index in 0..<outputBias.count { bytes.append(float: outputBias.start[index]) }
    return bytes + outputBytes
  }
}

/// Rows of weights of which a batch changes few, each with one measure of how far it has moved.
final class TrainedRows {
  let values: Numbers
  private let moved: Numbers
  private let width: Int

  init(_ count: Int, _ width: Int, spread: Float, _ random: inout SeededNumbers) {
    self.width = width
    values = Numbers(count * width)
    moved = Numbers(count)
    for index in 0..<count * width { values.start[index] = (random.share() - 0.5) * 2 * spread }
    for row in 0..<count { moved.start[row] = 0.02 }
  }

  func step(_ row: Int, _ gradient: UnsafePointer<Float>, _ rate: Float) {
    let place = values.start + row * width
    moved.start[row] += Numbers.product(gradient, gradient, width) / Float(width)
    let pace = rate / moved.start[row].squareRoot()
    for index in stride(from: 0, to: width, by: 16) {
      (SIMD16.load(place + index) - SIMD16.load(gradient + index) * pace).store(place + index)
    }
  }

  var quantized: (scales: [Float], bytes: [UInt8]) {
    var scales: [Float] = []
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.count)
    for row in 0..<moved.count {
      let part = UnsafeBufferPointer(start: values.start + row * width, count: width)
      let scale = max(1e-9, part.reduce(0) { max($0, abs($1)) } / 127)
      scales.append(scale)
      bytes += part.map { UInt8(bitPattern: Int8(max(-127, min(127, ($0 / scale).rounded())))) }
    }
    return (scales, bytes)
  }
}

/// The weights between the inputs and the middle layer, each with a measure of its own.
final class TrainedMatrix {
  let values: Numbers
  let bias: Numbers
  private let moved: Numbers
  private let biasMoved: Numbers

  init(_ rows: Int, _ columns: Int, spread: Float, _ random: inout SeededNumbers) {
    values = Numbers(rows * columns)
    bias = Numbers(columns)
    moved = Numbers(rows * columns)
    biasMoved = Numbers(columns)
    for index in 0..<values.count {
      values.start[index] = (random.share() - 0.5) * 2 * spread
      moved.start[index] = 0.5
    }
    for index in 0..<columns {
      bias.start[index] = 0.05
      biasMoved.start[index] = 0.5
    }
  }

  func step(_ gradient: Numbers, _ biasGradient: Numbers, _ rate: Float) {
    Self.step(values, moved, gradient, rate)
    Self.step(bias, biasMoved, biasGradient, rate)
  }

  private static func step(_ values: Numbers, _ moved: Numbers, _ gradient: Numbers, _ rate: Float) {
    for index in stride(from: 0, to: values.count, by: 16) {
      let change = SIMD16.load(gradient.start + index)
      let sum = SIMD16.load(moved.start + index) + change * change
      sum.store(moved.start + index)
      (SIMD16.load(values.start + index) - change * rate / sum.squareRoot()).store(values.start + index)
    }
  }
}
