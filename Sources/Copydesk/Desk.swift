package import DeskFacts
package import DeskLexicon
package import DeskLint
import DeskRules
package import DeskStory
package import DeskText

/// The front door: stories in, reports out, in the order of the stories.
package final class Desk: Sendable {
  package let lexicon: Lexicon
  package let tables: TableSet
  let profiles: ProfileFinder
  let wordLists: HouseWordsFinder
  private let reader: PlainTextReader

  /// Larger files are no stories. In bytes.
  package static let largestStory = 8 * 1_048_576

  /// `profile` names a profile or its file; without one the nearest `copydesk.yml` above each story decides. `cache`
  /// is a folder for what is worked out once and kept, and changes no result. Rows that expired before `today` do not
  /// run.
  package init(
    data: DataFolder, profile: String? = nil, cache: String? = nil, models: Models = .all, today: CalendarDay? = nil
  ) throws(ConfigurationErrors) {
    lexicon = try Lexicon(data, cache: cache, models: models)
    wordLists = HouseWordsFinder(lexicon)
    reader = PlainTextReader(words: try ReadingWords(folder: data))
    let opening = TableOpening(today: today)
    tables = try TableSet(
      folder: data.file("Rules/tables"), lists: lexicon.lists, opening: opening, crew: Pair.results)
    let infos = Catalog.rules.map { rule in rule.info } + tables.rows.map { row in row.info }
    let profileReader = ProfileReader(
      folder: data.file("Rules/profiles"), rules: infos, lists: lexicon.lists, opening: opening)
    profiles = try ProfileFinder(profileReader, given: profile)
  }

  /// The rules in Swift and in tables, in catalog order.
  package var rules: [RuleInfo] {
    Catalog.rules.map { rule in rule.info } + tables.rows.map { row in row.info }
  }

  /// The desk’s own rows that count for a story in this folder.
  package func ownRows() throws(ConfigurationErrors) -> [TableRow] {
    try profiles.profile(for: "story.txt").tables.flatMap(\.rows)
  }

  /// Rows that do not run though all others do, of the tables opened so far: patterns that are wrong.
  package var troubles: [ConfigurationError] { tables.troubles + profiles.tables.flatMap(\.troubles) }

  /// Rows that ran out, of the tables opened so far.
  package var notes: [ConfigurationError] { tables.notes + profiles.tables.flatMap(\.notes) }

  package func story(_ bytes: [UInt8]) -> Story { story(Decoding.decode(bytes)) }

  func story(_ file: DecodedFile) -> Story { reader.read(file) }

  func profile(for path: String) throws(ConfigurationErrors) -> Profile { try profiles.profile(for: path) }

  package func analysis(
    of story: Story, profile: Profile? = nil, houseWords: HouseWords? = nil
  ) -> StoryAnalysis {
    let analysis = StoryAnalysis(story, lexicon: lexicon, dialect: profile?.language, houseWords: houseWords)
    if let profile { analysis.style = profile.style }
    return analysis
  }

  /// Checks every story; `workers` stories at a time.
  package func check(_ inputs: [StoryInput], workers: Int) async -> [FileReport] {
    await parallel(inputs, workers: workers) { [self] in report($0) }
  }

  /// The results of the work on every story, in the order of the stories.
  func parallel<Value: Sendable>(
    _ inputs: [StoryInput], workers: Int, _ work: @escaping @Sendable (StoryInput) -> Value
  ) async -> [Value] {
    guard workers > 1, inputs.count > 1 else { return inputs.map(work) }
    let workers = min(workers, inputs.count)
    return await withTaskGroup(of: [(Int, Value)].self) { group in
      for worker in 0..<workers {
        group.addTask {
          stride(from: worker, to: inputs.count, by: workers).map { ($0, work(inputs[$0])) }
        }
      }
      var results: [(Int, Value)] = []
      for await part in group { results += part }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  package func report(_ input: StoryInput) -> FileReport {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try input.read(limit: Desk.largestStory)
    } catch {
      return failure(input.path, error.reason)
    }
    do throws(ConfigurationErrors) {
      let profile = try profiles.profile(for: input.path)
      let words = try wordLists.words(forStoryAt: input.path, profile)
      let file = Decoding.decode(bytes)
      guard file.isText else { return failure(input.path, Desk.notText) }
      return check(reader.read(file), path: input.path, profile, words)
    } catch {
      return failure(input.path, error.errors.map(\.description).joined(separator: "\n"))
    }
  }

  static let notText =
    "this is not text but a picture, a PDF or another binary file; save the story as plain text in UTF-8"

  private func check(_ story: Story, path: String, _ profile: Profile, _ words: HouseWords) -> FileReport {
    let analysis = analysis(of: story, profile: profile, houseWords: words)
    let reading = Linter(rules: Catalog.rules, tables: tables, profile: profile).reading(of: analysis)
    return FileReport(
      path: path, language: analysis.dialect.dialect.rawValue, profile: profile.name, words: story.wordCount,
      error: nil, diagnostics: reading.diagnostics, text: story.text, encoding: story.encoding,
      endless: reading.endless)
  }

  private func failure(_ path: String, _ reason: String) -> FileReport {
    FileReport(
      path: path, language: "", profile: "", words: 0, error: reason, diagnostics: [], text: nil, encoding: nil,
      endless: [])
  }
}
