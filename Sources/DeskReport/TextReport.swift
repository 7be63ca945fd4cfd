import DeskLint
import DeskText

/// The report for people: place, message, the line with the words marked beneath, and the fix.
package struct TextReport {
  private let colour: Bool
  private var lines: [String] = []
  /// No line of a story is shown longer than this, in scalars.
  private static let widest = 100

  package static func write(_ files: [CheckedFile], colour: Bool) -> String {
    var report = TextReport(colour: colour)
    for file in files { report.file(file) }
    report.lines.append(report.tally(files))
    return report.lines.joined(separator: "\n") + "\n"
  }

  private init(colour: Bool) { self.colour = colour }

  private mutating func file(_ file: CheckedFile) {
    for diagnostic in file.diagnostics { self.diagnostic(diagnostic, in: file) }
  }

  private mutating func diagnostic(_ item: Diagnostic, in file: CheckedFile) {
    let place = "\(file.path):\(item.span.start.line):\(item.span.start.column)"
    let level = paint(
      item.severity.rawValue, item.severity == .error ? "31;1" : item.severity == .warning ? "33" : "36")
    lines.append("\(paint(place, "1")): \(level): \(item.message)  \(paint("[\(item.rule)]", "2"))")
    if let text = file.text { show(item, text) }
    for fix in item.fixes { lines.append("    \(paint("fix:", "32")) \(fix.title)") }
    for related in item.related.prefix(4) {
      lines.append("    see \(related.span.start.line):\(related.span.start.column): \(related.message)")
    }
    if item.related.count > 4 { lines.append("    and \(item.related.count - 4) more places") }
    lines.append("")
  }

  /// The line as it stands, cut to a window round the words, and marks beneath them.
  private mutating func show(_ item: Diagnostic, _ text: SourceText) {
    let index = LineIndex(text)
    let range = index.range(ofLine: item.span.start.line - 1)
    let scalars = Array(text[range].unicodeScalars)
    let start = min(item.span.start.column - 1, scalars.count)
    let sameLine = item.span.end.line == item.span.start.line
    let end = sameLine ? min(item.span.end.column - 1, scalars.count) : scalars.count
    let first = max(0, min(start - 30, scalars.count - TextReport.widest))
    let last = min(scalars.count, first + TextReport.widest)
    let shown = scalars[first..<last].map(TextReport.visible)
    let lead = first > 0 ? "…" : ""
    lines.append("    \(lead)\(shown.map(\.text).joined())\(last < scalars.count ? "…" : "")")
    let before = shown.prefix(max(0, start - first)).reduce(lead.count) { $0 + $1.width }
    let marked = shown.dropFirst(max(0, start - first)).prefix(max(0, end - start)).reduce(0) { $0 + $1.width }
    lines.append(
      "    \(String(repeating: " ", count: before))\(paint(String(repeating: "^", count: max(1, marked)), "31"))")
  }

  /// How a scalar is shown on a terminal, and how many columns it takes.
  private static func visible(_ scalar: Unicode.Scalar) -> (text: String, width: Int) {
    switch scalar.value {
    case 0x09: return (" ", 1)
    case 0..<0x20, 0x7F..<0xA0: return ("\u{FFFD}", 1)
    case 0xA0: return ("\u{237D}", 1)
    case 0x202A...0x202E, 0x2066...0x2069: return ("\u{FFFD}", 1)
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return (String(scalar), 0)
    default: return (String(scalar), isWide(scalar.value) ? 2 : 1)
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
      || (0xF900...0xFAFF).contains(value) || (0xFE30...0xFE6F).contains(value) || (0xFF00...0xFF60).contains(value)
      || (0x1F300...0x1FAFF).contains(value)
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
