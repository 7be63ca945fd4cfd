import Testing

@Suite("Layering")
struct LayeringTests {
  /// What each target may import, in design order; every library of the line may use those to its right.
  private static let line = ["DeskText", "DeskStory", "DeskLexicon", "DeskFacts", "DeskLint", "DeskRules", "Copydesk"]
  private static let allowed: [String: Set<String>] = [
    "DeskText": [], "DeskLexicon": ["DeskText", "CHunspell", "Glibc", "Synchronization"], "DeskStory": ["DeskText"],
    "DeskFacts": Set(line[..<3]).union(["Glibc"]), "DeskLint": Set(line[..<4]).union(["CYAML", "CPCRE2"]),
    "DeskRules": Set(line[..<5]),
    "DeskReport": ["DeskText", "DeskLint"], "Copydesk": Set(line[..<6]).union(["Glibc", "Synchronization"]),
    "CopydeskCommand": Set(line).subtracting(["DeskRules"]).union(["DeskReport", "ArgumentParser", "Glibc"]),
    "CopydeskDev": Set(line).union(["ArgumentParser", "Glibc"]),
    "CopydeskTrain": Set(line).subtracting(["DeskLint", "DeskRules"]).union([
      "ArgumentParser", "Glibc", "Synchronization",
    ]),
  ]

  @Test("The sources are there to be looked at")
  func sources() {
    #expect(SwiftSource.all.count > 80)
    #expect(Set(SwiftSource.all.map(\.module)) == Set(LayeringTests.allowed.keys))
  }

  @Test("Each target imports only what stands to its right")
  func imports() {
    for source in SwiftSource.all {
      for (module, line) in source.imports where LayeringTests.allowed[source.module]?.contains(module) != true {
        Project.record("\(source.module) may not import \(module)", in: source.path, line: line)
      }
    }
    #expect(SwiftSource.all.contains { $0.imports.contains { $0.module == "DeskText" } })
  }

  @Test("No file, rule, function or line is longer than it should be, and no function takes more than four parameters")
  func sizes() {
    for source in SwiftSource.all {
      let most = source.declaresRule ? 150 : 300
      let length = source.lines.last == "" ? source.lines.count - 1 : source.lines.count
      if length > most { Project.record("\(length) lines are more than \(most)", in: source.path, line: most) }
      for (number, line) in source.lines.enumerated() where line.unicodeScalars.count > 120 {
        Project.record("this line is longer than 120", in: source.path, line: number + 1)
      }
      for function in source.functions {
        if function.length > 40 {
          Project.record("\(function.length) lines are more than 40", in: source.path, line: function.line)
        }
        if function.parameters > 4 {
          Project.record("\(function.parameters) parameters are more than 4", in: source.path, line: function.line)
        }
      }
    }
    #expect(SwiftSource.all.map(\.functions.count).reduce(0, +) > 200)
  }

  private static let forbidden = [
    "try!", "as!", "fatalError", "preconditionFailure", "@unchecked", "nonisolated(unsafe)", "NSRegularExpression",
    "Regex",
  ]

  @Test("No source uses what must never be")
  func forbidden() {
    for source in SwiftSource.all {
      for (number, line) in source.code.enumerated() {
        let isLoud = ["CopydeskCommand", "CopydeskDev", "CopydeskTrain"].contains(source.module)
        let words = LayeringTests.forbidden + (isLoud ? [] : ["print("])
        for word in words where line.contains(word) {
          Project.record("“\(word)” must not be used here", in: source.path, line: number + 1)
        }
        if LayeringTests.unwrapsByForce(line) {
          Project.record("unwrap it with guard or if, not with !", in: source.path, line: number + 1)
        }
      }
    }
    #expect(LayeringTests.unwrapsByForce("let a = b!.c") && LayeringTests.unwrapsByForce("f(x)! + 1"))
    #expect(!LayeringTests.unwrapsByForce("if !a, b != c { \"!\" }"))
  }

  private static func unwrapsByForce(_ line: String) -> Bool {
    let characters = Array(line)
    return characters.indices.dropFirst().contains { index in
      guard characters[index] == "!" else { return false }
      let before = characters[index - 1]
      let isUnwrapping = before.isLetter || before.isNumber || before == ")" || before == "]"
      return isUnwrapping && (index + 1 == characters.count || characters[index + 1] != "=")
    }
  }

  @Test("No file has a name that says nothing, and no two of a target have the same")
  func names() {
    let empty = ["Util", "Helper", "Extensions", "Constants", "Common", "Misc", "Manager"]
    var seen = Set<String>()
    for source in SwiftSource.all {
      if empty.contains(where: { source.name.contains($0) }) {
        Project.record("name the file for what is in it", in: source.path)
      }
      if !seen.insert("\(source.module)/\(source.name)").inserted {
        Project.record("another file of \(source.module) has this name", in: source.path)
      }
    }
    #expect(seen.count > 80)
  }

  @Test("No list in Swift holds more than twenty words")
  func wordLists() {
    for source in SwiftSource.all {
      for (line, count) in LayeringTests.lists(in: source.code) where count > 20 {
        Project.record("\(count) words belong in Dictionaries/words", in: source.path, line: line)
      }
    }
    let list = ["let a = [", String(repeating: "\"\", ", count: 30), "]"]
    #expect(LayeringTests.lists(in: list).map(\.count) == [30])
  }

  /// The texts in each pair of square brackets, inner ones counted with the outer.
  private static func lists(in code: [String]) -> [(line: Int, count: Int)] {
    var result: [(line: Int, count: Int)] = []
    var open: [(line: Int, marks: Int)] = []
    for (number, line) in code.enumerated() {
      for character in line {
        switch character {
        case "[": open.append((number + 1, 0))
        case "]":
          guard let last = open.popLast() else { continue }
          result.append((last.line, last.marks / 2))
          if let outer = open.indices.last { open[outer].marks += last.marks }
        case "\"": if let last = open.indices.last { open[last].marks += 1 }
        default: break
        }
      }
    }
    return result
  }

  @Test("Every type says in a comment what it is")
  func comments() {
    let kinds = ["struct ", "enum ", "class ", "protocol ", "actor "]
    var types = 0
    for source in SwiftSource.all {
      for (number, line) in source.code.enumerated() where !line.hasPrefix(" ") {
        let plain = line.replacing("package ", with: "").replacing("private ", with: "").replacing("final ", with: "")
        guard kinds.contains(where: { plain.hasPrefix($0) }) else { continue }
        types += 1
        let above = source.lines[..<number].last { !$0.hasPrefix("@") } ?? ""
        if !above.hasPrefix("///") {
          Project.record("say in a comment what this type is", in: source.path, line: number + 1)
        }
      }
    }
    #expect(types > 80)
  }
}
