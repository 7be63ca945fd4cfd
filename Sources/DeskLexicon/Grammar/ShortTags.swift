/// Tags by their Penn Treebank half alone. Numbers count from 1; 0 is where no word stands.
struct ShortTags: Sendable {
  let count: Int
  private let numbers: [Int]

  init(_ tags: [String]) {
    let halves = tags.map { $0.split(separator: " ").last.map(String.init) ?? "" }
    let distinct = Set(halves).sorted()
    count = distinct.count + 1
    let number = Dictionary(uniqueKeysWithValues: zip(distinct, 1...))
    numbers = [0] + halves.map { number[$0] ?? 0 }
  }

  /// Of the tag’s number, which counts from 1 here too.
  subscript(tag: Int) -> Int { tag < numbers.count ? numbers[tag] : 0 }
}
