package import DeskFacts
package import DeskText

/// A place where something is written in one of the ways that papers differ about.
package struct StyleUse: Sendable {
  /// The name of the way, as profiles set it.
  package let form: String
  package let range: TextRange
  /// The same, written in the other ways.
  package let others: [String: String]

  package init(_ form: String, _ range: TextRange, others: [String: String] = [:]) {
    self.form = form
    self.range = range
    self.others = others
  }
}

/// Settles what is said of the ways found in a story: all but the desk’s own are marked, or, where the desk has settled
/// nothing, the rarer ones.
package struct StyleJudge {
  private let story: StoryAnalysis
  private let rule: String
  private let name: String
  /// Whether a mixture is as bad as what the rule’s severity says; otherwise it is a step less.
  private let minds: Bool

  /// `name` says what the ways are of: “per cent”, “dashes”.
  package init(_ story: StoryAnalysis, rule: String, of name: String, minds: Bool = false) {
    self.story = story
    self.rule = rule
    self.name = name
    self.minds = minds
  }

  package func findings(_ uses: [StyleUse]) -> [Finding] {
    guard let wanted = story.style.forms[rule] else { return mixture(uses) }
    return uses.filter { $0.form != wanted }.map { use in
      let right = use.others[wanted]
      return Finding(
        use.range, .settled(name, right), fix: right.map { .change(use.range, to: $0) })
    }
  }

  /// One finding on the first of the rarer ones, with the others beside it.
  private func mixture(_ uses: [StyleUse]) -> [Finding] {
    var counts: [String: Int] = [:]
    for use in uses { counts[use.form, default: 0] += 1 }
    guard counts.count > 1, let first = uses.first else { return [] }
    let usual = uses.dropFirst().reduce(first) { best, use in
      (counts[use.form] ?? 0) > (counts[best.form] ?? 0) ? use : best
    }
    let rare = uses.filter { $0.form != usual.form }
    guard let odd = rare.first else { return [] }
    let edits = rare.compactMap { use in use.others[usual.form].map { Fix.Edit(use.range, $0) } }
    let fix = edits.count == rare.count ? edits.first.map { Fix("Change to “\($0.text)”", edits: edits) } : nil
    let places = [Finding.Related(usual.range, "“\(shown(usual))” here")]
    return [
      Finding(
        odd.range, .mixed(shown(odd), shown(usual), name), fixes: fix.map { [$0] } ?? [],
        related: places + rare.dropFirst().map { Finding.Related($0.range, "“\(shown($0))” here") },
        certainty: minds ? .sure : .likely)
    ]
  }

  /// The words of the use, cut where they are many.
  private func shown(_ use: StyleUse) -> String {
    let words = story.text[use.range]
    return words.count > 40 ? words.prefix(39) + "…" : words
  }
}

extension String {
  fileprivate static func settled(_ name: String, _ right: String?) -> String {
    right.map { "House style for \(name): write “\($0)”" } ?? "This is not the house style for \(name)"
  }

  fileprivate static func mixed(_ odd: String, _ usual: String, _ name: String) -> String {
    "“\(odd)” here, “\(usual)” elsewhere: keep to one form of \(name)"
  }
}
