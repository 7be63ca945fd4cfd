import Copydesk
import DeskLexicon
import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
  private func readme() throws -> String {
    try String(contentsOf: URL(fileURLWithPath: ProbeData.root + "/README.md"), encoding: .utf8)
  }

  @Test("The screen it shows is what the command writes, line by line, but for what it leaves out")
  func screen() throws {
    let shown = try #require(readme().components(separatedBy: "\n```\n").first { $0.hasPrefix("$ copydesk check ") })
    var lines = shown.components(separatedBy: "\n")
    let words = lines.removeFirst().split(separator: " ").dropFirst(2).map(String.init)
    let run = try CommandRun(words, in: ProbeData.root)
    #expect(run.status == 1)
    var rest = run.text.components(separatedBy: "\n")[...]
    for line in lines where !line.isEmpty && line != "[…]" {
      let place = rest.firstIndex(of: line)
      #expect(place != nil, "not written, or not in this order: \(line)")
      rest = rest[(place ?? rest.startIndex)...].dropFirst()
    }
  }

  @Test("Every command and option that it names is one that the program has")
  func commands() throws {
    let help = try CommandRun(["help", "check"], in: ProbeData.root).text
    for option in ["--format", "--min-severity", "--fail-on", "--profile", "--data"] {
      #expect(try readme().contains(option))
      #expect(help.contains(option))
    }
    let overview = try CommandRun(["--help"], in: ProbeData.root).text
    for command in ["check", "explain", "rules", "inspect", "words"] {
      #expect(try readme().contains("`copydesk \(command)"))
      #expect(overview.contains("\n  \(command) "))
    }
  }

  @Test("The word list it shows is one, and its model word gives the forms that it names")
  func wordList() throws {
    let shown = try #require(readme().components(separatedBy: "\n```").first { $0.hasPrefix("\n# one word a line") })
    let data = try ProbeData(files: ["w.txt": shown])
    #expect(try CommandRun(["words", "check", "--data", data.path, "w.txt"], in: data.path).status == 0)
    let lexicon = try data.desk().lexicon
    let entries = try lexicon.houseWords(at: data.path + "/w.txt").entries
    #expect(entries.map(\.text) == ["flashmob", "iPhone", "vlog/jog", "!leverage", "Kiev -> Kyiv"])
    for form in entries[2].forms.prefix(4) { #expect(shown.contains(form)) }
    #expect(entries[2].forms.count == 5)
  }

  @Test("Every file that it points to is there")
  func links() throws {
    for part in try readme().components(separatedBy: "](").dropFirst() {
      let target = part.prefix { $0 != ")" }
      guard !target.hasPrefix("http") else { continue }
      #expect(FileManager.default.fileExists(atPath: ProbeData.root + "/" + target), "\(target)")
    }
  }
}
