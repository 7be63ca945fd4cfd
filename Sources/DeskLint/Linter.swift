package import DeskFacts
import DeskStory
import DeskText

/// The engine: runs rules over a story and makes diagnostics of their findings.
package struct Linter: Sendable {
  private let rules: [any Rule]
  /// Those that come with the program, then the desk’s own.
  private let tables: [TableSet]
  private let profile: Profile

  package init(rules: [any Rule], tables: TableSet, profile: Profile) {
    self.rules = rules
    self.tables = [tables] + profile.tables
    self.profile = profile
  }

  /// What a rule said, with what the engine made of it, before places are looked up.
  private struct Judged {
    var finding: Finding
    let info: RuleInfo
    let severity: Severity
    let order: Int
    /// The table of the row, or empty for a rule in Swift.
    var file = ""
  }

  /// Sorted by place and rule. The same story gives the same diagnostics, always.
  package func diagnostics(of analysis: StoryAnalysis) -> [Diagnostic] { reading(of: analysis).diagnostics }

  /// The same, and the desk’s own patterns that were given up.
  package func reading(of analysis: StoryAnalysis) -> (diagnostics: [Diagnostic], endless: [OwnPattern]) {
    let (judged, endless) = judged(analysis)
    let spoken = fold(surest(judged.filter { isInScope($0, analysis) }), analysis)
    return (places(of: spoken, analysis), endless)
  }

  /// All that rows would say, one beside another, for trying them.
  package func hits(in analysis: StoryAnalysis) -> (diagnostics: [Diagnostic], endless: [OwnPattern]) {
    let (judged, endless) = judged(analysis)
    let sorted = judged.filter { isInScope($0, analysis) }.sorted { left, right in
      (left.finding.range.start, left.order) < (right.finding.range.start, right.order)
    }
    return (places(of: sorted, analysis), endless)
  }

  private func judged(_ analysis: StoryAnalysis) -> (judged: [Judged], endless: [OwnPattern]) {
    var judged: [Judged] = []
    var endless: [OwnPattern] = []
    for (order, rule) in rules.enumerated() {
      guard let severity = profile.severity(of: rule.info) else { continue }
      for finding in rule.check(analysis) { judged.append(judge(finding, rule.info, severity, order)) }
    }
    var order = rules.count
    for table in tables {
      let reading = table.reading(of: analysis)
      for (row, finding) in reading.findings {
        guard let severity = profile.severity(of: row.info) else { continue }
        var one = judge(finding, row.info, row.life.severity(severity), order + row.order)
        one.file = row.place.file
        judged.append(one)
      }
      endless += reading.endless
      order += table.rows.count
    }
    return (judged, endless)
  }

  private func judge(_ finding: Finding, _ info: RuleInfo, _ severity: Severity, _ order: Int) -> Judged {
    let lowered = finding.certainty == .likely ? severity.lowered : severity
    return Judged(finding: finding, info: info, severity: lowered, order: order)
  }

  private func isInScope(_ judged: Judged, _ analysis: StoryAnalysis) -> Bool {
    let range = judged.finding.range
    guard let block = analysis.story.block(at: range.start) else { return true }
    let kind = analysis.story.blocks[block].kind
    guard judged.info.scope.contains(BlockKinds(kind)), !isOwnedUp(range, analysis) else { return false }
    return judged.info.quotations == .read || !analysis.isQuoted(at: range.start)
  }

  /// Whether `[sic]` or `(sic)` follows: the writer knows.
  private func isOwnedUp(_ range: TextRange, _ analysis: StoryAnalysis) -> Bool {
    let next = analysis.story.firstToken(endingAfter: range.end)
    return analysis.word(next + 1) == "sic" && (analysis.isMark(next, "[") || analysis.isMark(next, "("))
  }

  /// One place, one message: of findings that mark mostly the same words only the surest stays.
  private func surest(_ judged: [Judged]) -> [Judged] {
    let ranked = judged.sorted { left, right in
      if left.severity != right.severity { return left.severity > right.severity }
      return (left.order, left.finding.range.start, left.finding.range.end)
        < (right.order, right.finding.range.start, right.finding.range.end)
    }
    var kept: [Judged] = []
    var taken = TakenPlaces()
    for candidate in ranked where taken.take(candidate.finding.range) { kept.append(candidate) }
    return kept.sorted { ($0.finding.range.start, $0.order) < ($1.finding.range.start, $1.order) }
  }

  /// Findings that say the same of the same words become one, with the other places beside it.
  private func fold(_ judged: [Judged], _ analysis: StoryAnalysis) -> [Judged] {
    var result: [Judged] = []
    var first: [String: Int] = [:]
    for item in judged {
      guard item.info.repeats != .each else {
        result.append(item)
        continue
      }
      let words = item.info.repeats == .story ? "" : analysis.text[item.finding.range].lowercased()
      let key = "\(item.info.id)\u{1F}\(words)"
      if let place = first[key] {
        result[place].finding.related.append(Finding.Related(item.finding.range, "again here"))
      } else {
        first[key] = result.count
        result.append(item)
      }
    }
    return result
  }

  private func places(of judged: [Judged], _ analysis: StoryAnalysis) -> [Diagnostic] {
    let finder = PlaceFinder(analysis.story)
    return judged.map { item in
      let range = item.finding.range
      let block = analysis.story.block(at: range.start)
      return Diagnostic(
        rule: item.info.id, severity: item.severity, message: item.finding.message, text: analysis.text[range],
        field: block.map { analysis.story.blocks[$0].kind.field } ?? "body", span: finder.span(of: range),
        range: range, fixes: item.finding.fixes.map { fileFix($0, item, analysis) },
        related: item.finding.related.map {
          Diagnostic.Related(message: $0.message, span: finder.span(of: $0.range))
        }, fingerprint: Fingerprint.make(rule: item.info.id, range: range, in: analysis.story),
        help: help(for: item))
    }
  }

  /// The page of the rule, or its row: from the data folder, or in a table of the desk’s own.
  private func help(for item: Judged) -> String {
    guard !item.file.isEmpty else { return "Rules/pages/\(item.info.id).md" }
    let isOwn = item.order >= rules.count + (tables.first?.rows.count ?? 0)
    let file = item.file.split(separator: "/").last ?? ""
    return isOwn ? "\(item.file)#\(item.info.id)" : "Rules/tables/\(file)#\(item.info.id)"
  }

  /// A fix that touches a quotation is a question to the reporter, and never safe; nor is one to a name or a figure.
  private func fileFix(_ fix: Fix, _ item: Judged, _ analysis: StoryAnalysis) -> Diagnostic.FileFix {
    let isQuoted = fix.edits.contains { touchesQuotation($0.range, analysis) }
    let touchesFigure = fix.edits.contains { edit in
      edit.text.contains(where: \.isNumber) || analysis.text[edit.range].contains(where: \.isNumber)
    }
    let isName = fix.edits.contains { touchesName($0.range, analysis) }
    let map = analysis.story.map
    return Diagnostic.FileFix(
      title: isQuoted ? "Ask the reporter: \(fix.title.prefix(1).lowercased() + fix.title.dropFirst())" : fix.title,
      safety: isQuoted || touchesFigure || isName ? .suggested : fix.safety,
      edits: fix.edits.map { (map.fileOffset(of: $0.range.start), map.fileOffset(of: $0.range.end), $0.text) })
  }

  private func touchesQuotation(_ range: TextRange, _ analysis: StoryAnalysis) -> Bool {
    analysis.isQuoted(at: range.start) || (!range.isEmpty && analysis.isQuoted(at: range.end - 1))
  }

  private func touchesName(_ range: TextRange, _ analysis: StoryAnalysis) -> Bool {
    let first = analysis.story.firstToken(endingAfter: range.start)
    let touched = analysis.tokens[first...].prefix { $0.start < range.end }
    return touched.indices.contains { analysis.names.isName($0, in: analysis) }
  }
}
