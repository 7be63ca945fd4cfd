import DeskText
import Foundation

/// Files of models that are not as they should be.
enum ModelProbe {
  /// Writes the bytes to a file for as long as they are looked at.
  static func withFile<Result>(of bytes: [UInt8], _ look: (String) throws -> Result) throws -> Result {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("model-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    return try look(file.path)
  }

  /// What opening the bytes as a model complains of; nil where they are taken.
  static func complaint(
    _ bytes: [UInt8], _ open: (String) throws(ConfigurationErrors) -> Void
  ) throws -> String? {
    try withFile(of: bytes) { path in
      do throws(ConfigurationErrors) {
        try open(path)
        return nil
      } catch {
        return error.errors.map(\.message).joined(separator: "; ")
      }
    }
  }

  /// The bytes of the file with so many of them changed, those of its head and table left as they are.
  static func scrambled(_ path: String, seed: UInt64, times: Int) throws -> [UInt8] {
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    for _ in 0..<times {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes[264 + Int(state >> 33) % (bytes.count - 264)] = UInt8(truncatingIfNeeded: state >> 24)
    }
    return bytes
  }
}
