import DeskLexicon
import DeskStory
import DeskText

extension ReadingWords {
  /// The lists that the reader needs, from `Dictionaries/words`.
  init(folder: DataFolder) throws(ConfigurationErrors) {
    func lines(_ name: String) throws(ConfigurationErrors) -> [String] {
      try WordLists.lines(in: folder.file("Dictionaries/words/\(name).txt"))
    }
    self.init(
      abbreviations: try lines("abbreviation"), sentenceOpeners: Set(try lines("sentence-opener")),
      furniture: FurnitureWords(
        lines: try lines("furniture"), sentences: try lines("furniture-sentence"),
        stampWords: try lines("stamp-word"), shareWords: try lines("share-word")),
      creditOpenings: try lines("credit-opening"))
  }
}
