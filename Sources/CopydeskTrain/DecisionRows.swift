import DeskLexicon

/// What the decision is learned from: the numbers of one question each, and whether the rival was meant.
struct DecisionRows {
  private(set) var numbers: [Float] = []
  private(set) var labels: [Bool] = []
  /// How much each question counts for.
  private(set) var weights: [Float] = []
  let featureCount: Int

  init(featureCount: Int) { self.featureCount = featureCount }

  var count: Int { labels.count }

  mutating func add(_ features: [Float], isMeant: Bool, weight: Float = 1) {
    numbers += features
    labels.append(isMeant)
    weights.append(weight)
  }

  mutating func add(_ other: DecisionRows) {
    numbers += other.numbers
    labels += other.labels
    weights += other.weights
  }
}

/// The numbers of rows, each sorted into one of a few bins.
struct BinnedRows {
  static let bins = DecisionTrees.borderCount + 1
  private(set) var bytes: [UInt8]
  /// Of each feature, in order: below the number at place n the bin is n or less.
  private(set) var borders: [[Float]]
  let featureCount: Int

  init(_ rows: DecisionRows) {
    let (count, featureCount) = (rows.count, rows.featureCount)
    self.featureCount = featureCount
    let step = max(1, count / 100_000)
    borders = (0..<featureCount).map { feature in
      let sample = stride(from: 0, to: count, by: step).map { rows.numbers[$0 * featureCount + feature] }.sorted()
      var borders: [Float] = []
      guard !sample.isEmpty else { return borders }
      for part in 1..<Self.bins {
        let value = sample[min(sample.count - 1, part * sample.count / Self.bins)]
        if value > (borders.last ?? -.infinity), value > sample[0] { borders.append(value) }
      }
      return borders
    }
    bytes = [UInt8](repeating: 0, count: count * featureCount)
    for row in 0..<count {
      for feature in 0..<featureCount {
        let value = rows.numbers[row * featureCount + feature]
        bytes[row * featureCount + feature] = DecisionTrees.bin(of: value, among: borders[feature].count) {
          borders[feature][$0]
        }
      }
    }
  }
}
