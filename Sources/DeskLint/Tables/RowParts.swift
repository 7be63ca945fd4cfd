import DeskLexicon
import DeskText

/// The parts of a row beside its patterns: conditions, replacements, ways of writing, the desk’s own patterns, and how
/// far the row has come.
extension TableRowReader {
  func conditions() throws(ConfigurationErrors) -> TableRow.Conditions {
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

  func replacements() throws(ConfigurationErrors) -> [String: String] {
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

  func forms(_ node: YAMLNode) throws(ConfigurationErrors) -> [(name: String, patterns: [TablePattern])] {
    var forms: [(name: String, patterns: [TablePattern])] = []
    for (key, value) in try node.pairs() { forms.append((key.name, try patterns(in: value))) }
    guard forms.count > 1 else {
      throw ConfigurationErrors([node.place.error("forms are two or more ways of writing one thing")])
    }
    return forms
  }

  /// The patterns that can be compiled, and what is wrong with the others.
  func ownPatterns(_ node: YAMLNode) throws(ConfigurationErrors) -> (TableRow.Body, [ConfigurationError]) {
    for other in ["find", "swap", "forms", "either", "longest-sentence"] where keys[other] != nil {
      throw error(other, "a row has either “pattern” or “\(other)”", "make two rows of it")
    }
    let items = if case .list(let items, _) = node { items } else { [node] }
    var patterns: [OwnPattern] = []
    var troubles: [ConfigurationError] = []
    for item in items {
      let source = try item.string()
      do throws(ConfigurationErrors) {
        patterns.append(try OwnPattern(source, at: item.place))
      } catch {
        troubles += error.errors
      }
    }
    return (.own(patterns, try choice("over", TableRow.Over.self) ?? .sentence), troubles)
  }

  func life() throws(ConfigurationErrors) -> RowLife {
    var life = RowLife()
    life.status = try choice("status", RowLife.Status.self) ?? .live
    life.owner = try text("owner")
    guard let node = keys["expires"] else { return life }
    let written = try node.string()
    guard let day = CalendarDay(written) else {
      throw ConfigurationErrors([
        node.place.error("“\(written)” is no day", hint: "write year, month and day: 2027-01-31")
      ])
    }
    life.expires = (day, node.place)
    return life
  }
}

extension TableRow.Body {
  /// The names of the ways of writing, which a profile chooses from.
  var names: [String] {
    if case .forms(let forms) = self { forms.map(\.name) } else { [] }
  }
}
