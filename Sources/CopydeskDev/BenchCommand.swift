import ArgumentParser
import Copydesk
import DeskFacts
import DeskLexicon
import DeskLint
import DeskRules
import DeskStory
import DeskText
import Glibc

/// `copydesk-dev bench`.
struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measures the check on a folder of stories, whole and rule by rule.")

  @Argument(help: "A folder of stories.")
  var folder: String

  @Option(help: "How many times the folder is read.")
  var runs = 5

  @Option(help: "The folder in which sets of known forms are kept.")
  var cache = "/tmp/copydesk-bench"

  @Option(help: "The folder that holds Rules and Dictionaries.")
  var data: String?

  func run() async throws {
    do throws(ConfigurationErrors) {
      let place = try DataFolder(given: data, executable: DataFolder.executablePath())
      let desk = try Desk(data: place, cache: cache)
      let paths = Walk.inputs(from: [folder]).map(\.path)
      let stories = paths.compactMap { try? FileContents.read($0) }
      let bench = Bench(desk: desk, stories: stories, runs: max(1, runs))
      bench.report()
      bench.reportSpelling()
      bench.reportProcess(paths)
    } catch {
      for each in error.errors { print(each.description) }
      throw ExitCode(2)
    }
  }
}

/// Takes times and prints them, the best of some runs each.
struct Bench {
  let desk: Desk
  let stories: [[UInt8]]
  let runs: Int

  func report() {
    let bytes = stories.reduce(0) { $0 + $1.count }
    let reading = best { for story in stories { _ = desk.story(story).tokens.count } }
    let read = stories.map { desk.story($0) }
    let profile = Profile(name: "bench")
    let linter = Linter(rules: Catalog.rules, tables: desk.tables, profile: profile)
    let first = ContinuousClock().measure {
      for story in stories { _ = linter.diagnostics(of: desk.analysis(of: desk.story(story))).count }
    }
    let whole = best {
      for story in stories { _ = linter.diagnostics(of: desk.analysis(of: desk.story(story))).count }
    }
    line("stories", "\(stories.count), \(bytes) bytes")
    line("reading", rate(bytes, reading))
    line("whole check, the first time", rate(bytes, first))
    line(
      "whole check, words looked up before",
      "\(rate(bytes, whole)), \(Int(Double(stories.count) / seconds(whole))) stories per second")
    line("reference: summing the bytes", rate(bytes, best { sum() }))
    print("\nmicroseconds per story, facts included where a rule is the first to ask:")
    for rule in Catalog.rules {
      let time = best { for story in read { _ = rule.check(desk.analysis(of: story)).count } }
      line(rule.info.id, micros(time))
    }
    line(
      "all tables", micros(best { for story in read { _ = desk.tables.findings(in: desk.analysis(of: story)).count } }))
  }

  /// Spelling alone: the words of the stories that a dictionary knows, shuffled and asked of it over and over.
  func reportSpelling() {
    guard let speller = desk.lexicon.speller(.american), speller.hasForms else { return }
    var words = stories.flatMap { bytes in
      let story = desk.story(bytes)
      return story.tokens.filter(\.isWord).map { story.text[$0.range] }
    }
    .filter { speller.knows($0) }
    var state: UInt64 = 1
    for index in words.indices.dropFirst() {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      words.swapAt(index, Int(state >> 33) % (index + 1))
    }
    let bytes = words.reduce(0) { $0 + $1.utf8.count + 1 }
    let time = best { for word in words where !speller.knows(word) { print(word) } }
    line("spelling alone, \(words.count) words", rate(bytes, time))
  }

  /// The whole process for one story of about 3 KB: the command beside this one, started anew each time.
  func reportProcess(_ paths: [String]) {
    let command = DataFolder.executablePath().replacingLast("copydesk")
    let story = paths.min { distance($0) < distance($1) }
    guard let story, FileContents.exists(command) else { return }
    print("\nwhole process:")
    line("one story of \(size(story)) bytes", "\(millis(best { Self.run([command, "check", story]) })) ms")
    line("reference: /bin/true", "\(millis(best { Self.run(["/bin/true"]) })) ms")
  }

  private func size(_ path: String) -> Int { (try? FileContents.read(path))?.count ?? 0 }

  private func distance(_ path: String) -> Int { abs(size(path) - 3_072) }

  private static func run(_ words: [String]) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    guard posix_spawn(&process, words[0], &actions, nil, &arguments, environ) == 0 else { return }
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  private func millis(_ time: Duration) -> String { "\((seconds(time) * 10_000).rounded() / 10)" }

  private func sum() {
    var total: UInt64 = 0
    for story in stories { for byte in story { total &+= UInt64(byte) } }
    if total == 1 { print("") }
  }

  private func best(_ work: () -> Void) -> Duration {
    let clock = ContinuousClock()
    return (0..<runs).map { _ in clock.measure(work) }.min() ?? .zero
  }

  private func seconds(_ time: Duration) -> Double {
    max(1e-9, Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
  }

  private func rate(_ bytes: Int, _ time: Duration) -> String {
    "\((Double(bytes) / seconds(time) / 10_000).rounded() / 100) MB/s"
  }

  private func micros(_ time: Duration) -> String {
    "\((seconds(time) * 1e7 / Double(max(1, stories.count))).rounded() / 10)"
  }

  private func line(_ name: String, _ value: String) {
    print(name + String(repeating: " ", count: max(1, 40 - name.count)) + value)
  }
}

extension String {
  /// The path with another last part.
  fileprivate func replacingLast(_ name: String) -> String {
    (lastIndex(of: "/").map { String(self[...$0]) } ?? "") + name
  }
}
