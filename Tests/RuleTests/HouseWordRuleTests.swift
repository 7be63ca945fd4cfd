import Copydesk
import DeskFacts
import DeskLexicon
import DeskLint
import DeskRules
import DeskText
import Testing

@Suite("Rules and the desk’s own words")
struct HouseWordRuleTests {
  private func analysis(_ paragraph: String, _ list: String) throws -> StoryAnalysis {
    let desk = try RuleDesk.desk()
    var words = desk.lexicon.houseWords
    words.add(try HouseWordsFile(Array(list.utf8), path: "w.txt", knows: desk.lexicon.dictionariesHold))
    let opening = "Council votes to close the ferry\n\nThe council met on Monday to talk about its cost.\n\n"
    return desk.analysis(of: desk.story(Array((opening + paragraph).utf8)), houseWords: words)
  }

  @Test("A spelling of another English that the list accepts is left alone")
  func dialect() throws {
    let text = "The harbour, the theatre and the colour are grey, and the harbor is shut."
    let rule = SpellingDialectMixed()
    #expect(try rule.check(analysis(text, "")).count == 1)
    #expect(try rule.check(analysis(text, "harbor\n")).isEmpty)
  }

  @Test("A word that the list writes small, or with a capital inside, is left so")
  func capitals() throws {
    let small = "They met french sailors on a visit."
    #expect(try NamesLowercase().check(analysis(small, "")).map(\.range.length) == [6])
    #expect(try NamesLowercase().check(analysis(small, "french\n")).isEmpty)
    let glued = "They sold theBoat to a man."
    #expect(try ResidueGluedToken().check(analysis(glued, "")).count == 1)
    #expect(try ResidueGluedToken().check(analysis(glued, "theBoat\n")).isEmpty)
  }

  @Test("Initials in a headline that the list holds need no telling")
  func headline() throws {
    let text = "The Quiet Valley River District (QVRD) met."
    let desk = try RuleDesk.desk()
    for (list, count) in [("", 1), ("QVRD\n", 0)] {
      var words = desk.lexicon.houseWords
      words.add(try HouseWordsFile(Array(list.utf8), path: "w.txt", knows: desk.lexicon.dictionariesHold))
      let story = desk.story(Array("QVRD votes to close the ferry\n\nThe council met on Monday.\n\n\(text)".utf8))
      let analysis = desk.analysis(of: story, houseWords: words)
      #expect(AcronymsHeadlineFirst().check(analysis).count == count)
    }
  }

  @Test("A rejected word is an error with its fix, and in a quotation a query to the reporter")
  func severity() throws {
    let desk = try RuleDesk.desk()
    let text = "The gizmo is lost. “That gadget is a gizmo,” said Anna Holt, who leads the board."
    let linter = Linter(
      rules: Catalog.rules, tables: desk.tables, profile: Profile(name: "test", only: "spelling.house-word"))
    let found = linter.diagnostics(of: try analysis(text, "gizmo -> gadget\ngadget -> device"))
    #expect(found.map(\.text) == ["gizmo", "gadget"] && found.allSatisfy { $0.severity == .error })
    #expect(found.first?.fixes.map(\.title) == ["Change to “gadget”"])
    #expect(found.last?.fixes.map(\.title) == ["Ask the reporter: change to “device”"])
  }
}
