/// The rows of weights of a network, a block for each thing that is seen: a block has a row for each value of it.
struct RowBlocks: Sendable {
  /// How many rows there are.
  let rowCount: Int
  /// The first row of each block.
  private let starts: [Int32]

  /// How many blocks there are, and so how many rows are added up.
  var count: Int { starts.count }

  /// Blocks of one size stand together.
  init(_ blocks: [(size: Int, times: Int)]) {
    var starts: [Int32] = []
    var end = 0
    for block in blocks {
      for _ in 0..<block.times {
        starts.append(Int32(end))
        end += block.size
      }
    }
    self.starts = starts
    rowCount = end
  }

  func writer(_ rows: UnsafeMutablePointer<Int32>) -> Writer { Writer(rows: rows, starts: starts) }

  /// The row of the block by its value.
  @inline(__always)
  func row(_ block: Int, _ value: Int) -> Int32 { starts[block] + Int32(truncatingIfNeeded: value) }

  /// Puts down the row of each block in turn, by its value.
  struct Writer {
    fileprivate let rows: UnsafeMutablePointer<Int32>
    fileprivate let starts: [Int32]
    private var next = 0

    fileprivate init(rows: UnsafeMutablePointer<Int32>, starts: [Int32]) {
      self.rows = rows
      self.starts = starts
    }

    mutating func add(_ value: Int) {
      rows[next] = starts[next] + Int32(truncatingIfNeeded: value)
      next += 1
    }
  }
}
