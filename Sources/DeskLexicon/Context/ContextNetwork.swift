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

  init?(_ model: ModelView) {
    let view = model[.network]
    func number(_ index: Int) -> Int { Int(view.load(index * 4, Int32.self)) }
    let shape = Shape(
      inputRows: number(0), width: number(1), seats: number(2), hidden: number(3), outputRows: number(4))
    let parts = [shape.inputRows, shape.width, shape.seats, shape.hidden, shape.outputRows]
    guard parts.allSatisfy({ (1...100_000).contains($0) }), shape.width <= 1024, shape.hidden <= 4096,
      shape.seats <= 64,
      view.count == shape.places.end
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

  /// The middle layer for the surroundings.
  package func reading(of around: Surroundings) -> [Float] {
    let raw = view.bytes
    let input = vector(of: around)
    let (hidden, places) = (shape.hidden, places)
    var sums = [Float](repeating: 0, count: hidden)
    let middle = raw.baseAddress.map { ($0 + places.middle).assumingMemoryBound(to: Float.self) }
    let bias = raw.baseAddress.map { ($0 + places.bias).assumingMemoryBound(to: Float.self) }
    guard let middle, let bias else { return sums }
    sums.withUnsafeMutableBufferPointer { sums in
      for unit in 0..<hidden { sums[unit] = bias[unit] }
      for (index, value) in input.enumerated() where value != 0 {
        let row = middle + index * hidden
        for unit in 0..<hidden { sums[unit] += value * row[unit] }
      }
      for unit in 0..<hidden { sums[unit] = max(0, sums[unit]) }
    }
    return sums
  }

  private func vector(of around: Surroundings) -> [Float] {
    var input = [Float](repeating: 0, count: shape.inputs)
    for (seat, row) in around.seats.enumerated() where row >= 0 { add(row, to: &input, at: seat, times: 1) }
    for row in around.bag { add(row, to: &input, at: shape.seats * 2, times: around.bagShare) }
    return input
  }

  private func add(_ row: Int, to input: inout [Float], at seat: Int, times: Float) {
    guard row < shape.inputRows else { return }
    let raw = view.bytes
    let scale = times * raw.loadUnaligned(fromByteOffset: places.inputScales + row * 4, as: Float.self)
    let start = places.inputs + row * shape.width
    input.withUnsafeMutableBufferPointer { input in
      for index in 0..<shape.width {
        input[seat * shape.width + index] += scale * Float(Int8(bitPattern: raw[start + index]))
      }
    }
  }

  /// How well the word of the output row fits the reading; to be compared with its rivals’ scores alone.
  package func score(of row: Int, _ reading: [Float]) -> Float {
    guard row >= 0, row < shape.outputRows, reading.count == shape.hidden else { return 0 }
    let raw = view.bytes
    let start = places.outputs + row * shape.hidden
    var sum: Float = 0
    for index in 0..<shape.hidden { sum += reading[index] * Float(Int8(bitPattern: raw[start + index])) }
    return sum * raw.loadUnaligned(fromByteOffset: places.outputScales + row * 4, as: Float.self)
      + raw.loadUnaligned(fromByteOffset: places.outputBias + row * 4, as: Float.self)
  }
}
