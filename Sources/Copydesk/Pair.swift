import Synchronization

/// Two at work on the same pieces, one from the first on and one from the last.
package enum Pair {
  /// The results in order, whoever made them. Where nobody else is free, the caller does it all.
  package static func results<Value: Sendable>(_ count: Int, _ work: @escaping @Sendable (Int) -> Value) -> [Value] {
    let pieces = (0..<count).map { number in Piece { work(number) } }
    if count > 1 { Task.detached { for piece in pieces.reversed() { _ = piece.value } } }
    return pieces.map { $0.value }
  }
}

/// Work that is done once, by the first that asks; the other waits for it.
private final class Piece<Value: Sendable>: Sendable {
  private let done = Mutex<Value?>(nil)
  private let work: @Sendable () -> Value

  init(_ work: @escaping @Sendable () -> Value) { self.work = work }

  var value: Value {
    done.withLock { done in
      let value = done ?? work()
      done = value
      return value
    }
  }
}
