package import DeskFacts
package import DeskLexicon

/// A desk’s choices: which rules speak and how loudly.
package struct Profile: Sendable {
  /// What a profile says of a rule or a topic.
  package enum Setting: Hashable, Sendable {
    case off
    case on(Severity)

    var severity: Severity? {
      if case .on(let severity) = self { severity } else { nil }
    }
  }

  package let name: String
  package let language: Dialect?
  /// The files of the words that the profile accepts and rejects, those of the profile it extends first.
  package internal(set) var wordLists: [String] = []
  /// The desk’s own tables, those of the profile it extends first.
  package internal(set) var tables: [TableSet] = []
  /// What the desk has settled where papers differ.
  package internal(set) var style = HouseStyle()
  /// By rule id.
  package private(set) var rules: [String: Setting]
  /// By topic, the part of an id before the point.
  package private(set) var topics: [String: Setting]

  /// The one rule that speaks, where all others are off.
  private let only: String?

  package init(
    name: String, language: Dialect? = nil, rules: [String: Setting] = [:], topics: [String: Setting] = [:]
  ) {
    self.name = name
    self.language = language
    self.rules = rules
    self.topics = topics
    only = nil
  }

  /// A profile in which only the rule of the id speaks.
  package init(name: String, only: String) {
    self.name = name
    language = nil
    rules = [:]
    topics = [:]
    self.only = only
  }

  /// The severity of the rule’s sure findings, or nil where it is off.
  package func severity(of info: RuleInfo) -> Severity? {
    if let only, only != info.id { return nil }
    for id in [info.id] + info.formerIDs {
      if let setting = rules[id] { return setting.severity }
    }
    if let setting = topics[info.topic] { return setting.severity }
    return info.severity
  }

  /// What the profile has settled and nothing else: every rule as loud as it usually is, and no tables.
  package var bare: Profile {
    var profile = Profile(name: name, language: language)
    profile.style = style
    return profile
  }

  /// This profile with what it does not say taken from the other.
  package func extending(_ base: Profile) -> Profile {
    var profile = Profile(
      name: name, language: language ?? base.language, rules: base.rules.merging(rules) { $1 },
      topics: base.topics.filter { topic, _ in topics[topic] == nil }.merging(topics) { $1 })
    profile.wordLists = base.wordLists + wordLists
    profile.tables = base.tables + tables
    profile.style = style.extending(base.style)
    return profile
  }
}
