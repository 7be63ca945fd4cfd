import Glibc

/// Where the command speaks: the only place that writes to a terminal.
enum Terminal {
  static func say(_ text: String) { write(Array(text.utf8), to: 1) }

  static func say(_ bytes: [UInt8]) { write(bytes, to: 1) }

  static func complain(_ text: String) { complain(plainly: "copydesk: \(text)") }

  /// Without the name of the command before it.
  static func complain(plainly text: String) { write(Array("\(text)\n".utf8), to: 2) }

  /// Ends the program with the exit status, without cleaning up.
  static func end(status: Int32) -> Never { exit(status) }

  /// Whether standard output is a terminal that may be coloured.
  static var wantsColour: Bool { isatty(1) == 1 && getenv("NO_COLOR") == nil }

  private static func write(_ bytes: [UInt8], to handle: Int32) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(handle, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { return }
      done += max(0, count)
    }
  }
}
