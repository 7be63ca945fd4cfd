/// The part of JSON Schema 2020-12 that our schema uses. A keyword it does not know is a fault, never passed over.
struct JSONSchema {
  let root: JSONValue
  private static let notes: Set<String> = ["$schema", "$id", "$defs", "title", "description"]

  /// What is wrong with the value, each with its place.
  func faults(in value: JSONValue) -> [String] { faults(value, root, "$") }

  private func faults(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    guard case .object(let keywords) = schema else { return ["\(place): the schema is no object"] }
    return keywords.sorted { $0.key < $1.key }.flatMap { keyword, wanted in
      check(keyword, wanted, value, schema).map { "\(place)\($0)" }
    }
  }

  private func check(_ keyword: String, _ wanted: JSONValue, _ value: JSONValue, _ schema: JSONValue) -> [String] {
    switch (keyword, value) {
    case (let note, _) where JSONSchema.notes.contains(note): return []
    case ("$ref", _): return faults(value, referred(wanted), "")
    case ("const", _): return value == wanted ? [] : [": is not \(wanted)"]
    case ("enum", _): return wanted.items.contains(value) ? [] : [": \(value) is not among the values"]
    case ("type", _):
      let names = wanted.text.map { [$0] } ?? wanted.items.compactMap(\.text)
      return names.contains(JSONSchema.type(of: value)) ? [] : [": \(value) is no \(names)"]
    case ("required", .object(let pairs)):
      return wanted.items.compactMap(\.text).filter { pairs[$0] == nil }.map { ".\($0): is missing" }
    case ("properties", .object(let pairs)):
      return pairs.sorted { $0.key < $1.key }.flatMap { key, item in
        wanted[key].map { faults(item, $0, ".\(key)") } ?? []
      }
    case ("additionalProperties", .object(let pairs)):
      guard wanted == .bool(false) else { return [": additionalProperties should be false"] }
      return pairs.keys.sorted().filter { schema["properties"]?[$0] == nil }.map { ".\($0): is not in the schema" }
    case ("items", .array(let items)):
      return items.enumerated().flatMap { faults($1, wanted, "[\($0)]") }
    case ("minItems", .array(let items)): return items.count >= (wanted.number ?? 0) ? [] : [": has too few items"]
    case ("minimum", .integer(let number)): return number >= (wanted.number ?? 0) ? [] : [": \(number) is too small"]
    case ("minLength", .string(let text)):
      return text.unicodeScalars.count >= (wanted.number ?? 0) ? [] : [": is too short"]
    case ("maxLength", .string(let text)):
      return text.unicodeScalars.count <= (wanted.number ?? 0) ? [] : [": is too long"]
    case ("required", _), ("properties", _), ("additionalProperties", _), ("items", _), ("minItems", _),
      ("minimum", _), ("minLength", _), ("maxLength", _):
      return []
    default: return [": the keyword “\(keyword)” is not known here"]
    }
  }

  private func referred(_ reference: JSONValue) -> JSONValue {
    let name = reference.text?.split(separator: "/").last.map(String.init) ?? ""
    return root["$defs"]?[name] ?? .null
  }

  private static func type(of value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool: "boolean"
    case .integer: "integer"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
