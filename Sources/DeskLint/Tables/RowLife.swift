import DeskText

/// How far a row has come, whose it is, and how long it runs.
package struct RowLife: Sendable {
  package enum Status: String, CaseIterable, Sendable {
    /// Runs in `copydesk try` alone.
    case draft
    /// Runs, and says no more than a suggestion.
    case pilot
    case live
  }

  package var status = Status.live
  package var owner = ""
  package var expires: (day: CalendarDay, place: YAMLPlace)?

  package init() {}

  func isOver(_ today: CalendarDay?) -> Bool {
    guard let today, let expires else { return false }
    return expires.day < today
  }

  /// What a pilot says of a finding that the row itself would call more severe.
  func severity(_ wanted: Severity) -> Severity { status == .pilot ? .suggestion : wanted }
}

/// What counts when tables are opened: the day of the run, and whether drafts speak.
package struct TableOpening: Sendable {
  /// Rows that expired before it do not run; without a day none has.
  package let today: CalendarDay?
  package let runsDrafts: Bool
  /// The ids of the rows that run; all where there are none.
  package let only: [String]

  package init(today: CalendarDay? = nil, runsDrafts: Bool = false, only: [String] = []) {
    self.today = today
    self.runsDrafts = runsDrafts
    self.only = only
  }

  func runs(_ row: TableRow) -> Bool {
    row.troubles.isEmpty && (only.isEmpty || only.contains(row.info.id)) && !row.life.isOver(today)
      && (runsDrafts || row.life.status != .draft)
  }
}
