import Glibc

/// Questions about folders by path.
enum Folder {
  /// The folder above, or nil at the top. Relative paths are made absolute first.
  static func parent(of path: String) -> String? {
    guard let real = realPath(path), real != "/" else { return nil }
    let cut = real.lastIndex(of: "/") ?? real.startIndex
    return cut == real.startIndex ? "/" : String(real[..<cut])
  }

  /// The folder that a story at the path lies in; for standard input the one that the command runs in.
  static func holding(_ path: String) -> String {
    guard path != "-", let slash = path.lastIndex(of: "/") else { return "." }
    return String(path[..<slash])
  }

  /// The path without links, `.` and `..`, or nil for what does not exist.
  static func realPath(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
