import CYAML
package import DeskText

/// Reads one YAML document with libyaml, keeping every place. Anchors and tags are not part of our files.
package struct YAMLReader {
  private let file: String
  private var parser = yaml_parser_t()
  private let linesBefore: Int
  private static let deepest = 20

  /// The document, or nil for an empty file. `linesBefore` says how many lines of the file stand before the bytes.
  package static func read(
    _ bytes: [UInt8], file: String, linesBefore: Int = 0
  ) throws(ConfigurationErrors) -> YAMLNode? {
    var reader = YAMLReader(file: file, linesBefore: linesBefore)
    return try reader.document(bytes)
  }

  private init(file: String, linesBefore: Int) {
    self.file = file
    self.linesBefore = linesBefore
  }

  private mutating func document(_ bytes: [UInt8]) throws(ConfigurationErrors) -> YAMLNode? {
    guard yaml_parser_initialize(&parser) == 1 else { throw trouble("there is no memory to read it") }
    defer { yaml_parser_delete(&parser) }
    let outcome: Result<YAMLNode?, ConfigurationErrors> = bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      do throws(ConfigurationErrors) { return .success(try root()) } catch { return .failure(error) }
    }
    return try outcome.get()
  }

  private mutating func root() throws(ConfigurationErrors) -> YAMLNode? {
    var root: YAMLNode?
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
      case YAML_STREAM_END_EVENT: return root
      case YAML_DOCUMENT_START_EVENT:
        if root != nil { throw ConfigurationErrors([place(event.start_mark).error("a second document starts here")]) }
      default: root = try node(from: event, depth: 0)
      }
    }
  }

  private mutating func next() throws(ConfigurationErrors) -> yaml_event_t {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else {
      let message = parser.problem.map { String(cString: $0) } ?? "this is not YAML"
      throw ConfigurationErrors([place(parser.problem_mark).error("this is not YAML: \(message)")])
    }
    return event
  }

  private mutating func node(from event: yaml_event_t, depth: Int) throws(ConfigurationErrors) -> YAMLNode {
    let start = place(event.start_mark)
    guard depth < YAMLReader.deepest else { throw ConfigurationErrors([start.error("this is nested too deeply")]) }
    switch event.type {
    case YAML_SCALAR_EVENT: return .scalar(text(of: event), start)
    case YAML_SEQUENCE_START_EVENT: return .list(try items(depth: depth + 1), start)
    case YAML_MAPPING_START_EVENT: return .map(try pairs(depth: depth + 1), start)
    default: throw ConfigurationErrors([start.error("anchors and aliases are not used in these files")])
    }
  }

  private func text(of event: yaml_event_t) -> String {
    let scalar = event.data.scalar
    return String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
  }

  private mutating func items(depth: Int) throws(ConfigurationErrors) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      if event.type == YAML_SEQUENCE_END_EVENT { return items }
      items.append(try node(from: event, depth: depth))
    }
  }

  private mutating func pairs(depth: Int) throws(ConfigurationErrors) -> [(key: YAMLKey, value: YAMLNode)] {
    var pairs: [(key: YAMLKey, value: YAMLNode)] = []
    var seen = Set<String>()
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      if event.type == YAML_MAPPING_END_EVENT { return pairs }
      let start = place(event.start_mark)
      guard event.type == YAML_SCALAR_EVENT else { throw ConfigurationErrors([start.error("a key is wanted here")]) }
      let key = YAMLKey(name: text(of: event), place: start)
      guard seen.insert(key.name).inserted else {
        throw ConfigurationErrors([start.error("“\(key.name)” stands here twice")])
      }
      var value = try next()
      defer { yaml_event_delete(&value) }
      pairs.append((key, try node(from: value, depth: depth)))
    }
  }

  private func place(_ mark: yaml_mark_t) -> YAMLPlace {
    YAMLPlace(file: file, line: linesBefore + Int(mark.line) + 1, column: Int(mark.column) + 1)
  }

  private func trouble(_ message: String) -> ConfigurationErrors {
    ConfigurationErrors([ConfigurationError(file: file, message: message)])
  }
}
