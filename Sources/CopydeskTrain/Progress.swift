import Copydesk
import Glibc

/// Says on standard error how far a stage has come; where nobody watches, only when it is done.
struct Progress {
  private let name: String
  private let total: Int
  private var shown = -1
  private let start = ContinuousClock().now
  private let isWatched = isatty(2) == 1

  init(_ name: String, of total: Int) {
    self.name = name
    self.total = max(1, total)
  }

  mutating func reach(_ done: Int, _ remark: String = "") {
    let percent = done * 100 / total
    guard isWatched, percent != shown else { return }
    shown = percent
    let bar = String(repeating: "#", count: percent / 5).padded(to: 20)
    write("\r\(name.padded(to: 22)) [\(bar)] \(percent) % \(remark)   ")
  }

  func finish(_ remark: String = "") {
    let seconds = (ContinuousClock().now - start).components.seconds
    write("\(isWatched ? "\r" : "")\(name.padded(to: 22)) done in \(seconds) s  \(remark)".padded(to: 100) + "\n")
  }

  private func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(2, $0.baseAddress, $0.count) }
  }
}
