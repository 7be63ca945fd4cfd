import DeskFacts
import DeskText

/// What a profile says of rules: how loud each is, and what the desk has settled where papers differ.
struct RuleSettings {
  private(set) var rules: [String: Profile.Setting] = [:]
  private(set) var topics: [String: Profile.Setting] = [:]
  private(set) var style = HouseStyle()
  private let known: [String: RuleInfo]
  private let knownTopics: Set<String>

  init(_ infos: [RuleInfo]) {
    let pairs = infos.flatMap { info in ([info.id] + info.formerIDs).map { ($0, info) } }
    known = Dictionary(pairs) { first, _ in first }
    knownTopics = Set(infos.map(\.topic))
  }

  mutating func take(_ node: YAMLNode) throws(ConfigurationErrors) {
    var errors: [ConfigurationError] = []
    for (key, value) in try node.pairs() {
      do throws(ConfigurationErrors) {
        if let info = known[key.name] {
          try take(value, of: info, named: key.name)
        } else if knownTopics.contains(key.name) {
          topics[key.name] = try RuleSettings.setting(value)
        } else {
          throw RuleSettings.unknown("rule", key, among: known.keys.sorted() + knownTopics.sorted())
        }
      } catch {
        errors += error.errors
      }
    }
    if !errors.isEmpty { throw ConfigurationErrors(errors) }
  }

  /// A severity, or keys: severity, style, limit.
  private mutating func take(_ value: YAMLNode, of info: RuleInfo, named name: String) throws(ConfigurationErrors) {
    guard case .map(let pairs, _) = value else {
      rules[name] = try RuleSettings.setting(value)
      return
    }
    for (key, value) in pairs {
      switch key.name {
      case "severity": rules[name] = try RuleSettings.setting(value)
      case "style" where !info.styles.isEmpty: style.forms[info.id] = try RuleSettings.form(value, of: info)
      case "limit" where info.limits != nil: style.limits[info.id] = try RuleSettings.limit(value, of: info)
      default:
        let options = (info.styles.isEmpty ? [] : ["style"]) + (info.limits == nil ? [] : ["limit"])
        throw RuleSettings.unknown("option of “\(info.id)”", key, among: ["severity"] + options)
      }
    }
  }

  private static func form(_ value: YAMLNode, of info: RuleInfo) throws(ConfigurationErrors) -> String {
    let text = try value.string()
    guard info.styles.contains(text) else {
      throw ConfigurationErrors([
        value.place.error(
          "“\(text)” is no style of “\(info.id)”", hint: "use \(info.styles.joined(separator: ", "))")
      ])
    }
    return text
  }

  private static func limit(_ value: YAMLNode, of info: RuleInfo) throws(ConfigurationErrors) -> Int {
    guard let limit = Int(try value.string()), let range = info.limits, range.contains(limit) else {
      let range = info.limits.map { "a number from \($0.lowerBound) to \($0.upperBound)" } ?? ""
      throw ConfigurationErrors([value.place.error("this is no limit of “\(info.id)”", hint: "use \(range)")])
    }
    return limit
  }

  private static func setting(_ value: YAMLNode) throws(ConfigurationErrors) -> Profile.Setting {
    let text = try value.string()
    if text == "off" { return .off }
    guard let severity = Severity(rawValue: text) else {
      throw ConfigurationErrors([
        value.place.error("“\(text)” is no setting", hint: "use off, suggestion, warning or error")
      ])
    }
    return .on(severity)
  }

  static func unknown(_ what: String, _ key: YAMLKey, among known: [String]) -> ConfigurationErrors {
    ConfigurationErrors([
      key.place.error("unknown \(what) “\(key.name)”", hint: Guess.nearest(to: key.name, among: known) ?? "")
    ])
  }
}
