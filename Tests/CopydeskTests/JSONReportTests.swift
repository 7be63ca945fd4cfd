import Copydesk
import DeskReport
import Foundation
import Testing

@Suite("The JSON report")
struct JSONReportTests {
  private static let stories: [String: [UInt8]] = [
    "in/plain.txt": Array("Ferry sunk\n\nThe boat sunk. “It sunk,” he said. It sunk 12.\n".utf8),
    "in/marked.txt": [0xEF, 0xBB, 0xBF] + Array("Zürich 🙂 e\u{301}\r\n\r\nThe boat sunk\u{A0}adrift.\r\n".utf8),
    "in/wide.txt": [0xFF, 0xFE] + "The 🙂 boat sunk.\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    "in/old.txt": Array("Caf".utf8) + [0xE9, 0x20, 0x93] + Array("it sunk".utf8) + [0x94, 0x0A],
    "in/odd.txt": Array("a\u{1}\u{7F}\"\\ sunk \u{FFFD} \u{2028}".utf8), "in/empty.txt": [],
    "in/broken.txt": Array("Łódź “naïve” sunk ".utf8) + [0xFF, 0x20] + Array("adrift".utf8),
  ]

  private let data: ProbeData

  init() throws {
    data = try ProbeData()
    for (name, bytes) in JSONReportTests.stories { try data.folder.write(bytes, to: name) }
  }

  private func report(_ arguments: String...) throws -> (run: CommandRun, json: JSONValue) {
    let run = try CommandRun(
      ["check", "--data", data.path, "--format", "json", "--min-severity", "suggestion"] + arguments, in: data.path)
    return (run, try JSONValue(run.output))
  }

  private func schema() throws -> JSONSchema {
    let path = ProbeData.root + "/Rules/report.schema.json"
    return JSONSchema(root: try JSONValue(Array(try Data(contentsOf: URL(fileURLWithPath: path)))))
  }

  @Test("What the command writes is valid by the published schema, unreadable files and all")
  func valid() throws {
    let (run, json) = try report("in", "nowhere.txt")
    #expect(run.status == 2)
    #expect(try schema().faults(in: json) == [])
    #expect(json["files"]?.items.count == JSONReportTests.stories.count + 1)
    #expect(json["files"]?.items.last?["error"] == .string("there is no such file"))
    let findings = json["files"]?.items.reduce(0) { $0 + ($1["diagnostics"]?.items.count ?? 0) } ?? 0
    let summary = try #require(json["summary"])
    let counted = ["errors", "warnings", "suggestions"].compactMap { summary[$0]?.number }.reduce(0, +)
    #expect(findings == counted && findings > 7)
  }

  @Test("The real rules on our own stories write valid JSON, too")
  func realRules() throws {
    let run = try CommandRun(
      ["check", "--format", "json", "--min-severity", "suggestion", "Tests/Stories"], in: ProbeData.root)
    let json = try JSONValue(run.output)
    #expect(run.status < 2 && run.complaints == "")
    #expect(try schema().faults(in: json) == [])
    #expect((json["files"]?.items.count ?? 0) >= 24)
  }

  @Test("The schema refuses what does not belong: a key too many, a value of another kind, a place that cannot be")
  func invalid() throws {
    let (run, _) = try report("in/plain.txt")
    let schema = try schema()
    let changes = [
      ("\"schema\":1", "\"schema\":2"), ("\"error\":null", "\"error\":null,\"extra\":1"), ("\"line\":1", "\"line\":0"),
      ("\"severity\":\"error\"", "\"severity\":\"fatal\""), ("\"fixes\":[{", "\"fixes\":[1,{"),
      ("\"words\":", "\"word\":"),
    ]
    for (old, new) in changes {
      let text = run.text.replacingOccurrences(of: old, with: new)
      let faults = schema.faults(in: try JSONValue(Array(text.utf8)))
      #expect(text != run.text && !faults.isEmpty, "\(new)")
    }
  }

  @Test("Each finding’s text is the file’s bytes at its range, and each edit lies in the file")
  func bytes() throws {
    let json = try report("in").json
    var compared = 0
    for file in json["files"]?.items ?? [] {
      let bytes = try #require(JSONReportTests.stories[file["path"]?.text ?? ""])
      for item in file["diagnostics"]?.items ?? [] {
        let (start, end) = (item["start"]?["byte"]?.number ?? -1, item["end"]?["byte"]?.number ?? -1)
        let found = Array(bytes[start..<end])
        let isWide = file["path"]?.text == "in/wide.txt"
        let wanted = Array((item["text"]?.text ?? "").utf8)
        #expect(found.filter { !isWide || $0 != 0 } == wanted && found.count == wanted.count * (isWide ? 2 : 1))
        for edit in item["fixes"]?.items.flatMap({ $0["edits"]?.items ?? [] }) ?? [] {
          #expect(edit["start"]?.number == start && edit["end"]?.number == end)
        }
        compared += 1
      }
    }
    #expect(compared > 7)
  }

  @Test("The same input gives the same bytes, twice and with any number of workers")
  func sameBytes() async throws {
    let first = try report("in").run.output
    #expect(try report("in").run.output == first)
    let desk = try data.desk()
    let inputs = Walk.inputs(from: [data.path + "/in"]) + Walk.inputs(from: [data.path + "/in"])
    var outputs: [[UInt8]] = []
    for workers in [1, 2, 3, 8, 50] {
      let reports = await desk.check(inputs, workers: workers)
      let files = reports.map { ProbeData.checked($0) }
      outputs.append(JSONReport.write(files, version: "1"))
    }
    #expect(outputs.allSatisfy { $0 == outputs[0] } && outputs[0].count > 500)
  }

  @Test(
    "Any text survives the writer", arguments: ["", "\"\\\u{0}\u{1F}\u{7F}\n\r\t", "é🙂\u{2028}\u{10FFFF}", "\u{FFFD}"])
  func strings(text: String) throws {
    var writer = JSONWriter()
    writer.open("[")
    writer.string(text)
    writer.null()
    writer.number(-5)
    writer.close("]")
    let value = try JSONValue(writer.bytes)
    #expect(value == .array([.string(text), .null, .integer(-5)]))
  }
}
