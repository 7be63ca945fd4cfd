import Copydesk
import DeskFacts
import DeskLint
import DeskRules
import DeskStory
import DeskText
import Testing

/// Makes statements by the hundred and hears what the rules say of them.
enum FigureStatements {
  /// Numbers that are the same in every run.
  struct Numbers {
    var state: UInt64

    mutating func next(in range: ClosedRange<Int>) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int((state >> 33) % UInt64(range.count))
    }

    mutating func pick<Item>(_ items: [Item]) -> Item { items[next(in: 0...(items.count - 1))] }
  }

  private static let topics: Set<String> = ["arith", "dates", "units"]
  private static let rules = Catalog.rules.filter { rule in topics.contains(rule.info.topic) }

  private static func found(in sentences: [String]) throws -> [[String]] {
    let desk = try RuleDesk.desk()
    let text = (["Council votes to close the ferry"] + sentences).joined(separator: "\n\n")
    let analysis = desk.analysis(of: desk.story(Array(text.utf8)))
    var found = [[String]](repeating: [], count: sentences.count)
    for rule in rules {
      for finding in rule.check(analysis) {
        guard let block = analysis.story.block(at: finding.range.start), block > 0, block <= found.count else {
          continue
        }
        found[block - 1].append(rule.info.id)
      }
    }
    return found
  }

  /// Makes so many statements, and demands silence for the true and the rule’s word for the broken.
  static func check(_ rule: String, _ make: (inout Numbers) -> (right: String, wrong: String)) throws {
    var numbers = Numbers(state: 20_240_229)
    let pairs = (0..<60).map { _ in make(&numbers) }
    for (pair, ids) in zip(pairs, try found(in: pairs.map(\.right))) {
      #expect(ids == [], "\(pair.right)")
    }
    for (pair, ids) in zip(pairs, try found(in: pairs.map(\.wrong))) {
      #expect(ids == [rule], "\(pair.wrong)")
    }
  }
}
