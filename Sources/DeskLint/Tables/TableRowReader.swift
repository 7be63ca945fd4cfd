import DeskLexicon
import DeskStory
import DeskText

/// Reads one row of a table and says exactly what is wrong with it.
struct TableRowReader {
  private(set) var keys: [String: YAMLNode] = [:]
  let place: YAMLPlace

  private enum Key: String, CaseIterable {
    case id, message, why, authority, severity, find, swap, either, or, when, becomes, fix, quotes, attributed, repeats
    case wrong, right, pattern, over, forms, status, owner, expires
    case longestSentence = "longest-sentence"
    case letterCase = "case"
    case scope = "in"
    case formerIDs = "former-ids"
  }

  private static let known = Key.allCases.map(\.rawValue)

  static func read(_ node: YAMLNode, _ lists: WordLists) throws(ConfigurationErrors) -> TableRow {
    let reader = try TableRowReader(node)
    let row = try reader.row()
    if !row.troubles.isEmpty { return row }
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
    let read = try body()
    var row = TableRow(
      info: try info(styles: read.body.names), place: place, message: try required("message"), why: try text("why"),
      authority: try text("authority"), body: read.body, conditions: try conditions(),
      letterCase: try choice("case", TableRow.LetterCase.self) ?? .any, becomes: try replacements(),
      fixSafety: try choice("fix", Fix.Safety.self) ?? .suggested,
      attributed: try choice("attributed", TableRow.Attributed.self) ?? .read, wrong: examples.wrong,
      right: examples.right)
    row.life = try life()
    row.troubles = read.troubles
    return row
  }

  private func info(styles: [String]) throws(ConfigurationErrors) -> RuleInfo {
    let id = try required("id")
    guard RuleInfo.isWellFormed(id) else {
      throw error("id", "“\(id)” is no rule id", "write topic.what-is-wrong in small letters")
    }
    return RuleInfo(
      id, try required("message"), try choice("severity", Severity.self) ?? .warning, in: try scope(),
      quotations: try choice("quotes", RuleInfo.Quotations.self) ?? .read,
      repeats: try choice("repeats", RuleInfo.Repeats.self) ?? .each,
      formerIDs: try keys["former-ids"]?.strings() ?? [], styles: styles)
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

  private func body() throws(ConfigurationErrors) -> (body: TableRow.Body, troubles: [ConfigurationError]) {
    if let node = keys["pattern"] { return try ownPatterns(node) }
    return (try plainBody(), [])
  }

  private func plainBody() throws(ConfigurationErrors) -> TableRow.Body {
    if let node = keys["forms"] { return .forms(try forms(node)) }
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
    guard !found.isEmpty else {
      throw error("id", "this row looks for nothing", "give it find, swap, forms or pattern")
    }
    return .find(found)
  }

  private func patterns(_ key: String) throws(ConfigurationErrors) -> [TablePattern] {
    guard let node = keys[key] else { return [] }
    return try patterns(in: node)
  }

  func patterns(in node: YAMLNode) throws(ConfigurationErrors) -> [TablePattern] {
    var patterns: [TablePattern] = []
    if case .list(let items, _) = node {
      for item in items { patterns.append(try TablePattern.parse(try item.string(), at: item.place)) }
    } else {
      patterns.append(try TablePattern.parse(try node.string(), at: node.place))
    }
    return patterns
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

  func text(_ key: String) throws(ConfigurationErrors) -> String { try keys[key]?.string() ?? "" }

  func choice<Choice: RawRepresentable & CaseIterable>(
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

  func error(_ key: String, _ message: String, _ hint: String) -> ConfigurationErrors {
    ConfigurationErrors([(keys[key]?.place ?? place).error(message, hint: hint)])
  }
}
