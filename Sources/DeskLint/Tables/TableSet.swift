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
  /// For each word, by its number: the patterns that are found by it.
  private var postings: [[Posting]] = []

  /// A pattern, and the row it belongs to.
  private struct Placed: Sendable {
    let row: Int
    /// Its place among the patterns of the row.
    let order: Int
    let scope: BlockKinds
    var pattern: TablePattern
  }

  private struct Posting: Sendable {
    let pattern: Int
    /// How many words stand before the word in the pattern.
    let before: ClosedRange<Int>
  }

  /// Reads every `.yml` of the folder, in the order of the names. Throws all that is wrong, at once.
  package init(folder: String, lists: WordLists) throws(ConfigurationErrors) {
    var errors: [ConfigurationError] = []
    var seen: [String: YAMLPlace] = [:]
    for path in try TableSet.files(in: folder) {
      for row in try TableSet.rows(in: path, errors: &errors) {
        if let other = seen[row.info.id] {
          errors.append(row.place.error("“\(row.info.id)” stands in \(other.file):\(other.line), too"))
        }
        seen[row.info.id] = row.place
        add(row, lists)
      }
    }
    if !errors.isEmpty { throw ConfigurationErrors(errors) }
  }

  private static func files(in folder: String) throws(ConfigurationErrors) -> [String] {
    do throws(FileError) {
      return try FileContents.names(in: folder).filter { $0.hasSuffix(".yml") }.map { "\(folder)/\($0)" }
    } catch {
      throw ConfigurationErrors([
        ConfigurationError(file: folder, message: "the tables cannot be read: \(error.reason)")
      ])
    }
  }

  private static func rows(
    in path: String, errors: inout [ConfigurationError]
  ) throws(ConfigurationErrors) -> [TableRow] {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileContents.read(path, limit: 16 * 1_048_576)
    } catch {
      throw ConfigurationErrors([
        ConfigurationError(file: path, message: "this table cannot be read: \(error.reason)")
      ])
    }
    var rows: [TableRow] = []
    guard let node = try YAMLReader.read(bytes, file: path) else { return rows }
    for item in try node.list() {
      do throws(ConfigurationErrors) {
        rows.append(try TableRowReader.read(item))
      } catch {
        errors += error.errors
      }
    }
    return rows
  }

  private mutating func add(_ row: TableRow, _ lists: WordLists) {
    var row = row
    row.order = rows.count
    row.conditions.number(in: &words)
    for (order, pattern) in row.patterns.enumerated() {
      guard let (place, before) = pattern.anchor else { continue }
      let element = pattern.elements[place]
      let members = element.classes.flatMap { lists.members(of: $0) }
      for word in Set(element.words + members) {
        let number = words.insert(word)
        while postings.count <= number { postings.append([]) }
        postings[number].append(Posting(pattern: patterns.count, before: before))
      }
      var placed = Placed(row: rows.count, order: order, scope: row.info.scope, pattern: pattern)
      placed.pattern.number(in: &words)
      patterns.append(placed)
    }
    rows.append(row)
  }

  package func findings(in analysis: StoryAnalysis) -> [(row: TableRow, finding: Finding)] {
    let story = NumberedStory(analysis, words: words)
    var matches: [Match] = []
    for sentence in analysis.story.sentences {
      let kind = BlockKinds(analysis.story.blocks[sentence.block].kind)
      for index in sentence.tokens {
        let number = story.number(index)
        guard postings.indices.contains(number) else { continue }
        for posting in postings[number] where patterns[posting.pattern].scope.contains(kind) {
          collect(posting, at: index, sentence, story, &matches)
        }
      }
    }
    return RowJudge(story).findings(of: matches, rows: rows)
  }

  private func collect(
    _ posting: Posting, at index: Int, _ sentence: Sentence, _ story: NumberedStory, _ matches: inout [Match]
  ) {
    for before in posting.before {
      let found = patterns[posting.pattern].pattern.match(at: index - before, in: sentence.tokens, story)
      guard let found, !found.isEmpty else { continue }
      let placed = patterns[posting.pattern]
      let match = Match(row: placed.row, pattern: placed.order, tokens: found, sentence: sentence)
      if !matches.contains(where: { $0.row == match.row && $0.tokens == match.tokens }) { matches.append(match) }
      return
    }
  }
}

/// A pattern found in a story.
struct Match {
  let row: Int
  let pattern: Int
  let tokens: Range<Int>
  let sentence: Sentence
}
