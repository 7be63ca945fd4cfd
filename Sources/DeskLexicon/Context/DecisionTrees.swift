/// Trees that weigh the evidence for a slip: the sum of their leaves is the logarithm of the odds.
package struct DecisionTrees: Sendable {
  private let view: SectionView
  private let treeCount: Int
  package let featureCount: Int

  /// In bytes: the feature, or 65,535 for a leaf; the two branches as nodes of the same tree; nothing; the number that
  /// what is below goes to the first branch, or the leaf’s value.
  package static let nodeSize = 12
  package static let leaf = 0xFFFF
  /// Number of trees, number of features.
  package static let headSize = 8

  init?(_ model: ModelView) {
    view = model[.trees]
    treeCount = Int(view.load(0, UInt32.self))
    featureCount = Int(view.load(4, UInt32.self))
    guard (1...100_000).contains(treeCount), (1...1000).contains(featureCount),
      view.count >= Self.headSize + (treeCount + 1) * 4
    else { return nil }
  }

  /// After so many trees a sum below the one beside them will not come to anything.
  private static let hopeless: [(trees: Int, sum: Float)] = [(24, -1.2), (64, -0.8), (160, -0.4)]

  /// The logarithm of the odds that what has these numbers is a slip; of what is surely none, no more than that it is
  /// below zero.
  package func score(_ features: [Float]) -> Float {
    guard features.count == featureCount else { return -.infinity }
    let raw = view.bytes
    let nodes = Self.headSize + (treeCount + 1) * 4
    var sum: Float = 0
    var checks = Self.hopeless[...]
    for tree in 0..<treeCount {
      if let check = checks.first, check.trees == tree {
        if sum < check.sum { return sum - 10 }
        checks.removeFirst()
      }
      let first = Int(raw.loadUnaligned(fromByteOffset: Self.headSize + tree * 4, as: UInt32.self))
      sum += features.withUnsafeBufferPointer { leaf(of: $0, nodes + first * Self.nodeSize, raw) }
    }
    return sum
  }

  private func leaf(of features: UnsafeBufferPointer<Float>, _ root: Int, _ raw: UnsafeRawBufferPointer) -> Float {
    var node = 0
    for _ in 0..<64 {
      let place = root + node * Self.nodeSize
      guard place >= 0, place + Self.nodeSize <= raw.count else { return 0 }
      let feature = Int(raw.loadUnaligned(fromByteOffset: place, as: UInt16.self))
      let value = raw.loadUnaligned(fromByteOffset: place + 8, as: Float.self)
      guard feature < features.count else { return feature == Self.leaf ? value : 0 }
      let branch = features[feature] < value ? place + 2 : place + 4
      node = Int(raw.loadUnaligned(fromByteOffset: branch, as: UInt16.self))
    }
    return 0
  }
}
