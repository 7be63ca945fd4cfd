import ArgumentParser
import Copydesk
import DeskFacts
import DeskLexicon
import DeskLint
import DeskRules
import DeskStory
import DeskText

/// `copydesk-dev bench`.
struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measures the check on a folder of stories, whole and rule by rule.")

  @Argument(help: "A folder of stories.")
  var folder: String

  @Option(help: "How many times the folder is read.")
  var runs = 5

  @Option(help: "The folder that holds Rules and Dictionaries.")
  var data: String?

  func run() async throws {
    do throws(ConfigurationErrors) {
      let desk = try Desk(data: DataFolder(given: data, executable: DataFolder.executablePath()))
      let stories = Walk.inputs(from: [folder]).compactMap { try? FileContents.read($0.path) }
      Bench(desk: desk, stories: stories, runs: max(1, runs)).report()
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
    let whole = best {
      for story in stories { _ = linter.diagnostics(of: desk.analysis(of: desk.story(story))).count }
    }
    line("stories", "\(stories.count), \(bytes) bytes")
    line("reading", rate(bytes, reading))
    line("whole check", "\(rate(bytes, whole)), \(Int(Double(stories.count) / seconds(whole))) stories per second")
    line("reference: summing the bytes", rate(bytes, best { sum() }))
    print("\nmicroseconds per story, facts included where a rule is the first to ask:")
    for rule in Catalog.rules {
      let time = best { for story in read { _ = rule.check(desk.analysis(of: story)).count } }
      line(rule.info.id, micros(time))
    }
    line(
      "all tables", micros(best { for story in read { _ = desk.tables.findings(in: desk.analysis(of: story)).count } }))
  }

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
