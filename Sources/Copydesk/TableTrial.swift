import DeskLexicon
package import DeskLint
import DeskStory
package import DeskText

/// A table tried on stories before it goes live: what each of its rows, drafts among them, would mark.
package struct TableTrial: Sendable {
  private let desk: Desk
  private let table: TableSet
  private let style: Profile?

  /// A place that a row would mark.
  package struct Hit: Sendable {
    package let path: String
    package let line: Int
    package let column: Int
    /// The byte in the file where the words start.
    package let byte: Int
    package let before: String
    package let text: String
    package let after: String
    /// What the row would make of the words, or nil where it offers nothing.
    package let fix: String?
  }

  /// What came of one row.
  package struct RowCount: Sendable {
    package let row: TableRow
    package fileprivate(set) var hits = 0
    package fileprivate(set) var stories = 0
    /// The first of the hits.
    package fileprivate(set) var shown: [Hit] = []
    /// Examples of the row that do not do what they should.
    package let failures: [ExampleCheck.Failure]
  }

  package struct Outcome: Sendable {
    package fileprivate(set) var stories = 0
    package fileprivate(set) var words = 0
    package fileprivate(set) var rows: [RowCount]
    /// Stories that could not be read, with the reason.
    package fileprivate(set) var unread: [(path: String, reason: String)] = []
    package fileprivate(set) var endless: [FileReport] = []
  }

  /// `path` is a file; a name alone is a table that comes with the program. With `rows` only those are tried.
  package init(_ desk: Desk, table path: String, rows wanted: [String] = []) throws(ConfigurationErrors) {
    self.desk = desk
    let own = desk.lexicon.folder.file("Rules/tables/\(path).yml")
    let file = !FileContents.exists(path) && FileContents.exists(own) ? own : path
    table = try TableSet(
      files: [file], lists: desk.lexicon.lists, opening: TableOpening(runsDrafts: true, only: wanted))
    style = try? desk.profile(for: "story.txt")
    let known = table.rows.map(\.info.id)
    let strange = wanted.filter { !known.contains($0) }.map { id in
      ConfigurationError(
        file: file, message: "there is no row “\(id)”", hint: Guess.nearest(to: id, among: known) ?? "")
    }
    if !strange.isEmpty { throw ConfigurationErrors(strange) }
  }

  /// Rows that cannot be tried, because a pattern of theirs is wrong.
  package var troubles: [ConfigurationError] { table.troubles }

  /// Tries the rows on every story, `workers` stories at a time, and shows up to `limit` places of each.
  package func run(on inputs: [StoryInput], limit: Int, workers: Int) async -> Outcome {
    let parts = await desk.parallel(inputs, workers: workers) { read($0) }
    let rows = table.rows.filter { row in row.runs }
    var outcome = Outcome(
      rows: rows.map { RowCount(row: $0, failures: ExampleCheck.failures(of: $0, in: table, desk)) })
    for part in parts { outcome.add(part, limit: limit) }
    return outcome
  }

  /// What the rows mark in one story.
  fileprivate struct Part: Sendable {
    let path: String
    var words = 0
    var hits: [(rule: String, hit: Hit)] = []
    var error: String?
    var endless: [OwnPattern] = []
  }

  private func read(_ input: StoryInput) -> Part {
    var part = Part(path: input.path)
    do throws(FileError) {
      let file = Decoding.decode(try input.read(limit: Desk.largestStory))
      guard file.isText else {
        part.error = Desk.notText
        return part
      }
      let story = desk.story(file)
      let profile = style ?? Profile(name: "trial")
      let reading = Linter(rules: [], tables: table, profile: profile.bare).hits(
        in: desk.analysis(of: story, profile: profile))
      part.words = story.wordCount
      part.endless = reading.endless
      part.hits = reading.diagnostics.map { ($0.rule, hit($0, input.path, story.text)) }
    } catch {
      part.error = error.reason
    }
    return part
  }

  /// In bytes; what is shown is cut at spaces.
  private static let company = 60

  private func hit(_ item: Diagnostic, _ path: String, _ text: SourceText) -> Hit {
    let (start, end) = (item.range.start, item.range.end)
    let before = text.line(before: start, atMost: TableTrial.company)
    let after = text.line(after: end, atMost: TableTrial.company)
    let edits = item.fixes.first?.edits ?? []
    return Hit(
      path: path, line: item.span.start.line, column: item.span.start.column, byte: item.span.start.byte,
      before: before, text: item.text, after: after, fix: edits.count == 1 ? edits.first?.text : nil)
  }
}

extension TableTrial.Outcome {
  fileprivate mutating func add(_ part: TableTrial.Part, limit: Int) {
    if let error = part.error {
      unread.append((part.path, error))
      return
    }
    stories += 1
    words += part.words
    for place in rows.indices {
      let own = part.hits.filter { $0.rule == rows[place].row.info.id }
      guard !own.isEmpty else { continue }
      rows[place].hits += own.count
      rows[place].stories += 1
      rows[place].shown += own.prefix(max(0, limit - rows[place].shown.count)).map(\.hit)
    }
    if !part.endless.isEmpty { endless.append(FileReport(endless: part.endless, in: part.path)) }
  }
}

extension SourceText {
  /// What stands on the line before the offset, cut at a space where it is long.
  fileprivate func line(before offset: Int, atMost length: Int) -> String {
    var start = offset
    while start > 0, self[start - 1] != 0x0A, offset - start < length { start -= 1 }
    let isCut = start > 0 && self[start - 1] != 0x0A
    while isCut, start < offset, self[start - 1] != 0x20 || !isScalarBoundary(start) { start += 1 }
    return (isCut ? "…" : "") + self[TextRange(start, offset)]
  }

  fileprivate func line(after offset: Int, atMost length: Int) -> String {
    var end = offset
    while end < count, self[end] != 0x0A, self[end] != 0x0D, end - offset < length { end += 1 }
    let isCut = end < count && self[end] != 0x0A && self[end] != 0x0D
    while isCut, end > offset, self[end] != 0x20 || !isScalarBoundary(end) { end -= 1 }
    return self[TextRange(offset, end)] + (isCut ? "…" : "")
  }
}
