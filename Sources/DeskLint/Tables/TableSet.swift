package import DeskFacts
package import DeskLexicon
import DeskStory
package import DeskText

/// All rows of all tables, run together in one walk over the words of a story.
package struct TableSet: Sendable {
  package private(set) var rows: [TableRow] = []
  /// Every word that a row names.
  private var words = WordTable(minimumCapacity: 8192)
  private var patterns: [Placed] = []
  private var index = PatternIndex()

  /// A pattern, and the row it belongs to.
  private struct Placed: Sendable {
    let row: Int
    /// Its place among the patterns of the row.
    let order: Int
    let scope: BlockKinds
    var pattern: TablePattern
  }

  /// What is wrong with rows that do not run while all others do.
  package private(set) var troubles: [ConfigurationError] = []
  /// Rows that ran out, which do not run and are worth a word.
  package private(set) var notes: [ConfigurationError] = []
  private var own: [Int] = []
  private let opening: TableOpening

  /// Reads every `.yml` of the folder, in the order of the names. Throws all that is wrong, at once. `crew` does the
  /// pieces of the work, by default one after the other, and gives the results in order.
  package init(
    folder: String, lists: WordLists, opening: TableOpening = TableOpening(),
    crew: Crew = { count, work in (0..<count).map(work) }
  ) throws(ConfigurationErrors) {
    try self.init(files: try TableSet.files(in: folder), lists: lists, opening: opening, crew: crew)
  }

  package init(
    files: [String], lists: WordLists, opening: TableOpening,
    crew: Crew = { count, work in (0..<count).map(work) }
  ) throws(ConfigurationErrors) {
    self.opening = opening
    var errors: [ConfigurationError] = []
    var seen: [String: YAMLPlace] = [:]
    for part in TableStretch.parts(of: files, lists, crew) {
      errors += part.errors
      for row in part.rows {
        if let other = seen[row.info.id] {
          errors.append(row.place.error("“\(row.info.id)” stands in \(other.file):\(other.line), too"))
        }
        seen[row.info.id] = row.place
        add(row, lists)
      }
    }
    if !errors.isEmpty { throw ConfigurationErrors(errors) }
  }

  package typealias Crew = (_ count: Int, _ work: @escaping @Sendable (Int) -> TablePart) -> [TablePart]

  static func files(in folder: String) throws(ConfigurationErrors) -> [String] {
    do throws(FileError) {
      return try FileContents.names(in: folder).filter { $0.hasSuffix(".yml") }.map { "\(folder)/\($0)" }
    } catch {
      throw ConfigurationErrors([
        ConfigurationError(file: folder, message: "the tables cannot be read: \(error.reason)")
      ])
    }
  }

  private mutating func add(_ row: TableRow, _ lists: WordLists) {
    var row = row
    row.order = rows.count
    row.conditions.number(in: &words)
    row.runs = opening.runs(row)
    troubles += row.troubles
    if let over = row.life.expires, row.life.isOver(opening.today) { notes.append(TableSet.note(row, over)) }
    guard row.runs else { return rows.append(row) }
    if case .own = row.body { own.append(rows.count) }
    for (order, pattern) in row.patterns.enumerated() {
      guard let (place, before) = pattern.anchor else { continue }
      let element = pattern.elements[place]
      let members = element.classes.flatMap { lists.members(of: $0) }
      let neighbours = pattern.neighbours(of: place)
      for word in element.words + members {
        let number = words.insert(word)
        for key in keys(number, neighbours) { index.insert(patterns.count, before: before, key: key) }
      }
      var placed = Placed(row: rows.count, order: order, scope: row.info.scope, pattern: pattern)
      placed.pattern.number(in: &words)
      patterns.append(placed)
    }
    rows.append(row)
  }

  /// What a pattern is found by: the word with each of the words that may stand beside it, or the word alone.
  private mutating func keys(_ word: Int, _ neighbours: (side: PatternIndex.Side, words: [String])) -> [UInt64] {
    guard neighbours.side != .none else { return [PatternIndex.key(word, .none)] }
    return neighbours.words.map { PatternIndex.key(word, neighbours.side, words.insert($0)) }
  }

  private static func note(_ row: TableRow, _ expires: (day: CalendarDay, place: YAMLPlace)) -> ConfigurationError {
    let owner = row.life.owner.isEmpty ? "" : "; ask \(row.life.owner)"
    return expires.place.error("“\(row.info.id)” ran out on \(expires.day.text) and does not run\(owner)")
  }

  package func findings(in analysis: StoryAnalysis) -> [(row: TableRow, finding: Finding)] {
    reading(of: analysis).findings
  }

  /// What the rows find, and the patterns of the desk’s own that would take too long in this story: of their rows
  /// nothing is said.
  package func reading(
    of analysis: StoryAnalysis
  ) -> (findings: [(row: TableRow, finding: Finding)], endless: [OwnPattern]) {
    guard !rows.isEmpty else { return ([], []) }
    let story = NumberedStory(analysis, words: words)
    let found = own.isEmpty ? PatternMatches() : PatternReader(analysis).matches(of: own.map { rows[$0] })
    return (RowJudge(story).findings(of: plainMatches(story) + found.matches, rows: rows), found.endless)
  }

  private func plainMatches(_ story: NumberedStory) -> [Match] {
    var matches: [Match] = []
    guard !patterns.isEmpty else { return matches }
    let analysis = story.analysis
    for sentence in analysis.story.sentences {
      let kind = BlockKinds(analysis.story.blocks[sentence.block].kind)
      let first = matches.count
      for token in sentence.tokens where story.number(token) >= 0 {
        forEachEntry(at: token, story) { entry in
          guard patterns[entry.pattern].scope.contains(kind), let match = match(entry, at: token, sentence, story)
          else { return }
          let isKnown = matches[first...].contains { $0.row == match.row && $0.tokens == match.tokens }
          if !isKnown { matches.append(match) }
        }
      }
    }
    return matches
  }

  private func forEachEntry(at token: Int, _ story: NumberedStory, _ body: (PatternIndex.Entry) -> Void) {
    let word = story.number(token)
    index.forEach(of: PatternIndex.key(word, .none), body)
    let (before, after) = (story.number(token - 1), story.number(token + 1))
    if before >= 0 { index.forEach(of: PatternIndex.key(word, .before, before), body) }
    if after >= 0 { index.forEach(of: PatternIndex.key(word, .after, after), body) }
  }

  private func match(
    _ entry: PatternIndex.Entry, at index: Int, _ sentence: Sentence, _ story: NumberedStory
  ) -> Match? {
    for before in entry.before {
      let found = patterns[entry.pattern].pattern.match(at: index - before, in: sentence.tokens, story)
      guard let found, !found.isEmpty else { continue }
      let (row, order) = (patterns[entry.pattern].row, patterns[entry.pattern].order)
      return Match(row: row, pattern: order, tokens: found, sentence: sentence)
    }
    return nil
  }
}

/// A pattern found in a story.
struct Match {
  let row: Int
  let pattern: Int
  let tokens: Range<Int>
  let sentence: Sentence
  /// Where a pattern of the desk’s own stands, which need not be whole tokens, and the words of its groups.
  var range: TextRange?
  var groups: [String] = []
}
