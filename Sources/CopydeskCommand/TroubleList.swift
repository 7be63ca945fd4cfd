import Copydesk
import DeskLexicon
import DeskLint
import DeskText

/// What the run has to say besides its findings, on standard error.
enum TroubleList {
  /// Says what could not be done, and which rows ran out. True when something could not be done.
  static func complain(of desk: Desk, _ reports: [FileReport]) -> Bool {
    for note in desk.notes { Terminal.complain(note.description) }
    return complain(desk.lexicon.openTroubles + desk.troubles + endless(reports))
  }

  static func complain(_ troubles: [ConfigurationError]) -> Bool {
    for trouble in troubles { Terminal.complain(trouble.description) }
    return !troubles.isEmpty
  }

  /// Each pattern that would have taken too long, with the stories that were not read by its row.
  static func endless(_ reports: [FileReport]) -> [ConfigurationError] {
    var stories: [String: (error: ConfigurationError, count: Int)] = [:]
    for report in reports {
      for pattern in report.endless {
        let first = pattern.place.error(
          "this pattern takes too long, and its row was left out of", hint: "do not nest + or * in groups that repeat")
        let place = first.description
        stories[place] = (stories[place]?.error ?? first, (stories[place]?.count ?? 0) + 1)
      }
    }
    return stories.sorted { $0.key < $1.key }.map { _, found in
      let count = "\(found.count) \(found.count == 1 ? "story" : "stories")"
      return ConfigurationError(
        file: found.error.file, line: found.error.line, column: found.error.column,
        message: "\(found.error.message) \(count)", hint: found.error.hint)
    }
  }
}
