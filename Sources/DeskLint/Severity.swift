/// How much a finding matters.
package enum Severity: String, CaseIterable, Comparable, Sendable {
  /// Advice.
  case suggestion
  /// An editor should look.
  case warning
  /// Would embarrass the paper, and is nearly always right.
  case error

  private var rank: Int {
    switch self {
    case .suggestion: 0
    case .warning: 1
    case .error: 2
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  /// One step down; a suggestion stays one.
  package var lowered: Severity { self == .error ? .warning : .suggestion }
}
