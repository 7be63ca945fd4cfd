import DeskLint

/// The JSON contract, schema 1: the same input gives the same bytes.
package struct JSONReport {
  private var json = JSONWriter()

  package static func write(_ files: [CheckedFile], version: String) -> [UInt8] {
    var report = JSONReport()
    report.json.open("{")
    report.json.key("schema")
    report.json.number(1)
    report.tool(version)
    report.json.key("files")
    report.json.open("[")
    for file in files { report.file(file) }
    report.json.close("]")
    report.summary(files)
    report.json.close("}")
    report.json.newline()
    return report.json.bytes
  }

  private mutating func text(_ key: StaticString, _ value: String) {
    json.key(key)
    json.string(value)
  }

  private mutating func number(_ key: StaticString, _ value: Int) {
    json.key(key)
    json.number(value)
  }

  private mutating func tool(_ version: String) {
    json.key("tool")
    json.open("{")
    text("name", "copydesk")
    text("version", version)
    json.close("}")
  }

  private mutating func file(_ file: CheckedFile) {
    json.open("{")
    text("path", file.path)
    text("format", "text")
    text("language", file.language)
    text("profile", file.profile)
    number("words", file.words)
    json.key("error")
    if let error = file.error { json.string(error) } else { json.null() }
    json.key("diagnostics")
    json.open("[")
    for diagnostic in file.diagnostics { self.diagnostic(diagnostic) }
    json.close("]")
    json.close("}")
  }

  private mutating func diagnostic(_ item: Diagnostic) {
    json.open("{")
    text("rule", item.rule)
    text("severity", item.severity.rawValue)
    text("message", item.message)
    text("text", item.text)
    text("field", item.field)
    span(item.span)
    json.key("fixes")
    json.open("[")
    for fix in item.fixes { self.fix(fix) }
    json.close("]")
    json.key("related")
    json.open("[")
    for related in item.related {
      json.open("{")
      text("message", related.message)
      span(related.span)
      json.close("}")
    }
    json.close("]")
    text("fingerprint", item.fingerprint)
    text("help", item.help)
    json.close("}")
  }

  private mutating func fix(_ fix: Diagnostic.FileFix) {
    json.open("{")
    text("title", fix.title)
    text("safety", fix.safety.rawValue)
    json.key("edits")
    json.open("[")
    for edit in fix.edits {
      json.open("{")
      number("start", edit.start)
      number("end", edit.end)
      text("text", edit.text)
      json.close("}")
    }
    json.close("]")
    json.close("}")
  }

  private mutating func span(_ span: Diagnostic.Span) {
    json.key("start")
    place(span.start)
    json.key("end")
    place(span.end)
  }

  private mutating func place(_ place: Diagnostic.Place) {
    json.open("{")
    number("line", place.line)
    number("column", place.column)
    number("utf16", place.utf16)
    number("byte", place.byte)
    json.close("}")
  }

  private mutating func summary(_ files: [CheckedFile]) {
    let tally = Tally(files)
    json.key("summary")
    json.open("{")
    number("files", files.count)
    number("errors", tally.errors)
    number("warnings", tally.warnings)
    number("suggestions", tally.suggestions)
    number("suppressed", 0)
    json.close("}")
  }
}

/// How many findings of each severity, and how many files could not be read.
package struct Tally: Sendable {
  package let errors: Int
  package let warnings: Int
  package let suggestions: Int
  package let unreadable: Int

  package init(_ files: [CheckedFile]) {
    let all = files.flatMap(\.diagnostics)
    errors = all.count { $0.severity == .error }
    warnings = all.count { $0.severity == .warning }
    suggestions = all.count { $0.severity == .suggestion }
    unreadable = files.count { $0.error != nil }
  }
}
