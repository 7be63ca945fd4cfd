import DeskText
import Testing

@testable import DeskLint

@Suite struct TablePatternTests {
  private func pattern(_ source: String) throws -> TablePattern {
    try TablePattern.parse(source, at: YAMLPlace(file: "table.yml", line: 1, column: 1))
  }

  @Test func isFoundByThePlaceWithTheFewestWords() throws {
    #expect(try pattern("(came|went|fell) ⟦form⟧ (the|a)").anchor?.element == 1)
    #expect(try pattern("(came|went|fell) ⟦form⟧ (the|a)").anchor?.before == 1...1)
  }

  @Test func anEdgeAmongWordsMayTakeAWordOrNone() throws {
    #expect(try pattern("(@start|said) ⟦their⟧ is").anchor?.before == 0...1)
    #expect(try pattern("@start ⟦their⟧ is").anchor?.before == 0...0)
    #expect(try pattern("(@start|said) their").elements[0].mayBeEdge)
    #expect(try !pattern("(@start|said) their").elements[0].isEdge)
    #expect(try pattern("@end their").elements[0].isEdge)
  }

  @Test func marksThePlacesBetweenTheBrackets() throws {
    #expect(try pattern("in ⟦the wake⟧ of").marked == 1..<3)
    #expect(try pattern("in the wake").marked == 0..<3)
  }

  @Test func refusesAPatternWithoutWords() {
    #expect(throws: ConfigurationErrors.self) { try pattern("@lower @capital") }
    #expect(throws: ConfigurationErrors.self) { try pattern("⟦form") }
    #expect(throws: ConfigurationErrors.self) { try pattern("the @nonsense") }
  }

  @Test func aSetOfNumbersHoldsWhatWasPutIn() {
    var set = NumberSet()
    set.insert(0)
    set.insert(64)
    #expect(set.contains(0) && set.contains(64))
    #expect(!set.contains(63) && !set.contains(-1) && !set.contains(6400))
  }
}
