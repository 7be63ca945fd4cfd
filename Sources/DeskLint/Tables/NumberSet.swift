import DeskText

/// A set of a few numbers, kept in order.
struct NumberSet: Sendable {
  private var numbers: [Int32] = []

  mutating func insert(_ number: Int) {
    let place = place(of: Int32(number))
    if place == numbers.count || numbers[place] != Int32(number) { numbers.insert(Int32(number), at: place) }
  }

  func contains(_ number: Int) -> Bool {
    guard number >= 0 else { return false }
    let place = place(of: Int32(number))
    return place < numbers.count && numbers[place] == Int32(number)
  }

  /// Where the number stands or would stand.
  private func place(of number: Int32) -> Int { numbers.indices.end(while: { numbers[$0] < number }) }
}
