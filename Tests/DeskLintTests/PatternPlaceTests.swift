import DeskText
import Testing

@testable import DeskLint

@Suite("Where a pattern is looked for")
struct PatternPlaceTests {
  private func pattern(_ source: String) throws -> TablePattern {
    try TablePattern.parse(source, at: YAMLPlace(file: "table.yml", line: 1, column: 1))
  }

  @Test("A pattern is found by the place with the fewest words, and with the word beside it")
  func choosiestPlace() throws {
    let found = try pattern("(came|went|fell) ⟦form⟧ (the|a)")
    #expect(found.anchor?.element == 1)
    #expect(found.anchor?.before == 1...1)
    #expect(found.neighbours(of: 1).side == .after)
    #expect(found.neighbours(of: 1).words == ["the", "a"])
  }

  @Test("An edge among words may take a word or none")
  func edges() throws {
    #expect(try pattern("(@start|said) ⟦their⟧ is").anchor?.before == 0...1)
    #expect(try pattern("@start ⟦their⟧ is").anchor?.before == 0...0)
    #expect(try pattern("(@start|said) their").elements[0].mayBeEdge)
    #expect(try !pattern("(@start|said) their").elements[0].isEdge)
    #expect(try pattern("@end their").elements[0].isEdge)
  }

  @Test("A set of numbers holds what was put in and nothing else")
  func numbers() {
    var set = NumberSet()
    for number in [64, 0, 7, 64] { set.insert(number) }
    #expect([0, 7, 64].allSatisfy(set.contains))
    #expect(![63, -1, 6400].contains(where: set.contains))
  }

  @Test("What is indexed by two words is found by the two and by neither alone")
  func index() {
    var index = PatternIndex()
    for number in 0..<5000 {
      index.insert(number, before: 0...0, key: PatternIndex.key(number, .after, number + 1))
    }
    var found: [Int] = []
    index.forEach(of: PatternIndex.key(4000, .after, 4001)) { found.append($0.pattern) }
    index.forEach(of: PatternIndex.key(4000, .before, 4001)) { found.append($0.pattern) }
    index.forEach(of: PatternIndex.key(4000, .none)) { found.append($0.pattern) }
    #expect(found == [4000])
  }
}
