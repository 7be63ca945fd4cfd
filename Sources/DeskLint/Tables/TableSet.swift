package import DeskFacts
package import DeskLexicon
import DeskStory
package import DeskText

/// All rows of all tables, run together in one walk over the words of a story.
package struct TableSet: Sendable {
  package private(set) var rows: [TableRow] = []
  /// For each word that a pattern can be found by: where to look.
  private var words = WordTable(minimumCapacity: 4096)
  private var postings: [[Posting]] = []

  private struct Posting: Sendable {
    let row: Int
    let pattern: Int
    /// How many words stand before the word in the pattern.
    let before: ClosedRange<Int>
  }

  /// Reads every `.yml` of the folder, in the order of the names. Throws all that is wrong, at once.
  package init(folder: String, lists: WordLists) throws(ConfigurationErrors) {
    var errors: [ConfigurationError] = []
    var seen: [String: YAMLPlace] = [:]
    for path in try TableSet.files(in: folder) {
      for row in TableSet.rows(in: path, lists, errors: &errors) {
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

  private static func rows(in path: String, _ lists: WordLists, errors: inout [ConfigurationError]) -> [TableRow] {
    var rows: [TableRow] = []
    do throws(ConfigurationErrors) {
      for item in try items(in: path) {
        do throws(ConfigurationErrors) {
          rows.append(try TableRowReader.read(item, lists))
        } catch {
          errors += error.errors
        }
      }
    } catch {
      errors += error.errors
    }
    return rows
  }

  private static func items(in path: String) throws(ConfigurationErrors) -> [YAMLNode] {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileContents.read(path, limit: 16 * 1_048_576)
    } catch {
      throw ConfigurationErrors([
        ConfigurationError(file: path, message: "this table cannot be read: \(error.reason)")
      ])
    }
    return try YAMLReader.read(bytes, file: path)?.list() ?? []
  }

  private mutating func add(_ row: TableRow, _ lists: WordLists) {
    var row = row
    row.order = rows.count
    for (number, pattern) in row.patterns.enumerated() {
      guard let (place, before) = pattern.anchor else { continue }
      let element = pattern.elements[place]
      let members = element.classes.flatMap { lists.members(of: $0) }
      for word in element.words.union(members) {
        let key = words.insert(word)
        if key == postings.count { postings.append([]) }
        postings[key].append(Posting(row: rows.count, pattern: number, before: before))
      }
    }
    rows.append(row)
  }

  package func findings(in analysis: StoryAnalysis) -> [(row: TableRow, finding: Finding)] {
    let numbers = (0..<analysis.story.words.count).map { words.number(of: analysis.story.words.bytes(of: $0)) }
    var matches: [Match] = []
    for sentence in analysis.story.sentences {
      for index in sentence.tokens {
        guard let number = numbers[analysis.tokens[index].word] else { continue }
        for posting in postings[number] { collect(posting, at: index, sentence, analysis, &matches) }
      }
    }
    return RowJudge(analysis).findings(of: matches, rows: rows)
  }

  private func collect(
    _ posting: Posting, at index: Int, _ sentence: Sentence, _ analysis: StoryAnalysis, _ matches: inout [Match]
  ) {
    let row = rows[posting.row]
    guard row.info.scope.contains(BlockKinds(analysis.story.blocks[sentence.block].kind)) else { return }
    let pattern = row.patterns[posting.pattern]
    for before in posting.before {
      guard let found = pattern.match(at: index - before, in: sentence.tokens, analysis), !found.isEmpty else {
        continue
      }
      let match = Match(row: posting.row, pattern: posting.pattern, tokens: found, sentence: sentence)
      let ofSentence = matches.reversed().prefix { $0.sentence.range == sentence.range }
      if !ofSentence.contains(where: { $0.row == match.row && $0.tokens == match.tokens }) { matches.append(match) }
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
