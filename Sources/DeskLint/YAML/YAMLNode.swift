package import DeskText

/// A piece of a YAML document, with the place where it starts.
package indirect enum YAMLNode: Sendable {
  case scalar(String, YAMLPlace)
  case list([YAMLNode], YAMLPlace)
  case map([(key: YAMLKey, value: YAMLNode)], YAMLPlace)

  package var place: YAMLPlace {
    switch self {
    case .scalar(_, let place), .list(_, let place), .map(_, let place): place
    }
  }
}

/// A key of a YAML mapping, with its place.
package struct YAMLKey: Sendable {
  package let name: String
  package let place: YAMLPlace
}

/// A place in a YAML file: 1-based line and column.
package struct YAMLPlace: Hashable, Sendable {
  package let file: String
  package let line: Int
  package let column: Int

  package func error(_ message: String, hint: String = "") -> ConfigurationError {
    ConfigurationError(file: file, line: line, column: column, message: message, hint: hint)
  }
}

extension YAMLNode {
  package func string() throws(ConfigurationErrors) -> String {
    if case .scalar(let text, _) = self { return text }
    throw ConfigurationErrors([place.error("a text is wanted here")])
  }

  /// A list of texts; a single text stands for a list of one.
  package func strings() throws(ConfigurationErrors) -> [String] {
    switch self {
    case .scalar(let text, _): return [text]
    case .list(let items, _):
      var texts: [String] = []
      for item in items { texts.append(try item.string()) }
      return texts
    case .map: throw ConfigurationErrors([place.error("a text or a list of texts is wanted here")])
    }
  }

  package func list() throws(ConfigurationErrors) -> [YAMLNode] {
    if case .list(let items, _) = self { return items }
    throw ConfigurationErrors([place.error("a list is wanted here")])
  }

  package func pairs() throws(ConfigurationErrors) -> [(key: YAMLKey, value: YAMLNode)] {
    if case .map(let pairs, _) = self { return pairs }
    throw ConfigurationErrors([place.error("keys with values are wanted here")])
  }
}
