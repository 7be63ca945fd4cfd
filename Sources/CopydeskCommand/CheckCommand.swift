import ArgumentParser
import Copydesk
import DeskLexicon
import DeskLint
import DeskReport
import DeskStory
import DeskText
import Glibc

/// `copydesk check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads stories and shows what to mend.",
    discussion: """
      Give files, folders (their .txt files are read, .gitignore is honoured), or - for standard input.
      The exit status is 0 when nothing reached --fail-on, 1 when something did, and 2 when a story or the \
      configuration could not be read.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "Stories, folders of stories, or - for standard input.")
  var paths: [String]

  @Option(help: "How to show the findings: text or json.")
  var format: Format = .text

  @Option(help: "Show findings from this severity on: suggestion, warning or error.")
  var minSeverity: Severity = .warning

  @Option(help: "Exit with 1 when there is a finding of this severity or above: suggestion, warning or error.")
  var failOn: Severity = .error

  @OptionGroup var options: DataOptions

  func run() async throws {
    let inputs = Walk.inputs(from: paths)
    let desk = try options.desk()
    let reports = await desk.check(inputs, workers: Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let files = reports.map { report in
      CheckedFile(
        path: report.path, language: report.language, profile: report.profile, words: report.words,
        error: report.error, diagnostics: report.diagnostics, text: report.text)
    }
    let shown = files.map { $0.showing(minSeverity) }
    switch format {
    case .json: Terminal.say(JSONReport.write(shown, version: CopydeskTool.version))
    case .text: Terminal.say(TextReport.write(shown, colour: Terminal.wantsColour))
    }
    for file in files { if let error = file.error { Terminal.complain("\(file.path): \(error)") } }
    complainOfEncoding(reports.filter { $0.encoding == .windows1252 }.map(\.path))
    let hasTrouble = TroubleList.complain(of: desk, reports)
    let isIncomplete = hasTrouble || files.contains { $0.error != nil }
    let fails = files.contains { $0.diagnostics.contains { $0.severity >= failOn } }
    // Ends here and now: taking the desk apart piece by piece would take longer than reading a story.
    Terminal.end(status: isIncomplete ? 2 : fails ? 1 : 0)
  }

  /// Names the first few stories that are not UTF-8; a folder of old copy would fill the screen.
  private func complainOfEncoding(_ paths: [String]) {
    for path in paths.prefix(3) {
      Terminal.complain("\(path): this is not UTF-8 and was read as Windows-1252; save it as UTF-8")
    }
    if paths.count > 3 { Terminal.complain("\(paths.count - 3) more stories are not UTF-8") }
  }
}

extension Severity: ExpressibleByArgument {}
