/// A Swift file as the layering tests see it: its lines, and the same with comments and the insides of texts blanked.
struct SwiftSource: Sendable {
  let path: String
  let lines: [Substring]
  /// As long as `lines`; of a text only its quotation marks are left.
  let code: [String]

  var name: String { String(path.split(separator: "/").last?.dropLast(6) ?? "") }
  var module: String { String(path.split(separator: "/").dropFirst().first ?? "") }
  var declaresRule: Bool { code.contains { $0.contains(": Rule {") } }

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var blanker = Blanker()
    code = lines.map { blanker.blank($0) }
  }

  static let all: [SwiftSource] = Project.files(below: "Sources", ending: ".swift").compactMap { path in
    (try? Project.text(path)).map { SwiftSource(path: path, text: $0) }
  }

  /// The modules it imports, each with its line from 1.
  var imports: [(module: String, line: Int)] {
    code.enumerated().compactMap { number, line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place <= 1, place + 1 < words.count else { return nil }
      return (String(words[place + 1]), number + 1)
    }
  }

  /// Functions of more than one line: where each starts, from 1, how long it is, and how many parameters it takes.
  var functions: [(line: Int, length: Int, parameters: Int)] {
    code.indices.compactMap { index in
      let line = code[index]
      let indent = line.prefix { $0 == " " }
      let words = line.dropFirst(indent.count).split(separator: " ")
      let isFunction = words.prefix(5).contains("func")
      let isInitialiser = words.prefix(4).contains { $0.hasPrefix("init(") || $0.hasPrefix("init?(") }
      guard isFunction || isInitialiser else { return nil }
      let parameters = isFunction ? parameterCount(from: index) : 0
      guard !line.hasSuffix("}") else { return (index + 1, 1, parameters) }
      let end = code[index...].firstIndex { $0 == indent + "}" } ?? index
      return (index + 1, end - index + 1, parameters)
    }
  }

  /// The parts between commas of the first brackets after the name, on as many lines as they take.
  private func parameterCount(from index: Int) -> Int {
    let text = code[index...].prefix(12).joined(separator: " ")
    guard let start = text.firstRange(of: "func ")?.upperBound else { return 0 }
    var depth = 0
    var angles = 0
    var commas = 0
    var isEmpty = true
    var previous: Character = " "
    for character in text[start...] {
      switch character {
      case "<" where depth == 0: angles += 1
      case ">" where depth == 0 && previous != "-": angles -= 1
      case "(" where angles == 0, "[" where depth > 0: depth += 1
      case ")" where angles == 0, "]" where depth > 0:
        depth -= 1
        if depth == 0 { return isEmpty ? 0 : commas + 1 }
      case "," where depth == 1: commas += 1
      default: if depth == 1, character != " " { isEmpty = false }
      }
      previous = character
    }
    return 0
  }
}

/// Goes through a file and takes out comments and the insides of texts; what is interpolated stays.
private struct Blanker {
  private var isLong = false

  mutating func blank(_ line: Substring) -> String {
    var result = ""
    var rest = line
    // Of each text that is open: how many brackets of an interpolation in it are open, and none for the text itself.
    var open: [Int] = []
    while let character = rest.first {
      if isLong || rest.hasPrefix("\"\"\"") {
        guard let mark = rest.firstRange(of: "\"\"\"") else { return result }
        isLong.toggle()
        rest = rest[mark.upperBound...]
        result += "\""
        continue
      }
      rest.removeFirst()
      if open.last == 0 {
        Blanker.inText(character, &rest, &open, &result)
      } else if character == "/" && rest.first == "/" {
        return result
      } else {
        Blanker.inCode(character, &open, &result)
      }
    }
    return result
  }

  private static func inText(
    _ character: Character, _ rest: inout Substring, _ open: inout [Int], _ result: inout String
  ) {
    switch character {
    case "\"":
      open.removeLast()
      result += "\""
    case "\\":
      if rest.popFirst() == "(" {
        open[open.count - 1] = 1
        result += "("
      }
    default: break
    }
  }

  private static func inCode(_ character: Character, _ open: inout [Int], _ result: inout String) {
    result.append(character)
    switch character {
    case "\"": open.append(0)
    case "(": if let last = open.indices.last { open[last] += 1 }
    case ")": if let last = open.indices.last { open[last] -= 1 }
    default: break
    }
  }
}
