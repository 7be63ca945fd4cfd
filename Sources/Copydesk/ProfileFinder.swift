import DeskLexicon
import DeskLint
import DeskText
import Synchronization

/// Finds the profile of a story: the one given, or the nearest `copydesk.yml` in the folders above the story.
final class ProfileFinder: Sendable {
  private let reader: ProfileReader
  private let given: Profile?
  private let byFolder = Mutex<[String: Result<Profile, ConfigurationErrors>]>([:])

  init(_ reader: ProfileReader, given: String?) throws(ConfigurationErrors) {
    self.reader = reader
    if let given { self.given = try reader.profile(named: given) } else { self.given = nil }
  }

  func profile(for path: String) throws(ConfigurationErrors) -> Profile {
    if let given { return given }
    let folder = Folder.holding(path)
    let result = byFolder.withLock { known in
      if let result = known[folder] { return result }
      let result = find(from: folder)
      known[folder] = result
      return result
    }
    return try result.get()
  }

  /// The desk’s own tables opened so far, each once, in the order of their files.
  var tables: [TableSet] {
    let loaded = byFolder.withLock { known in known.values.compactMap { try? $0.get() } }
    var byFile: [String: TableSet] = [:]
    for table in (loaded + (given.map { [$0] } ?? [])).flatMap(\.tables) {
      if let file = table.rows.first?.place.file { byFile[file] = table }
    }
    return byFile.sorted { $0.key < $1.key }.map(\.value)
  }

  private func find(from folder: String) -> Result<Profile, ConfigurationErrors> {
    var place = folder.isEmpty ? "/" : folder
    for _ in 0..<64 {
      let file = place + "/copydesk.yml"
      if FileContents.exists(file) { return load(file) }
      guard let parent = Folder.parent(of: place) else { break }
      place = parent
    }
    return load("default")
  }

  private func load(_ name: String) -> Result<Profile, ConfigurationErrors> {
    do throws(ConfigurationErrors) { return .success(try reader.profile(named: name)) } catch { return .failure(error) }
  }
}
