package import DeskText

/// A place where something is written in one of the ways that papers differ about.
package struct StyleUse: Sendable {
  /// The name of the way, as profiles set it.
  package let form: String
  package let range: TextRange
  /// The same, written in the other ways.
  package let others: [String: String]
  /// What is replaced, where that is more than what is shown.
  package let place: TextRange
  /// What to call the way where its words do not show it.
  package let label: String?

  package init(
    _ form: String, _ range: TextRange, others: [String: String] = [:], place: TextRange? = nil, label: String? = nil
  ) {
    self.form = form
    self.range = range
    self.others = others
    self.place = place ?? range
    self.label = label
  }
}
