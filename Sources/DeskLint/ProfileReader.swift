import DeskLexicon
package import DeskText

/// Reads profiles and `copydesk.yml`, and says exactly where one is wrong.
package struct ProfileReader {
  private let folder: String
  /// All ids and former ids, for checking and for “did you mean”.
  private let knownIDs: Set<String>
  private let topics: Set<String>
  private static let longestChain = 8

  /// `folder` holds the profiles that come with the program.
  package init(folder: String, rules: [RuleInfo]) {
    self.folder = folder
    knownIDs = Set(rules.flatMap { [$0.id] + $0.formerIDs })
    topics = Set(rules.map(\.topic))
  }

  /// The profile of the name, or of the file where the name is a path.
  package func profile(named name: String) throws(ConfigurationErrors) -> Profile {
    let path = path(of: name, from: nil)
    guard FileContents.exists(path) else {
      throw ConfigurationErrors([
        ConfigurationError(file: path, message: "there is no profile “\(name)”", hint: choice(for: name))
      ])
    }
    return try profile(path, name: name, chain: [])
  }

  /// A name is a profile that comes with the program; a path is taken from the folder of the file that gives it.
  private func path(of name: String, from file: String?) -> String {
    guard name.contains("/") || name.hasSuffix(".yml") || name.hasSuffix(".yaml") else {
      return "\(folder)/\(name).yml"
    }
    guard !name.hasPrefix("/"), let slash = file?.lastIndex(of: "/"), let file else { return name }
    return file[...slash] + name
  }

  private func choice(for name: String) -> String {
    let known = available()
    return Guess.nearest(to: name, among: known) ?? "profiles here: \(known.joined(separator: ", "))"
  }

  /// The profile that another extends; what is wrong with that is said where the other names it.
  private func base(_ node: YAMLNode, chain: [String]) throws(ConfigurationErrors) -> Profile {
    let name = try node.string()
    let path = path(of: name, from: node.place.file)
    if chain.contains(path) { throw ConfigurationErrors([node.place.error("this profile extends itself")]) }
    guard chain.count < ProfileReader.longestChain else {
      throw ConfigurationErrors([node.place.error("profiles extend one another too often")])
    }
    guard FileContents.exists(path) else {
      throw ConfigurationErrors([node.place.error("there is no profile “\(name)”", hint: choice(for: name))])
    }
    return try profile(path, name: name, chain: chain)
  }

  private func profile(_ path: String, name: String, chain: [String]) throws(ConfigurationErrors) -> Profile {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileContents.read(path, limit: 1_048_576)
    } catch {
      throw ConfigurationErrors([
        ConfigurationError(file: path, message: "this profile cannot be read: \(error.reason)")
      ])
    }
    return try read(bytes, path: path, name: name, chain: chain + [path])
  }

  private func available() -> [String] {
    let names = (try? FileContents.names(in: folder)) ?? []
    return names.filter { $0.hasSuffix(".yml") }.map { String($0.dropLast(4)) }
  }

  private func read(
    _ bytes: [UInt8], path: String, name: String, chain: [String]
  ) throws(ConfigurationErrors) -> Profile {
    guard let node = try YAMLReader.read(bytes, file: path) else { return Profile(name: name) }
    var draft = Draft()
    var errors: [ConfigurationError] = []
    for (key, value) in try node.pairs() {
      do throws(ConfigurationErrors) {
        try take(key, value, into: &draft)
      } catch {
        errors += error.errors
      }
    }
    if !errors.isEmpty { throw ConfigurationErrors(errors) }
    var profile = Profile(name: name, language: draft.language, rules: draft.rules, topics: draft.topics)
    profile.wordLists = draft.wordLists
    guard let base = draft.base else { return profile }
    return profile.extending(try self.base(base, chain: chain))
  }

  private struct Draft {
    var base: YAMLNode?
    var language: Dialect?
    var wordLists: [String] = []
    var rules: [String: Profile.Setting] = [:]
    var topics: [String: Profile.Setting] = [:]
  }

  private func take(_ key: YAMLKey, _ value: YAMLNode, into draft: inout Draft) throws(ConfigurationErrors) {
    switch key.name {
    case "about": _ = try value.string()
    case "extends", "profile": draft.base = value
    case "language":
      let name = try value.string()
      guard let dialect = Dialect(rawValue: name) else {
        let known = Dialect.allCases.map(\.rawValue).joined(separator: ", ")
        throw ConfigurationErrors([value.place.error("unknown language “\(name)”", hint: "known: \(known)")])
      }
      draft.language = dialect
    case "words": draft.wordLists.append(try wordList(value))
    case "rules": try takeRules(value, into: &draft)
    default: throw unknown("key", key, among: ["about", "extends", "profile", "language", "words", "rules"])
    }
  }

  /// The list of words, as the profile’s folder has it. What is in it is read when a story asks for it.
  private func wordList(_ node: YAMLNode) throws(ConfigurationErrors) -> String {
    let name = try node.string()
    let file = node.place.file
    let folder = file.lastIndex(of: "/").map { file[...$0] } ?? ""
    let path = name.hasPrefix("/") ? name : folder + name
    guard FileContents.exists(path), !FileContents.isFolder(path) else {
      throw ConfigurationErrors([
        node.place.error("there is no word list “\(name)”", hint: "paths start from the profile’s folder")
      ])
    }
    return path
  }

  private func takeRules(_ node: YAMLNode, into draft: inout Draft) throws(ConfigurationErrors) {
    var errors: [ConfigurationError] = []
    for (key, value) in try node.pairs() {
      do throws(ConfigurationErrors) {
        let setting = try setting(value)
        if knownIDs.contains(key.name) {
          draft.rules[key.name] = setting
        } else if topics.contains(key.name) {
          draft.topics[key.name] = setting
        } else {
          throw unknown("rule", key, among: knownIDs.sorted() + topics.sorted())
        }
      } catch {
        errors += error.errors
      }
    }
    if !errors.isEmpty { throw ConfigurationErrors(errors) }
  }

  private func setting(_ value: YAMLNode) throws(ConfigurationErrors) -> Profile.Setting {
    let text = try value.string()
    if text == "off" { return .off }
    guard let severity = Severity(rawValue: text) else {
      throw ConfigurationErrors([
        value.place.error("“\(text)” is no setting", hint: "use off, suggestion, warning or error")
      ])
    }
    return .on(severity)
  }

  private func unknown(_ what: String, _ key: YAMLKey, among known: [String]) -> ConfigurationErrors {
    ConfigurationErrors([
      key.place.error("unknown \(what) “\(key.name)”", hint: Guess.nearest(to: key.name, among: known) ?? "")
    ])
  }
}
