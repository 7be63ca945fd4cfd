import Foundation
import Testing

/// A file under `Tests/Goldens` that output must equal; `UPDATE_GOLDENS=1` rewrites it, and fails.
enum Golden {
  static func expect(_ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let url = URL(fileURLWithPath: ProbeData.root + "/Tests/Goldens/" + name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: url)
      Issue.record("\(name) was written anew; look at the difference and run again", sourceLocation: sourceLocation)
      return
    }
    let golden = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    #expect(text == golden, sourceLocation: sourceLocation)
  }
}
