import Copydesk
import DeskLexicon
import DeskLint
import DeskRules
import DeskText
import Foundation
import Testing

@Suite("The catalog of rules")
struct CatalogTests {
  private static let topics: Set<String> = [
    "acronyms", "arith", "attribution", "dateline", "dates", "grammar", "headline", "legal", "names", "punctuation",
    "quotes", "realword", "residue", "sourcing", "spacing", "spelling", "stray", "structure", "style", "units",
    "usage",
  ]

  @Test("Every rule written in Swift stands in the catalog")
  func complete() throws {
    let known = Set(Catalog.rules.map { rule in String(describing: type(of: rule)) })
    for source in SwiftSource.all where source.module == "DeskRules" && source.declaresRule {
      for (number, line) in source.code.enumerated() where line.contains(": Rule {") {
        let words = line.split { $0 == " " || $0 == ":" }
        guard let place = words.firstIndex(of: "struct"), place + 1 < words.count else { continue }
        let name = String(words[place + 1])
        if !known.contains(name) {
          Project.record("add to Sources/DeskRules/Catalog.swift:     \(name)(),", in: source.path, line: number + 1)
        }
        if name != source.name { Project.record("the file of \(name) is \(name).swift", in: source.path) }
      }
    }
    #expect(known.count == Catalog.rules.count)
    #expect(known.count == SwiftSource.all.filter { $0.module == "DeskRules" && $0.declaresRule }.count)
  }

  @Test("A rule’s type is its id in capitals, and its page has its name")
  func names() throws {
    for rule in Catalog.rules {
      let name = String(describing: type(of: rule))
      let plain = rule.info.id.filter { $0 != "." && $0 != "-" }
      #expect(name.lowercased() == plain, "\(rule.info.id) should not be called \(name)")
      let page = "Rules/pages/\(rule.info.id).md"
      if !FileManager.default.fileExists(atPath: Project.root + "/" + page) {
        Project.record("the rule has no page; write it", in: page)
      }
    }
    let ids = Set(Catalog.rules.map { rule in rule.info.id })
    for page in Project.files(below: "Rules/pages", ending: ".md")
    where !ids.contains(String(page.dropFirst(12).dropLast(3))) {
      Project.record("there is no rule of this name", in: page)
    }
  }

  @Test("Ids, former ones among them, are well formed, of a known topic, and one rule’s only")
  func ids() throws {
    let rules = try Project.desk().rules
    var seen = Set<String>()
    for rule in rules {
      for id in [rule.id] + rule.formerIDs {
        #expect(RuleInfo.isWellFormed(id), "\(id)")
        #expect(seen.insert(id).inserted, "\(id) is the name of two rules")
      }
      #expect(CatalogTests.topics.contains(rule.topic), "\(rule.id): what topic is that?")
      #expect(!rule.summary.isEmpty && rule.summary.unicodeScalars.count <= 160, "\(rule.id)")
    }
    #expect(!RuleInfo.isWellFormed("stray") && !RuleInfo.isWellFormed("Stray.x") && !RuleInfo.isWellFormed("a.b.c"))
    #expect(!RuleInfo.isWellFormed("stray.-x") && RuleInfo.isWellFormed("stray.two-words"))
    #expect(!rules.isEmpty)
  }

  @Test("Every example of every page and row does what it says, in every disguise")
  func examples() throws {
    let desk = try Project.desk()
    let failures = ExampleCheck.failures(of: desk)
    for failure in failures { Project.record(failure.message, in: failure.file, line: failure.line) }
    #expect(failures.isEmpty)
  }

  @Test(
    "Profiles that come with the program can be read", arguments: Project.files(below: "Rules/profiles", ending: ".yml")
  )
  func profiles(path: String) throws {
    let name = String(path.dropFirst("Rules/profiles/".count).dropLast(4))
    #expect(throws: Never.self) { try Desk(data: DataFolder(path: Project.root), profile: name) }
  }
}
