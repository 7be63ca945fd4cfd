import DeskLexicon
import DeskLint
import DeskText
import Synchronization

/// Finds the word lists that count for a story: those of its profile, and `copydesk-words.txt` in every folder above.
final class HouseWordsFinder: Sendable {
  private let lexicon: Lexicon
  private let found = Mutex<Found>(Found())

  /// What was read so far.
  private struct Found {
    var byPlace: [String: Result<HouseWords, ConfigurationErrors>] = [:]
    var byFile: [String: Result<HouseWordsFile, ConfigurationErrors>] = [:]
  }

  static let fileName = "copydesk-words.txt"

  /// Of a long list in which much is wrong, a story names so many lines.
  private static let mostErrors = 5

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// What every desk shares, then the profile’s, then those of the folders from the top down to the story’s own.
  func words(forStoryAt path: String, _ profile: Profile) throws(ConfigurationErrors) -> HouseWords {
    let folder = Folder.holding(path)
    let key = ([folder] + profile.wordLists).joined(separator: "\n")
    let result = found.withLock { found in
      if let result = found.byPlace[key] { return result }
      let result = read(files(in: folder, profile), &found)
      found.byPlace[key] = result
      return result
    }
    return try result.get()
  }

  /// The lists that count in the folder besides that of every desk, nearest last.
  func files(in folder: String, _ profile: Profile) -> [String] {
    var nearestFirst: [String] = []
    var place = folder.isEmpty ? "/" : folder
    for _ in 0..<64 {
      let file = place == "." ? Self.fileName : place == "/" ? "/" + Self.fileName : place + "/" + Self.fileName
      if FileContents.exists(file) { nearestFirst.append(file) }
      guard let parent = Folder.parent(of: place) else { break }
      place = parent
    }
    return profile.wordLists + nearestFirst.reversed()
  }

  private func read(_ files: [String], _ found: inout Found) -> Result<HouseWords, ConfigurationErrors> {
    var words = lexicon.houseWords
    var errors: [ConfigurationError] = []
    for file in files {
      let result = found.byFile[file] ?? load(file)
      found.byFile[file] = result
      do throws(ConfigurationErrors) {
        words.add(try result.get())
      } catch {
        errors += HouseWordsFinder.shortened(error.errors, file)
      }
    }
    return errors.isEmpty ? .success(words) : .failure(ConfigurationErrors(errors))
  }

  private func load(_ file: String) -> Result<HouseWordsFile, ConfigurationErrors> {
    do throws(ConfigurationErrors) { return .success(try lexicon.houseWords(at: file)) } catch {
      return .failure(error)
    }
  }

  private static func shortened(_ errors: [ConfigurationError], _ file: String) -> [ConfigurationError] {
    guard errors.count > mostErrors else { return errors }
    let rest = ConfigurationError(
      file: file, message: "\(errors.count - mostErrors) more lines are wrong",
      hint: "copydesk words check \(file) names them all")
    return errors.prefix(mostErrors) + [rest]
  }
}
