import DeskLexicon
import DeskStory
import DeskText

/// Reads one row of a table and says exactly what is wrong with it.
struct TableRowReader {
  private var keys: [String: YAMLNode] = [:]
  private let place: YAMLPlace

  private enum Key: String, CaseIterable {
    case id, message, why, authority, severity, find, swap, either, or, when, becomes, fix, quotes, attributed, repeats
    case wrong, right
    case longestSentence = "longest-sentence"
    case letterCase = "case"
    case scope = "in"
    case formerIDs = "former-ids"
  }

  private static let known = Key.allCases.map(\.rawValue)

  static func read(_ node: YAMLNode, _ lists: WordLists) throws(ConfigurationErrors) -> TableRow {
    let reader = try TableRowReader(node)
    let row = try reader.row()
    if let text = SelfMatch(row, lists).replacementFoundAgain {
      throw reader.error("becomes", "this row finds “\(text)”, its own replacement", "the fix must end the finding")
    }
    return row
  }

  private init(_ node: YAMLNode) throws(ConfigurationErrors) {
    place = node.place
    for (key, value) in try node.pairs() {
      guard TableRowReader.known.contains(key.name) else {
        let hint = Guess.nearest(to: key.name, among: TableRowReader.known) ?? ""
        throw ConfigurationErrors([key.place.error("unknown key “\(key.name)”", hint: hint)])
      }
      keys[key.name] = value
    }
  }

  private func row() throws(ConfigurationErrors) -> TableRow {
    let examples = (wrong: try examples("wrong"), right: try examples("right"))
    return TableRow(
      info: try info(), place: place, message: try required("message"), why: try text("why"),
      authority: try text("authority"), body: try body(), conditions: try conditions(),
      letterCase: try choice("case", TableRow.LetterCase.self) ?? .any, becomes: try replacements(),
      fixSafety: try choice("fix", Fix.Safety.self) ?? .suggested,
      attributed: try choice("attributed", TableRow.Attributed.self) ?? .read, wrong: examples.wrong,
      right: examples.right)
  }

  private func info() throws(ConfigurationErrors) -> RuleInfo {
    let id = try required("id")
    guard RuleInfo.isWellFormed(id) else {
      throw error("id", "“\(id)” is no rule id", "write topic.what-is-wrong in small letters")
    }
    return RuleInfo(
      id, try required("message"), try choice("severity", Severity.self) ?? .warning, in: try scope(),
      quotations: try choice("quotes", RuleInfo.Quotations.self) ?? .read,
      repeats: try choice("repeats", RuleInfo.Repeats.self) ?? .each,
      formerIDs: try keys["former-ids"]?.strings() ?? [])
  }

  private func scope() throws(ConfigurationErrors) -> BlockKinds {
    guard let node = keys["in"] else { return [.prose, .caption] }
    var scope: BlockKinds = []
    for name in try node.strings() {
      switch name {
      case "prose": scope.insert(.prose)
      case "copy": scope.insert(.copy)
      case "everywhere": scope.insert(.everywhere)
      default:
        guard let kind = BlockKind(rawValue: name) else {
          let known = ["prose", "copy", "everywhere"] + BlockKind.allCases.map(\.rawValue)
          throw error("in", "unknown place “\(name)”", Guess.nearest(to: name, among: known) ?? "")
        }
        scope.insert(BlockKinds(kind))
      }
    }
    return scope
  }

  private func body() throws(ConfigurationErrors) -> TableRow.Body {
    if let limit = keys["longest-sentence"] {
      guard let words = Int(try limit.string()), words > 0 else {
        throw ConfigurationErrors([limit.place.error("a number of words is wanted here")])
      }
      return .longestSentence(words)
    }
    if keys["either"] != nil || keys["or"] != nil {
      let (first, second) = (try patterns("either"), try patterns("or"))
      guard !first.isEmpty, !second.isEmpty else { throw error("either", "“either” and “or” go together", "") }
      return .either(first, or: second)
    }
    var found = try patterns("find")
    if let swap = keys["swap"] {
      for (key, _) in try swap.pairs() { found.append(try TablePattern.parse(key.name, at: key.place)) }
    }
    guard !found.isEmpty else { throw error("id", "this row looks for nothing", "give it find or swap") }
    return .find(found)
  }

  private func patterns(_ key: String) throws(ConfigurationErrors) -> [TablePattern] {
    guard let node = keys[key] else { return [] }
    var patterns: [TablePattern] = []
    if case .list(let items, _) = node {
      for item in items { patterns.append(try TablePattern.parse(try item.string(), at: item.place)) }
    } else {
      patterns.append(try TablePattern.parse(try node.string(), at: node.place))
    }
    return patterns
  }

  private func conditions() throws(ConfigurationErrors) -> TableRow.Conditions {
    var conditions = TableRow.Conditions()
    guard let node = keys["when"] else { return conditions }
    for (key, value) in try node.pairs() {
      var element = PatternElement()
      for choice in try value.strings() { try TablePattern.add(choice, to: &element, at: value.place) }
      switch key.name {
      case "next": conditions.next = element
      case "not-next": conditions.notNext = element
      case "previous": conditions.previous = element
      case "not-previous": conditions.notPrevious = element
      case "near": conditions.near = element
      case "not-near": conditions.notNear = element
      default:
        let known = ["next", "not-next", "previous", "not-previous", "near", "not-near"]
        throw ConfigurationErrors([
          key.place.error("unknown condition “\(key.name)”", hint: Guess.nearest(to: key.name, among: known) ?? "")
        ])
      }
    }
    return conditions
  }

  private func replacements() throws(ConfigurationErrors) -> [String: String] {
    var result: [String: String] = [:]
    if let swap = keys["swap"] {
      for (key, value) in try swap.pairs() { result[key.name.lowercased()] = try value.string() }
    }
    guard let node = keys["becomes"] else { return result }
    if case .map(let pairs, _) = node {
      for (key, value) in pairs { result[key.name.lowercased()] = try value.string() }
    } else {
      result[""] = try node.string()
    }
    return result
  }

  private func examples(_ key: String) throws(ConfigurationErrors) -> [TableRow.Example] {
    guard let node = keys[key] else { throw error("id", "this row has no “\(key)” examples", "every row shows some") }
    guard case .list(let items, _) = node, !items.isEmpty else {
      throw ConfigurationErrors([node.place.error("a list of examples is wanted here")])
    }
    var examples: [TableRow.Example] = []
    for item in items { examples.append(TableRow.Example(text: try item.string(), place: item.place)) }
    return examples
  }

  private func required(_ key: String) throws(ConfigurationErrors) -> String {
    guard let node = keys[key] else { throw error("id", "this row has no “\(key)”", "") }
    return try node.string()
  }

  private func text(_ key: String) throws(ConfigurationErrors) -> String { try keys[key]?.string() ?? "" }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) throws(ConfigurationErrors) -> Choice? where Choice.RawValue == String {
    guard let node = keys[key] else { return nil }
    let text = try node.string()
    guard let choice = Choice(rawValue: text) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw ConfigurationErrors([node.place.error("“\(text)” does not belong here", hint: "use \(known)")])
    }
    return choice
  }

  private func error(_ key: String, _ message: String, _ hint: String) -> ConfigurationErrors {
    ConfigurationErrors([(keys[key]?.place ?? place).error(message, hint: hint)])
  }
}
