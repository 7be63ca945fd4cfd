import DeskLexicon
import DeskLint
import DeskRules
import DeskText

/// Runs the examples of pages and tables, as written and in disguise, and says which do not do what they should.
package struct ExampleCheck {
  private let desk: Desk
  private let linter: Linter
  private let info: RuleInfo

  package struct Failure: Sendable {
    package let file: String
    package let line: Int
    package let message: String
  }

  /// All failures of all rules that have a page or stand in a table.
  package static func failures(of desk: Desk) -> [Failure] {
    var failures: [Failure] = []
    for rule in Catalog.rules {
      let path = desk.lexicon.folder.file("Rules/pages/\(rule.info.id).md")
      do throws(ConfigurationErrors) {
        failures += ExampleCheck(desk, rule.info).failures(of: try RulePage(path))
      } catch {
        failures += error.errors.map { Failure(file: $0.file, line: $0.line, message: $0.message) }
      }
    }
    for row in desk.tables.rows where row.runs { failures += ExampleCheck(desk, row.info).failures(of: row) }
    return failures
  }

  /// The failures of a row of another table.
  static func failures(of row: TableRow, in table: TableSet, _ desk: Desk) -> [Failure] {
    ExampleCheck(desk, row.info, rules: [], tables: table).failures(of: row)
  }

  private init(_ desk: Desk, _ info: RuleInfo, rules: [any Rule] = Catalog.rules, tables: TableSet? = nil) {
    self.desk = desk
    self.info = info
    linter = Linter(rules: rules, tables: tables ?? desk.tables, profile: Profile(name: "examples", only: info.id))
  }

  private func failures(of page: RulePage) -> [Failure] {
    var failures: [Failure] = []
    if page.title != info.id {
      failures.append(Failure(file: page.path, line: 1, message: "the title should be “\(info.id)”"))
    }
    if page.wrong.count < 3 || page.right.count < 3 {
      failures.append(Failure(file: page.path, line: 1, message: "three wrong and three right examples are wanted"))
    }
    for example in page.wrong {
      failures += check(wrong: example).map { Failure(file: page.path, line: example.line, message: $0) }
    }
    for example in page.right {
      failures += check(right: example).map { Failure(file: page.path, line: example.line, message: $0) }
    }
    return failures
  }

  private func failures(of row: TableRow) -> [Failure] {
    func example(_ text: String, _ place: YAMLPlace) -> RulePage.Example {
      RulePage.Example(marked: text, line: place.line)
    }
    let wrong = row.wrong.flatMap { item in
      check(wrong: example(item.text, item.place)).map {
        Failure(file: item.place.file, line: item.place.line, message: $0)
      }
    }
    let right = row.right.flatMap { item in
      check(right: example(item.text, item.place)).map {
        Failure(file: item.place.file, line: item.place.line, message: $0)
      }
    }
    return wrong + right
  }

  private func check(wrong example: RulePage.Example) -> [String] {
    var failures: [String] = []
    for disguise in Disguise.all where disguise.fits(example, info) {
      let marked = disguise.wear(example.marked)
      let plain = marked.filter { $0 != "⟦" && $0 != "⟧" }
      let found = findings(in: plain)
      if disguise.silences(info) {
        if !found.isEmpty { failures.append("\(disguise.name): should be silent, found “\(found[0].text)”") }
        continue
      }
      let wanted = Disguise.marks(in: marked)
      guard !wanted.isEmpty else { return ["no words are marked in “\(example.marked)”"] }
      let got = found.map { [$0.range.start, $0.range.end] }
      if Set(got) != Set(wanted.map { [$0.start, $0.end] }) {
        let words = found.isEmpty ? "nothing" : found.map { "“\($0.text)”" }.joined(separator: ", ")
        failures.append("\(disguise.name): found \(words) in “\(example.marked)”")
      }
      if disguise.name == Disguise.plain { failures += check(fixes: found, of: plain, example) }
    }
    return failures
  }

  /// A fix must leave the rule nothing to say, and do what the page shows.
  private func check(fixes found: [Diagnostic], of text: String, _ example: RulePage.Example) -> [String] {
    let fixed = ExampleCheck.apply(found, to: text)
    guard fixed != text else { return example.becomes == nil ? [] : ["no fix was offered in “\(example.marked)”"] }
    if let wanted = example.becomes, wanted != fixed { return ["the fix makes “\(fixed)”"] }
    let again = findings(in: fixed)
    return again.isEmpty || again.allSatisfy(\.fixes.isEmpty)
      ? [] : ["finds “\(again[0].text)” in its own fix “\(fixed)”"]
  }

  private func check(right example: RulePage.Example) -> [String] {
    Disguise.all.filter { $0.fits(example, info) && !$0.silences(info) && $0.keepsRight }.compactMap { disguise in
      let found = findings(in: disguise.wear(example.marked))
      return found.isEmpty ? nil : "\(disguise.name): found “\(found[0].text)” in “\(example.marked)”"
    }
  }

  private func findings(in text: String) -> [Diagnostic] {
    let story = desk.story(Array(text.utf8))
    return linter.diagnostics(of: desk.analysis(of: story))
  }

  private static func apply(_ diagnostics: [Diagnostic], to text: String) -> String {
    var bytes = Array(text.utf8)
    let edits = diagnostics.flatMap { $0.fixes.first?.edits ?? [] }
    for edit in edits.sorted(by: { $0.start > $1.start }) where edit.end <= bytes.count {
      bytes.replaceSubrange(edit.start..<edit.end, with: edit.text.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
