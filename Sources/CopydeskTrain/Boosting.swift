import Copydesk
import DeskLexicon
import Glibc

/// Learns trees one after the other, each from what those before it got wrong.
final class Boosting {
  private let rows: BinnedRows
  private let labels: [Bool]
  private let shares: [Float]
  private var scores: [Float]
  private let gradients: Numbers
  private let weights: Numbers
  private var trees: [[Node]] = []

  private let treeCount: Int
  private let leafCount: Int
  private static let rate: Float = 0.06
  private static let lightest: Float = 8
  private static let shrink: Float = 4
  private static let sample: Float = 0.6

  struct Node {
    var feature = DecisionTrees.leaf
    var left = 0
    var right = 0
    var value: Float = 0
  }

  /// A leaf that may still be split, and how.
  private struct Leaf {
    let node: Int
    var members: [Int32]
    var sums: [SIMD2<Float>]
    var gain: Float = 0
    var feature = 0
    var bin = 0
  }

  init(_ rows: DecisionRows, treeCount: Int, leafCount: Int) {
    self.treeCount = treeCount
    self.leafCount = leafCount
    self.rows = BinnedRows(rows)
    labels = rows.labels
    shares = rows.weights
    scores = [Float](repeating: 0, count: rows.count)
    gradients = Numbers(rows.count)
    weights = Numbers(rows.count)
  }

  func train() {
    var progress = Progress("learning the decision", of: treeCount)
    var random = SeededNumbers(5)
    for tree in 0..<treeCount {
      for row in scores.indices {
        let chance = 1 / (1 + expf(-scores[row]))
        gradients.start[row] = shares[row] * (chance - (labels[row] ? 1 : 0))
        weights.start[row] = shares[row] * max(1e-4, chance * (1 - chance))
      }
      var members: [Int32] = []
      for row in scores.indices where random.share() < Self.sample { members.append(Int32(row)) }
      let nodes = grow(members)
      trees.append(nodes)
      for row in scores.indices { scores[row] += value(nodes, row) }
      progress.reach(tree)
    }
    progress.finish("\(scores.count) rows")
  }

  /// How much of what was learned from is told right.
  var shareRight: Float {
    Float(labels.indices.count { (scores[$0] > 0) == labels[$0] }) / Float(max(1, labels.count))
  }

  private func value(_ nodes: [Node], _ row: Int) -> Float {
    var node = 0
    while nodes[node].feature != DecisionTrees.leaf {
      let bin = rows.bytes[row * rows.featureCount + nodes[node].feature]
      node = Float(bin) < nodes[node].value ? nodes[node].left : nodes[node].right
    }
    return nodes[node].value
  }

  /// Splits the leaf that gains most, again and again. The values of inner nodes are bins here.
  private func grow(_ members: [Int32]) -> [Node] {
    var nodes = [Node()]
    var leaves = [found(Leaf(node: 0, members: members, sums: sums(of: members)))]
    while leaves.count < leafCount {
      guard let best = leaves.indices.max(by: { leaves[$0].gain < leaves[$1].gain }), leaves[best].gain > 0.1 else {
        break
      }
      let leaf = leaves.remove(at: best)
      nodes[leaf.node] = Node(feature: leaf.feature, left: nodes.count, right: nodes.count + 1, value: Float(leaf.bin))
      var (left, right): ([Int32], [Int32]) = ([], [])
      for row in leaf.members {
        let bin = rows.bytes[Int(row) * rows.featureCount + leaf.feature]
        if bin < UInt8(leaf.bin) { left.append(row) } else { right.append(row) }
      }
      let smaller = left.count < right.count ? left : right
      let own = sums(of: smaller)
      let rest = zip(leaf.sums, own).map { $0 - $1 }
      nodes += [Node(), Node()]
      leaves.append(found(Leaf(node: nodes.count - 2, members: left, sums: left.count < right.count ? own : rest)))
      leaves.append(found(Leaf(node: nodes.count - 1, members: right, sums: left.count < right.count ? rest : own)))
    }
    for leaf in leaves {
      let total = leaf.sums[0..<BinnedRows.bins].reduce(SIMD2<Float>(), +)
      nodes[leaf.node].value = -Self.rate * total.x / (total.y + Self.shrink)
    }
    return nodes
  }

  /// Gradients and weights by feature and bin, two halves of the rows at once.
  private func sums(of members: [Int32]) -> [SIMD2<Float>] {
    let (middle, bytes, featureCount) = (members.count / 2, rows.bytes, rows.featureCount)
    let (gradients, weights) = (gradients, weights)
    let parts = Pair.results(2) { half in
      var sums = [SIMD2<Float>](repeating: SIMD2(), count: featureCount * BinnedRows.bins)
      let (gradients, weights) = (gradients.start, weights.start)
      sums.withUnsafeMutableBufferPointer { sums in
        bytes.withUnsafeBufferPointer { bytes in
          for row in half == 0 ? members[..<middle] : members[middle...] {
            let pair = SIMD2(gradients[Int(row)], weights[Int(row)])
            let start = Int(row) * featureCount
            for feature in 0..<featureCount { sums[feature * BinnedRows.bins + Int(bytes[start + feature])] += pair }
          }
        }
      }
      return sums
    }
    return zip(parts[0], parts[1]).map { $0 + $1 }
  }

  /// The leaf with its best split.
  private func found(_ leaf: Leaf) -> Leaf {
    var leaf = leaf
    let total = leaf.sums[0..<BinnedRows.bins].reduce(SIMD2<Float>(), +)
    let whole = total.x * total.x / (total.y + Self.shrink)
    for feature in 0..<rows.featureCount {
      var left = SIMD2<Float>()
      for bin in 1...max(1, rows.borders[feature].count) {
        left += leaf.sums[feature * BinnedRows.bins + bin - 1]
        let right = total - left
        guard left.y >= Self.lightest, right.y >= Self.lightest else { continue }
        let gain = left.x * left.x / (left.y + Self.shrink) + right.x * right.x / (right.y + Self.shrink) - whole
        if gain > leaf.gain { (leaf.gain, leaf.feature, leaf.bin) = (gain, feature, bin) }
      }
    }
    return leaf
  }

  /// The section of the model.
  func section() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(number: trees.count, bytes: 4)
    bytes.append(number: rows.featureCount, bytes: 4)
    for borders in rows.borders {
      for place in 0..<DecisionTrees.borderCount {
        bytes.append(float: place < borders.count ? borders[place] : .infinity)
      }
    }
    var first = 0
    for tree in trees {
      bytes.append(number: first, bytes: 4)
      first += tree.count
    }
    for node in trees.joined() {
      if node.feature == DecisionTrees.leaf {
        let steps = (node.value * DecisionTrees.steps).rounded()
        bytes += [UInt8(DecisionTrees.leaf), 0]
        bytes.append(number: Int(UInt16(bitPattern: Int16(max(-32_767, min(32_767, steps))))), bytes: 2)
      } else {
        bytes += [node.feature, Int(node.value), node.left, node.right].map { UInt8($0) }
      }
    }
    return bytes
  }
}
