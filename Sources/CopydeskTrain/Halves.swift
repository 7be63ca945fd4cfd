import Copydesk

/// Two at work, each on one half of the same things.
enum Halves {
  static func results<Item: Sendable, Value: Sendable>(
    of items: [Item], _ name: String, _ work: @escaping @Sendable ([Item], (Int) -> Void) -> Value
  ) -> [Value] {
    let middle = items.count / 2
    let halves = [Array(items[..<middle]), Array(items[middle...])]
    return Pair.results(2) { half in
      var progress = half == 0 ? Progress(name, of: middle) : nil
      let value = work(halves[half]) { progress?.reach($0) }
      progress?.finish()
      return value
    }
  }
}
