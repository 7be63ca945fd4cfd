/// What is wrong with a profile, a table, a dictionary or another file the run needs, and where.
package struct ConfigurationError: Error, Hashable, Sendable {
  package let file: String
  /// 1-based, or 0 when the trouble is the file itself.
  package let line: Int
  /// 1-based, in scalars, or 0 when the line is 0.
  package let column: Int
  package let message: String
  /// What to do about it, in one sentence, or empty.
  package let hint: String

  package init(file: String, line: Int = 0, column: Int = 0, message: String, hint: String = "") {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
  }

  /// `file:line:column: message; hint`.
  package var description: String {
    let place = line > 0 ? "\(file):\(line):\(column)" : file
    return hint.isEmpty ? "\(place): \(message)" : "\(place): \(message); \(hint)"
  }
}

/// All the configuration errors of a run, shown at once.
package struct ConfigurationErrors: Error, Sendable {
  package let errors: [ConfigurationError]

  package init(_ errors: [ConfigurationError]) {
    self.errors = errors
  }
}
