import DeskLexicon
import DeskLint

extension Desk {
  /// The manual page of the rule, by id or former id: Markdown from `Rules/pages`, or made of the table row.
  package func page(of id: String) -> String? {
    let own = (try? ownRows()) ?? []
    if let row = own.first(where: { $0.info.id == id || $0.info.formerIDs.contains(id) }) { return page(of: row) }
    guard let rule = rules.first(where: { $0.id == id || $0.formerIDs.contains(id) }) else { return nil }
    if let row = tables.rows.first(where: { $0.info.id == rule.id }) { return page(of: row) }
    let path = lexicon.folder.file("Rules/pages/\(rule.id).md")
    return (try? FileContents.read(path)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// `did you mean “…”?` for a rule id that is not one.
  package func guess(for id: String) -> String? { Guess.nearest(to: id, among: rules.map { $0.id }) }

  private func page(of row: TableRow) -> String {
    var parts = ["# \(row.info.id)\n", row.message + "\n"]
    if !row.why.isEmpty { parts.append("## Why\n\n\(row.why)\n") }
    if !row.authority.isEmpty { parts.append("Authority: \(row.authority)\n") }
    if !row.info.styles.isEmpty { parts.append("Styles: \(row.info.styles.joined(separator: ", "))\n") }
    if row.life.status != .live { parts.append("Status: \(row.life.status.rawValue)\n") }
    if !row.life.owner.isEmpty { parts.append("Owner: \(row.life.owner)\n") }
    if let expires = row.life.expires { parts.append("Runs until \(expires.day.text)\n") }
    parts.append("## Wrong\n\n" + row.wrong.map { "```copy\n\($0.text)\n```" }.joined(separator: "\n") + "\n")
    parts.append("## Right\n\n" + row.right.map { "```copy\n\($0.text)\n```" }.joined(separator: "\n"))
    return parts.joined(separator: "\n")
  }
}
