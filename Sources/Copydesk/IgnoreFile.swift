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

  /// Those of the folders above, from the root of the Git repository down; none where there is no repository.
  static func above(_ folder: String) -> [IgnoreFile] {
    var files: [IgnoreFile] = []
    var place = folder
    while !FileContents.exists(place + "/.git") {
      guard place != "/", let parent = Folder.parent(of: place) else { return [] }
      place = parent
      if let file = IgnoreFile(folder: place) { files.append(file) }
    }
    return files.reversed()
  }

  /// Whether the file says that the path is to be left out or kept; nil where it says nothing of it. The last pattern
  /// that fits decides.
  func ignores(_ path: String, isFolder: Bool) -> Bool? {
    guard path.hasPrefix(folder) else { return nil }
    let below = String(path.dropFirst(folder.count))
    let name = String(below.split(separator: "/").last ?? "")
    let decisive = patterns.last { pattern in
      (isFolder || !pattern.foldersOnly) && IgnoreFile.fits(pattern, below: below, name: name)
    }
    return decisive.map { !$0.isNegated }
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
      let without = pattern.glob.hasPrefix("**/") ? String(pattern.glob.dropFirst(3)) : pattern.glob
      return [pattern.glob, without, without.replacing("/**/", with: "/")].contains { (glob: String) in
        fnmatch(glob, below, 0) == 0
      }
    }
    return fnmatch(pattern.glob, below, FNM_PATHNAME) == 0
  }
}
