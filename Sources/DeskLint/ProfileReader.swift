package import DeskLexicon
package import DeskText

/// Reads profiles and `copydesk.yml`, and says exactly where one is wrong.
package struct ProfileReader {
  private let folder: String
  private let rules: [RuleInfo]
  private let lists: WordLists
  private let opening: TableOpening
  private static let longestChain = 8

  /// `folder` holds the profiles that come with the program, `rules` are those of the program.
  package init(folder: String, rules: [RuleInfo], lists: WordLists, opening: TableOpening = TableOpening()) {
    self.folder = folder
    self.rules = rules
    self.lists = lists
    self.opening = opening
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

  /// The path without `.` and `..`, so that a file has one name.
  private static func plain(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  private func choice(for name: String) -> String {
    let known = available()
    return Guess.nearest(to: name, among: known) ?? "profiles here: \(known.joined(separator: ", "))"
  }

  /// The profile that another extends; what is wrong with that is said where the other names it.
  private func base(_ node: YAMLNode, chain: [String]) throws(ConfigurationErrors) -> Profile {
    let name = try node.string()
    let path = path(of: name, from: node.place.file)
    guard !chain.contains(ProfileReader.plain(path)) else {
      throw ConfigurationErrors([node.place.error("this profile extends itself")])
    }
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
    return try read(bytes, path: path, name: name, chain: chain + [ProfileReader.plain(path)])
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
    let pairs = try node.pairs()
    for (key, value) in pairs where key.name != "rules" {
      do throws(ConfigurationErrors) { try take(key, value, into: &draft) } catch {
        errors += error.errors
        draft.isWhole = draft.isWhole && key.name != "tables"
      }
    }
    do throws(ConfigurationErrors) { try extend(&draft, chain: chain) } catch {
      errors += error.errors
      draft.isWhole = false
    }
    // What is extended and the desk’s own tables say which rules there are.
    var settings = RuleSettings(rules + draft.ownRules)
    for (key, value) in pairs where key.name == "rules" && draft.isWhole {
      do throws(ConfigurationErrors) { try settings.take(value) } catch { errors += error.errors }
    }
    guard errors.isEmpty else {
      throw ConfigurationErrors(errors.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
    }
    let profile = draft.profile(name: name, settings)
    return draft.base.map { profile.extending($0) } ?? profile
  }

  private func extend(_ draft: inout Draft, chain: [String]) throws(ConfigurationErrors) {
    guard let node = draft.extends else { return }
    let base = try base(node, chain: chain)
    let taken = Set(base.tables.flatMap { $0.rows.map(\.info.id) })
    let errors = draft.tables.flatMap(\.rows).filter { taken.contains($0.info.id) }.map {
      $0.place.error("“\($0.info.id)” stands in a table of the profile that is extended, too")
    }
    if !errors.isEmpty { throw ConfigurationErrors(errors) }
    draft.base = base
  }

  private struct Draft {
    var extends: YAMLNode?
    var base: Profile?
    var language: Dialect?
    var wordLists: [String] = []
    var tables: [TableSet] = []
    /// Whether all rules that there are can be known.
    var isWhole = true

    var ownRules: [RuleInfo] { ((base?.tables ?? []) + tables).flatMap { $0.rows.map(\.info) } }

    func profile(name: String, _ settings: RuleSettings) -> Profile {
      var profile = Profile(name: name, language: language, rules: settings.rules, topics: settings.topics)
      profile.wordLists = wordLists
      profile.tables = tables
      profile.style = settings.style
      return profile
    }
  }

  private func take(_ key: YAMLKey, _ value: YAMLNode, into draft: inout Draft) throws(ConfigurationErrors) {
    switch key.name {
    case "about": _ = try value.string()
    case "extends", "profile": draft.extends = value
    case "language":
      let name = try value.string()
      guard let dialect = Dialect(rawValue: name) else {
        let known = Dialect.allCases.map(\.rawValue).joined(separator: ", ")
        throw ConfigurationErrors([value.place.error("unknown language “\(name)”", hint: "known: \(known)")])
      }
      draft.language = dialect
    case "words": draft.wordLists.append(try file(value, "word list"))
    case "tables": draft.tables = [try tables(value)]
    default:
      let known = ["about", "extends", "profile", "language", "words", "tables", "rules"]
      throw RuleSettings.unknown("key", key, among: known)
    }
  }

  /// The desk’s own tables: files, or folders of them. A row must not have the name of a rule of the program.
  private func tables(_ node: YAMLNode) throws(ConfigurationErrors) -> TableSet {
    var files: [String] = []
    let items = if case .list(let items, _) = node { items } else { [node] }
    for item in items {
      let path = try file(item, "table")
      files += FileContents.isFolder(path) ? try TableSet.files(in: path) : [path]
    }
    let set = try TableSet(files: files, lists: lists, opening: opening)
    let taken = Set(rules.flatMap { [$0.id] + $0.formerIDs })
    let errors = set.rows.filter { taken.contains($0.info.id) }.map {
      $0.place.error("“\($0.info.id)” is a rule of the program", hint: "give the row another name")
    }
    if !errors.isEmpty { throw ConfigurationErrors(errors) }
    return set
  }

  /// A file as the profile’s folder has it. What is in a word list is read when a story asks for it.
  private func file(_ node: YAMLNode, _ what: String) throws(ConfigurationErrors) -> String {
    let name = try node.string()
    let file = node.place.file
    let folder = file.lastIndex(of: "/").map { file[...$0] } ?? ""
    let path = name.hasPrefix("/") ? name : folder + name
    guard FileContents.exists(path), what == "table" || !FileContents.isFolder(path) else {
      throw ConfigurationErrors([
        node.place.error("there is no \(what) “\(name)”", hint: "paths start from the profile’s folder")
      ])
    }
    return path
  }
}
