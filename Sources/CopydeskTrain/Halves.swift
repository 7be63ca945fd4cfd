import Dispatch
import Synchronization

/// Two at work, each on one half of the same things.
enum Halves {
  static func results<Item: Sendable, Value: Sendable>(
    of items: [Item], _ name: String, _ work: @escaping @Sendable ([Item], (Int) -> Void) -> Value
  ) -> [Value] {
    let middle = items.count / 2
    let halves = [Array(items[..<middle]), Array(items[middle...])]
    let results = Mutex<[Int: Value]>([:])
    let progress = Mutex(Progress(name, of: middle))
    DispatchQueue.concurrentPerform(iterations: 2) { half in
      let value = work(halves[half]) { done in if half == 0 { progress.withLock { $0.reach(done) } } }
      results.withLock { $0[half] = value }
    }
    progress.withLock { $0.finish() }
    return results.withLock { results in (0..<2).compactMap { results[$0] } }
  }
}
