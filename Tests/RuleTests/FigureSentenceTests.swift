import Copydesk
import DeskFacts
import DeskLint
import DeskRules
import DeskText
import Foundation
import Testing

/// The sentences of `Tests/Figures/sentences.tsv`: each line has a rule, a sentence that is wrong by it, one near it that
/// is right, and words of the message.
@Suite("Sentences with figures")
struct FigureSentenceTests {
  private static let path =
    #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Figures/sentences.tsv"
  private static let topics: Set<String> = ["arith", "dates", "units"]

  private func found(in sentence: String, _ desk: Desk) -> [(id: String, message: String)] {
    let opening = "Council votes to close the ferry\n\nThe council met on Monday to talk about its cost.\n\n"
    let analysis = desk.analysis(of: desk.story(Array((opening + sentence).utf8)))
    let rules = Catalog.rules.filter { rule in FigureSentenceTests.topics.contains(rule.info.topic) }
    return rules.flatMap { rule in rule.check(analysis).map { (rule.info.id, $0.message) } }
  }

  @Test("Each wrong sentence is marked by its rule and no other, and none that is right is marked")
  func sentences() throws {
    let desk = try RuleDesk.desk()
    let lines = try String(contentsOfFile: FigureSentenceTests.path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    var count = 0
    for (number, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let cells = line.split(separator: "\t").map(String.init)
      let place = SourceLocation(
        fileID: "RuleTests/sentences.tsv", filePath: FigureSentenceTests.path, line: number + 1, column: 1)
      guard cells.count == 4 else {
        Issue.record("a rule, a wrong sentence, a right one and the message, with tabs between", sourceLocation: place)
        continue
      }
      let wrong = found(in: cells[1], desk)
      #expect(wrong.map(\.id) == [cells[0]], "wrong: \(cells[1])", sourceLocation: place)
      #expect(wrong.first?.message.contains(cells[3]) ?? false, "message: \(wrong)", sourceLocation: place)
      #expect(found(in: cells[2], desk).map(\.id) == [], "right: \(cells[2])", sourceLocation: place)
      count += 2
    }
    #expect(count >= 440)
  }
}
