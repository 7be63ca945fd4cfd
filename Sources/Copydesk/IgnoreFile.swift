import DeskLexicon
import Glibc

/// The patterns of one `.gitignore`, which hold for what lies below its folder.
struct IgnoreFile {
  private let folder: String
  private let patterns: [Pattern]

  private struct Pattern {
    let glob: String
    let isNegated: Bool
    let foldersOnly: Bool
    /// Whether the pattern is of the whole path below the folder, and not of a name anywhere.
    let isPath: Bool
  }

  /// Nil where there is no such file or it cannot be read.
  init?(folder: String) {
    guard let bytes = try? FileContents.read(folder + "/.gitignore", limit: 1_048_576) else { return nil }
    self.folder = folder.hasSuffix("/") ? folder : folder + "/"
    patterns = bytes.split(separator: 0x0A).compactMap { IgnoreFile.pattern(String(decoding: $0, as: UTF8.self)) }
  }

  /// The last pattern that fits decides.
  func ignores(_ path: String, isFolder: Bool) -> Bool {
    guard path.hasPrefix(folder) else { return false }
    let below = String(path.dropFirst(folder.count))
    let name = String(below.split(separator: "/").last ?? "")
    let decisive = patterns.last { pattern in
      (isFolder || !pattern.foldersOnly) && IgnoreFile.fits(pattern, below: below, name: name)
    }
    return decisive.map { !$0.isNegated } ?? false
  }

  private static func pattern(_ line: String) -> Pattern? {
    var text = Substring(line)
    while let last = text.last, last == " " || last == "\r" { text.removeLast() }
    guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
    let isNegated = text.hasPrefix("!")
    if isNegated { text.removeFirst() }
    let foldersOnly = text.hasSuffix("/")
    if foldersOnly { text.removeLast() }
    let isPath = text.contains("/")
    if text.hasPrefix("/") { text.removeFirst() }
    return Pattern(glob: String(text), isNegated: isNegated, foldersOnly: foldersOnly, isPath: isPath)
  }

  private static func fits(_ pattern: Pattern, below: String, name: String) -> Bool {
    guard pattern.isPath else { return fnmatch(pattern.glob, name, 0) == 0 }
    if pattern.glob.contains("**") {
      return fnmatch(pattern.glob, below, 0) == 0
        || (pattern.glob.hasPrefix("**/") && fnmatch(String(pattern.glob.dropFirst(3)), below, 0) == 0)
    }
    return fnmatch(pattern.glob, below, FNM_PATHNAME) == 0
  }
}
