import Copydesk
import DeskLint
import DeskReport

/// Puts the outcome of a trial into words or JSON.
enum TrialReport {
  static func text(_ outcome: TableTrial.Outcome) -> String {
    var lines: [String] = []
    for count in outcome.rows {
      let status = count.row.life.status == .live ? "" : " (\(count.row.life.status.rawValue))"
      lines.append("\(count.row.info.id)\(status): \(number(count.hits, "hit")) in \(number(count.stories, "story"))")
      lines[lines.count - 1] += ", \(rate(count.hits, outcome.words)) in 1,000 words"
      for failure in count.failures { lines.append("  example, line \(failure.line): \(failure.message)") }
      for hit in count.shown {
        lines.append(
          "  \(hit.path):\(hit.line):\(hit.column): \(plain(hit.before))[\(plain(hit.text))]\(plain(hit.after))")
        if let fix = hit.fix { lines.append("    becomes “\(plain(fix))”") }
      }
      if count.hits > count.shown.count, !count.shown.isEmpty {
        lines.append("  and \(count.hits - count.shown.count) more")
      }
      lines.append("")
    }
    lines.append(
      "\(number(outcome.rows.count, "row")) tried on \(number(outcome.stories, "story")) of \(outcome.words) words")
    return lines.joined(separator: "\n") + "\n"
  }

  /// In hundredths, so that the same hits give the same digits everywhere.
  static func rate(_ hits: Int, _ words: Int) -> String {
    guard words > 0 else { return "0.00" }
    let hundredths = (hits * 200_000 + words) / (2 * words)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func number(_ count: Int, _ noun: String) -> String {
    if count == 1 { return "1 \(noun)" }
    return noun.hasSuffix("y") ? "\(count) \(noun.dropLast())ies" : "\(count) \(noun)s"
  }

  private static func plain(_ text: String) -> String { TextReport.plain(text) }

  static func json(_ outcome: TableTrial.Outcome) -> [UInt8] {
    var json = JSONWriter()
    json.open("{")
    json.key("schema")
    json.number(1)
    json.key("stories")
    json.number(outcome.stories)
    json.key("words")
    json.number(outcome.words)
    json.key("rows")
    json.open("[")
    for count in outcome.rows { row(count, outcome.words, &json) }
    json.close("]")
    json.key("unread")
    json.open("[")
    for item in outcome.unread { pairs([("path", item.path), ("error", item.reason)], &json) }
    json.close("]")
    json.close("}")
    json.newline()
    return json.bytes
  }

  private static func row(_ count: TableTrial.RowCount, _ words: Int, _ json: inout JSONWriter) {
    json.open("{")
    text("rule", count.row.info.id, &json)
    text("status", count.row.life.status.rawValue, &json)
    text("owner", count.row.life.owner, &json)
    json.key("hits")
    json.number(count.hits)
    json.key("stories")
    json.number(count.stories)
    text("perThousandWords", rate(count.hits, words), &json)
    json.key("failures")
    json.open("[")
    for failure in count.failures { json.string("line \(failure.line): \(failure.message)") }
    json.close("]")
    json.key("shown")
    json.open("[")
    for hit in count.shown { self.hit(hit, &json) }
    json.close("]")
    json.close("}")
  }

  private static func hit(_ hit: TableTrial.Hit, _ json: inout JSONWriter) {
    json.open("{")
    text("path", hit.path, &json)
    json.key("line")
    json.number(hit.line)
    json.key("column")
    json.number(hit.column)
    json.key("byte")
    json.number(hit.byte)
    text("before", hit.before, &json)
    text("text", hit.text, &json)
    text("after", hit.after, &json)
    json.key("becomes")
    if let fix = hit.fix { json.string(fix) } else { json.null() }
    json.close("}")
  }

  private static func pairs(_ items: [(StaticString, String)], _ json: inout JSONWriter) {
    json.open("{")
    for (key, value) in items { text(key, value, &json) }
    json.close("}")
  }

  private static func text(_ key: StaticString, _ value: String, _ json: inout JSONWriter) {
    json.key(key)
    json.string(value)
  }
}
