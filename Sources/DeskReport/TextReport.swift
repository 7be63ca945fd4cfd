import DeskLint
import DeskText

/// The report for people: place, message, the line with the words marked beneath, and the fix.
package struct TextReport {
  private let colour: Bool
  private var lines: [String] = []

  package static func write(_ files: [CheckedFile], colour: Bool) -> String {
    var report = TextReport(colour: colour)
    for file in files { report.file(file) }
    report.lines.append(report.tally(files))
    return report.lines.joined(separator: "\n") + "\n"
  }

  /// Words that may come out of a story, without what would change the terminal.
  package static func plain(_ text: String) -> String { LineWindow.plain(text) }

  private init(colour: Bool) { self.colour = colour }

  private mutating func file(_ file: CheckedFile) {
    let window = file.text.map { LineWindow($0) }
    for diagnostic in file.diagnostics { self.diagnostic(diagnostic, in: file, window) }
  }

  private mutating func diagnostic(_ item: Diagnostic, in file: CheckedFile, _ window: LineWindow?) {
    let place = "\(LineWindow.plain(file.path)):\(item.span.start.line):\(item.span.start.column)"
    let level = paint(
      item.severity.rawValue, item.severity == .error ? "31;1" : item.severity == .warning ? "33" : "36")
    lines.append("\(paint(place, "1")): \(level): \(LineWindow.plain(item.message))  \(paint("[\(item.rule)]", "2"))")
    if let shown = window?.show(item.range) {
      lines.append("    \(shown.text)")
      lines.append(
        "    \(String(repeating: " ", count: shown.before))\(paint(String(repeating: "^", count: shown.marked), "31"))")
    }
    if let best = item.fixes.first {
      let others = item.fixes.dropFirst().map { fix in
        fix.title.firstIndex(of: "“").map { String(fix.title[$0...]) } ?? fix.title
      }
      lines.append("    \(paint("fix:", "32")) \(LineWindow.plain(([best.title] + others).joined(separator: ", or ")))")
    }
    for related in item.related.prefix(4) {
      let place = "\(related.span.start.line):\(related.span.start.column)"
      lines.append("    see \(place): \(LineWindow.plain(related.message))")
    }
    if item.related.count > 4 { lines.append("    and \(item.related.count - 4) more places") }
    lines.append("")
  }

  private func tally(_ files: [CheckedFile]) -> String {
    let tally = Tally(files)
    func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
    var parts: [String] = []
    if tally.errors > 0 { parts.append(count(tally.errors, "error")) }
    if tally.warnings > 0 { parts.append(count(tally.warnings, "warning")) }
    if tally.suggestions > 0 { parts.append(count(tally.suggestions, "suggestion")) }
    let found = parts.isEmpty ? "nothing to mark" : parts.joined(separator: ", ")
    let unread = tally.unreadable > 0 ? "; \(count(tally.unreadable, "file")) could not be read" : ""
    return "\(count(files.count, "file")): \(found)\(unread)"
  }

  private func paint(_ text: String, _ code: String) -> String { colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}
