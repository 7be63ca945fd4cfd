/// A sentence half parsed: words whose head is still sought wait on a stack, those not yet read stand behind `next`.
/// Moves are those of the arc-hybrid system of Kuhlmann, Gómez-Rodríguez and Satta.
package struct ParseState: Sendable {
  /// What to do next.
  package enum Move: Sendable {
    /// The next word goes on the stack.
    case shift
    /// The last word of the stack hangs on the next one.
    case left
    /// The last word of the stack hangs on the one before it there.
    case right
  }

  package let count: Int
  package private(set) var stack: [Int32] = []
  package private(set) var next = 0
  /// The head of each word, by its place; -1 for none.
  package private(set) var heads: [Int32]
  package private(set) var relations: [UInt8]
  /// The first two and the last two words that hang on each, on its left and its right; -1 for none.
  package private(set) var children: [SIMD4<Int32>]
  package private(set) var childCounts: [SIMD2<UInt8>]

  package init(count: Int) {
    self.count = count
    heads = [Int32](repeating: -1, count: count)
    relations = [UInt8](repeating: 0, count: count)
    children = [SIMD4<Int32>](repeating: SIMD4(repeating: -1), count: count)
    childCounts = [SIMD2<UInt8>](repeating: SIMD2(), count: count)
    stack.reserveCapacity(32)
  }

  /// Whether every word but the root has its head.
  package var isDone: Bool { next >= count && stack.count <= 1 }

  package func mayDo(_ move: Move) -> Bool {
    switch move {
    case .shift: next < count
    case .left: !stack.isEmpty && next < count
    case .right: stack.count > 1
    }
  }

  /// The place of the word so deep in the stack, or -1.
  package func stacked(_ depth: Int) -> Int { depth < stack.count ? Int(stack[stack.count - 1 - depth]) : -1 }

  /// The place of the word so far behind the next, or -1.
  package func coming(_ distance: Int) -> Int { next + distance < count ? next + distance : -1 }

  package mutating func make(_ move: Move, relation: UInt8 = 0) {
    switch move {
    case .shift:
      stack.append(Int32(next))
      next += 1
    case .left:
      if let word = stack.popLast() { hang(Int(word), on: next, relation) }
    case .right:
      if let word = stack.popLast(), let head = stack.last { hang(Int(word), on: Int(head), relation) }
    }
  }

  private mutating func hang(_ word: Int, on head: Int, _ relation: UInt8) {
    heads[word] = Int32(head)
    relations[word] = relation
    if word < head {
      // Words on the left come nearest first.
      children[head][1] = children[head][0]
      children[head][0] = Int32(word)
      childCounts[head][0] &+= 1
    } else {
      children[head][3] = children[head][2]
      children[head][2] = Int32(word)
      childCounts[head][1] &+= 1
    }
  }
}
