/// Trees that weigh the evidence for a slip: the sum of their leaves is the logarithm of the odds. The numbers of a
/// question are sorted into bins first, by the borders of each feature, and the trees ask for bins.
package struct DecisionTrees: Sendable {
  private let view: SectionView
  private let treeCount: Int
  package let featureCount: Int

  /// In bytes: the feature, the bin below which the first branch is taken, and the two branches as nodes of the same
  /// tree; or `leaf`, nothing, and the value of the leaf in steps.
  package static let nodeSize = 4
  package static let leaf = 0xFF
  /// Steps to one in the value of a leaf.
  package static let steps: Float = 16_384
  /// Of each feature; those there are no more of are infinite.
  package static let borderCount = 63
  /// Number of trees, number of features.
  private static let headSize = 8

  init?(_ section: SectionView) {
    view = section
    treeCount = Int(view.load(0, UInt32.self))
    featureCount = Int(view.load(4, UInt32.self))
    guard (1...100_000).contains(treeCount), (1..<Self.leaf).contains(featureCount), view.count >= nodes + Self.nodeSize
    else { return nil }
  }

  /// Where the first node of each tree is named, and where the nodes lie, in bytes.
  private var starts: Int { Self.headSize + featureCount * Self.borderCount * 4 }
  private var nodes: Int { starts + treeCount * 4 }

  /// After so many trees a sum below the one beside them will not come to anything.
  private static let hopeless: [(trees: Int, sum: Float)] = [(8, -0.7), (24, -1.2), (64, -0.8), (160, -0.4)]

  /// A section of one tree of one leaf, which says nothing.
  package static func none(featureCount: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in [1, featureCount] { bytes.append(number: number, bytes: 4) }
    bytes += [UInt8](repeating: 0, count: borderCount * featureCount * 4 + 4)
    return bytes + [UInt8(leaf), 0, 0, 0]
  }

  /// The logarithm of the odds that what has these numbers is a slip; of what is surely none, no more than that it is
  /// below zero.
  package func score(_ features: [Float]) -> Float {
    guard features.count == featureCount else { return -.infinity }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: featureCount) { bins in
      for (feature, value) in features.enumerated() { bins[feature] = bin(of: value, feature) }
      var (sum, done): (Float, Int) = (0, 0)
      for (trees, least) in Self.hopeless where trees < treeCount {
        sum += leaves(done..<trees, bins)
        done = trees
        if sum < least { return sum - 10 }
      }
      return sum + leaves(done..<treeCount, bins)
    }
  }

  private func leaves(_ trees: Range<Int>, _ bins: UnsafeMutableBufferPointer<UInt8>) -> Float {
    let (raw, starts, nodes) = (view.bytes, starts, nodes)
    var sum: Float = 0
    for tree in trees {
      let first = Int(raw.loadUnaligned(fromByteOffset: starts + tree * 4, as: UInt32.self))
      sum += leaf(of: bins, nodes + first * Self.nodeSize, raw)
    }
    return sum
  }

  private func bin(of value: Float, _ feature: Int) -> UInt8 {
    let raw = view.bytes
    let start = Self.headSize + feature * Self.borderCount * 4
    return Self.bin(of: value, among: Self.borderCount) { place in
      raw.loadUnaligned(fromByteOffset: start + place * 4, as: Float.self)
    }
  }

  /// How many of the borders, which rise, are at or below the value.
  @inline(__always)
  package static func bin(of value: Float, among count: Int, border: (Int) -> Float) -> UInt8 {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if border(middle) <= value { low = middle + 1 } else { high = middle }
    }
    return UInt8(low)
  }

  private func leaf(of bins: UnsafeMutableBufferPointer<UInt8>, _ root: Int, _ raw: UnsafeRawBufferPointer) -> Float {
    var node = 0
    for _ in 0..<256 {
      let place = root + node * Self.nodeSize
      guard place >= 0, place + Self.nodeSize <= raw.count else { return 0 }
      let number = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt32.self))
      let feature = Int(number & 0xFF)
      guard feature < bins.count else {
        return Float(Int16(truncatingIfNeeded: number >> 16)) / Self.steps
      }
      node = Int(bins[feature] < UInt8(truncatingIfNeeded: number >> 8) ? number >> 16 & 0xFF : number >> 24)
    }
    return 0
  }
}
