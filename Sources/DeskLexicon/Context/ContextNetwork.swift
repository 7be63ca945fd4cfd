/// A small network that reads the words round a place and says how well a word of the model fits there, against its
/// rivals. Words near the place have a seat each; those farther off are summed in a bag.
package struct ContextNetwork: Sendable {
  /// What the network is made of, in numbers.
  package struct Shape: Sendable {
    package let inputRows: Int
    package let width: Int
    /// Seats on either side of the place.
    package let seats: Int
    package let hidden: Int
    package let outputRows: Int

    package init(inputRows: Int, width: Int, seats: Int, hidden: Int, outputRows: Int) {
      self.inputRows = inputRows
      self.width = width
      self.seats = seats
      self.hidden = hidden
      self.outputRows = outputRows
    }

    /// Of the seats and the bag, in numbers.
    package var inputs: Int { (seats * 2 + 1) * width }

    var places: Places { Places(self) }
  }

  /// Where the parts of the section lie, in bytes.
  struct Places: Sendable {
    let inputScales = 32
    let inputs: Int
    let middle: Int
    let bias: Int
    let outputScales: Int
    let outputBias: Int
    let outputs: Int
    let end: Int

    init(_ shape: Shape) {
      inputs = inputScales + shape.inputRows * 4
      middle = (inputs + shape.inputRows * shape.width + 3) / 4 * 4
      bias = middle + shape.inputs * shape.hidden * 4
      outputScales = bias + shape.hidden * 4
      outputBias = outputScales + shape.outputRows * 4
      outputs = outputBias + shape.outputRows * 4
      end = outputs + shape.outputRows * shape.hidden
    }
  }

  package let shape: Shape
  private let view: SectionView
  private let places: Places

  init?(_ model: ModelView<ContextSection>) {
    let view = model[.network]
    func number(_ index: Int) -> Int { Int(view.load(index * 4, Int32.self)) }
    let shape = Shape(
      inputRows: number(0), width: number(1), seats: number(2), hidden: number(3), outputRows: number(4))
    let parts = [shape.inputRows, shape.width, shape.seats, shape.hidden, shape.outputRows]
    guard parts.allSatisfy({ (1...100_000).contains($0) }), shape.width <= 1024, shape.hidden <= 4096,
      shape.width % 16 == 0, shape.hidden % 16 == 0, shape.seats <= 64, view.count == shape.places.end
    else { return nil }
    self.shape = shape
    self.view = view
    places = shape.places
  }

  /// What stands round a place: rows of the seats, -1 for an empty one, and of the bag.
  package struct Surroundings: Sendable {
    package var seats: [Int] = []
    package var bag: [Int] = []

    package init() {}

    /// What each word of the bag weighs.
    package var bagShare: Float { bag.isEmpty ? 0 : 1 / Float(bag.count).squareRoot() }
  }

  private typealias Vector = SIMD16<Float>

  /// The middle layer for the surroundings.
  package func reading(of around: Surroundings) -> [Float] {
    let (hidden, count) = (shape.hidden, shape.inputs)
    guard let base = view.bytes.baseAddress else { return [Float](repeating: 0, count: hidden) }
    return withUnsafeTemporaryAllocation(of: Float.self, capacity: count) { inputs in
      fill(inputs, around)
      return [Float](unsafeUninitializedCapacity: hidden) { sums, filled in
        (base + places.bias).withMemoryRebound(to: Float.self, capacity: hidden) { bias in
          for unit in 0..<hidden { sums[unit] = bias[unit] }
        }
        (base + places.middle).withMemoryRebound(to: Float.self, capacity: count * hidden) { middle in
          addProducts(of: inputs, middle, to: sums)
        }
        for unit in 0..<hidden { sums[unit] = max(0, sums[unit]) }
        filled = hidden
      }
    }
  }

  /// Eight inputs at a time, so that the sums are fetched and put back seldom.
  private func addProducts(
    of inputs: UnsafeMutableBufferPointer<Float>, _ middle: UnsafePointer<Float>,
    to sums: UnsafeMutableBufferPointer<Float>
  ) {
    let hidden = shape.hidden
    let step = 8
    for first in stride(from: 0, to: inputs.count, by: step) {
      let last = min(first + step, inputs.count)
      if !(first..<last).contains(where: { inputs[$0] != 0 }) { continue }
      for unit in stride(from: 0, to: hidden, by: 16) {
        let place = UnsafeMutableRawPointer(sums.baseAddress.unsafelyUnwrapped + unit)
        var sum = place.loadUnaligned(as: Vector.self)
        for input in first..<last {
          let row = UnsafeRawPointer(middle + input * hidden + unit).loadUnaligned(as: Vector.self)
          sum += row * inputs[input]
        }
        place.storeBytes(of: sum, as: Vector.self)
      }
    }
  }

  /// The numbers of the seats and the bag.
  private func fill(_ inputs: UnsafeMutableBufferPointer<Float>, _ around: Surroundings) {
    inputs.update(repeating: 0)
    for (seat, row) in around.seats.enumerated() where row >= 0 { add(row, to: inputs, at: seat, times: 1) }
    for row in around.bag { add(row, to: inputs, at: shape.seats * 2, times: around.bagShare) }
  }

  private func add(_ row: Int, to inputs: UnsafeMutableBufferPointer<Float>, at seat: Int, times: Float) {
    guard row < shape.inputRows else { return }
    let raw = view.bytes
    let scale = times * raw.loadUnaligned(fromByteOffset: places.inputScales + row * 4, as: Float.self)
    let source = raw.baseAddress.unsafelyUnwrapped + places.inputs + row * shape.width
    let target = UnsafeMutableRawPointer(inputs.baseAddress.unsafelyUnwrapped + seat * shape.width)
    for unit in stride(from: 0, to: shape.width, by: 16) {
      let steps = Vector(source.loadUnaligned(fromByteOffset: unit, as: SIMD16<Int8>.self))
      let sum = target.loadUnaligned(fromByteOffset: unit * 4, as: Vector.self) + steps * scale
      target.storeBytes(of: sum, toByteOffset: unit * 4, as: Vector.self)
    }
  }

  /// How well the word of the output row fits the reading; to be compared with its rivals’ scores alone.
  package func score(of row: Int, _ reading: [Float]) -> Float {
    guard row >= 0, row < shape.outputRows, reading.count == shape.hidden else { return 0 }
    let raw = view.bytes
    let start = raw.baseAddress.unsafelyUnwrapped + places.outputs + row * shape.hidden
    let sum = reading.withUnsafeBufferPointer { reading in
      var sums = Vector()
      let numbers = UnsafeRawPointer(reading.baseAddress.unsafelyUnwrapped)
      for unit in stride(from: 0, to: shape.hidden, by: 16) {
        let steps = Vector(start.loadUnaligned(fromByteOffset: unit, as: SIMD16<Int8>.self))
        sums += steps * numbers.loadUnaligned(fromByteOffset: unit * 4, as: Vector.self)
      }
      return sums.sum()
    }
    return sum * raw.loadUnaligned(fromByteOffset: places.outputScales + row * 4, as: Float.self)
      + raw.loadUnaligned(fromByteOffset: places.outputBias + row * 4, as: Float.self)
  }
}
