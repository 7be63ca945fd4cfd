package import DeskLexicon
import DeskLint
package import DeskText

extension Desk {
  /// The desk’s own words for a story at the path, or for stories in the folder at it; what every desk shares is among
  /// them.
  package func houseWords(for path: String) throws(ConfigurationErrors) -> HouseWords {
    let story = Desk.storyPath(path)
    return try wordLists.words(forStoryAt: story, try profiles.profile(for: story))
  }

  /// The lists that count there, besides the one of every desk, nearest last.
  package func houseWordsFiles(for path: String) throws(ConfigurationErrors) -> [String] {
    let story = Desk.storyPath(path)
    return wordLists.files(in: Folder.holding(story), try profiles.profile(for: story))
  }

  /// What a desk’s list is called in every folder.
  package static let wordsFileName = HouseWordsFinder.fileName

  private static func storyPath(_ path: String) -> String {
    guard FileContents.isFolder(path) else { return path }
    return path.hasSuffix("/") ? path + "story.txt" : path == "." ? "story.txt" : path + "/story.txt"
  }
}
