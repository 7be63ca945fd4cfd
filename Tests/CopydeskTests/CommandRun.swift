import Foundation

/// The built command, run as a process of its own.
struct CommandRun {
  let status: Int32
  let output: [UInt8]
  let complaints: String

  var text: String { String(decoding: output, as: UTF8.self) }

  /// Beside the bundle that holds the tests.
  static let program: String = {
    let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("copydesk").path
  }()

  /// Runs `copydesk` with the arguments in the folder. What it keeps between runs goes to `cache`; by default that is
  /// no folder, so that it keeps nothing.
  init(
    _ arguments: [String], in folder: String, input: [UInt8] = [], before command: [String] = [],
    cache: String = "/dev/null"
  ) throws {
    let files = try TemporaryFolder(["in": ""])
    try Data(input).write(to: URL(fileURLWithPath: files.path + "/in"))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, files.path + "/in", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, files.path + "/out", O_WRONLY | O_CREAT, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, files.path + "/err", O_WRONLY | O_CREAT, 0o644)
    posix_spawn_file_actions_addchdir_np(&actions, folder)
    status = try CommandRun.run(command + [CommandRun.program] + arguments, &actions, cache: cache)
    output = Array(try Data(contentsOf: URL(fileURLWithPath: files.path + "/out")))
    complaints = String(decoding: try Data(contentsOf: URL(fileURLWithPath: files.path + "/err")), as: UTF8.self)
  }

  /// What the command shows on a terminal of its own.
  static func onTerminal(_ arguments: [String], in folder: String) throws -> String {
    // The number of the request for the number of the terminal, and of the one to unlock it, from <asm/ioctls.h>.
    let (ask, unlock): (UInt, UInt) = (0x8004_5430, 0x4004_5431)
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    defer { close(terminal) }
    var (number, zero): (UInt32, Int32) = (0, 0)
    guard terminal >= 0, ioctl(terminal, unlock, &zero) == 0, ioctl(terminal, ask, &number) == 0 else {
      throw POSIXError(.ENOTTY)
    }
    let name = "/dev/pts/\(number)"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, name, O_RDWR | O_NOCTTY, 0)
    posix_spawn_file_actions_addchdir_np(&actions, folder)
    _ = try run([program] + arguments, &actions, cache: "/dev/null")
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(terminal, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }

  /// The exit status; -1 for a command that had to be stopped after half a minute or died of a signal.
  private static func run(
    _ words: [String], _ actions: inout posix_spawn_file_actions_t, cache: String
  ) throws -> Int32 {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let kept = ProcessInfo.processInfo.environment.filter { $0.key != "XDG_CACHE_HOME" }
    let pairs = kept.map { "\($0.key)=\($0.value)" } + ["XDG_CACHE_HOME=\(cache)"]
    var variables: [UnsafeMutablePointer<CChar>?] = pairs.map { strdup($0) } + [nil]
    defer { for each in arguments + variables { free(each) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, words[0], &actions, nil, &arguments, &variables)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .ENOENT) }
    var status: Int32 = 0
    for _ in 0..<3000 {
      if waitpid(process, &status, WNOHANG) == process { return status & 0x7F == 0 ? status >> 8 & 0xFF : -1 }
      usleep(10_000)
    }
    kill(process, SIGKILL)
    waitpid(process, &status, 0)
    return -1
  }
}

/// A folder of files that is gone when nobody holds it any more.
final class TemporaryFolder: Sendable {
  let path: String

  /// Names may have folders in them.
  init(_ files: [String: String]) throws {
    path = NSTemporaryDirectory() + "copydesk-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
