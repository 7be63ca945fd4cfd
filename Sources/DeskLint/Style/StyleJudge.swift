package import DeskFacts
import DeskStory
import DeskText

/// Settles what is said of the ways found in a story: all but the desk’s own are marked, or, where the desk has settled
/// nothing, the rarer ones. What stands in quotations is left to those who said or wrote it.
package struct StyleJudge {
  private let story: StoryAnalysis
  private let info: RuleInfo
  private let name: String
  private let wanted: String?

  /// `name` says what the ways are of: “per cent”, “dashes”.
  package init(_ story: StoryAnalysis, _ info: RuleInfo, of name: String) {
    self.story = story
    self.info = info
    self.name = name
    wanted = story.style.forms[info.id]
  }

  /// Where `minds` is true a mixture is as bad as the rule’s severity says; otherwise it is advice. One form must stand
  /// `least` times, where single uses are doubtful.
  package func findings(_ uses: [StyleUse], minds: Bool = false, least: Int = 1) -> [Finding] {
    guard !uses.isEmpty else { return [] }
    let own = uses.filter { use in
      let kind = story.story.block(at: use.range.start).map { story.story.blocks[$0].kind }
      return kind.map { info.scope.contains(BlockKinds($0)) } ?? false && !story.isQuoted(at: use.range.start)
    }
    guard let wanted else { return mixture(own, minds, least) }
    return own.filter { $0.form != wanted }.map { use in
      let right = use.others[wanted]
      return Finding(use.range, .settled(name, right), fix: right.map { .change(use.place, to: $0) })
    }
  }

  /// One finding on the first of the rarer ones, with the others beside it.
  private func mixture(_ uses: [StyleUse], _ minds: Bool, _ least: Int) -> [Finding] {
    var counts: [String: Int] = [:]
    for use in uses { counts[use.form, default: 0] += 1 }
    guard counts.count > 1, let first = uses.first else { return [] }
    let usual = uses.dropFirst().reduce(first) { best, use in
      (counts[use.form] ?? 0) > (counts[best.form] ?? 0) ? use : best
    }
    let rare = uses.filter { $0.form != usual.form }
    guard let odd = rare.first, counts[usual.form] ?? 0 >= least else { return [] }
    let edits = rare.compactMap { use in use.others[usual.form].map { Fix.Edit(use.place, $0) } }
    let fix = edits.count == rare.count ? edits.first.map { Fix(.title(usual, $0.text), edits: edits) } : nil
    let beside = [usual] + rare.dropFirst()
    return [
      Finding(
        odd.range, .mixed(shown(odd), shown(usual), name), fix: fix,
        related: beside.map { Finding.Related($0.range, "\(shown($0)) here") }, certainty: minds ? .sure : .likely)
    ]
  }

  /// The words of the use, cut where they are many.
  private func shown(_ use: StyleUse) -> String {
    if let label = use.label { return label }
    let words = story.text[use.range]
    return "“\(words.count > 40 ? words.prefix(39) + "…" : words)”"
  }
}

extension String {
  fileprivate static func settled(_ name: String, _ right: String?) -> String {
    guard let right, right.contains(where: { $0.isLetter || $0.isNumber }) else {
      return "This is not the house style for \(name)"
    }
    return "House style for \(name): write “\(right)”"
  }

  fileprivate static func title(_ usual: StyleUse, _ text: String) -> String {
    guard let label = usual.label else { return "Change to “\(text)”" }
    return "Change to \(label.prefix(1).lowercased())\(label.dropFirst())"
  }

  fileprivate static func mixed(_ odd: String, _ usual: String, _ name: String) -> String {
    "\(odd) here, \(usual) elsewhere: keep to one form of \(name)"
  }
}
