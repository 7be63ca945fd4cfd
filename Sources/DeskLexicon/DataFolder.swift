package import DeskText
import Glibc

/// The folder that holds `Rules/` and `Dictionaries/`.
package struct DataFolder: Sendable {
  package let path: String

  /// The folder given, or the first of the usual places that holds both. Throws naming every place that was tried.
  package init(given: String?, executable: String) throws(ConfigurationErrors) {
    let places = given.map { [$0] } ?? DataFolder.places(for: executable)
    for place in places
    where FileContents.isFolder(place + "/Rules") && FileContents.isFolder(place + "/Dictionaries") {
      path = place
      return
    }
    throw ConfigurationErrors([
      ConfigurationError(
        file: given ?? "copydesk",
        message: "the rules and dictionaries are not here; looked in \(places.joined(separator: ", "))",
        hint: "name the folder that holds Rules and Dictionaries with --data")
    ])
  }

  package init(path: String) {
    self.path = path
  }

  package func file(_ name: String) -> String { path + "/" + name }

  /// The folders above the executable, nearest first, and then the share folder beside it.
  private static func places(for executable: String) -> [String] {
    var places: [String] = []
    var parts = executable.split(separator: "/", omittingEmptySubsequences: true).dropLast()
    let beside = "/" + parts.dropLast().joined(separator: "/")
    while !parts.isEmpty {
      places.append("/" + parts.joined(separator: "/"))
      parts = parts.dropLast()
    }
    places.append(beside + "/share/copydesk")
    return places
  }

  /// The real path of the running program; empty where the system does not tell.
  package static func executablePath() -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { raw in
      guard let start = raw.baseAddress else { return 0 }
      return readlink("/proc/self/exe", start.assumingMemoryBound(to: CChar.self), raw.count)
    }
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : ""
  }
}
