import DeskLexicon
import DeskText

/// The sections of a grammar model as far as they are made.
struct GrammarDraft {
  private var sections: [GrammarSection: [UInt8]] = [:]

  mutating func set(_ parts: [(GrammarSection, [UInt8])]) {
    for (section, bytes) in parts { sections[section] = bytes }
  }

  /// Writes the model and opens it.
  func model(at path: String) throws(ConfigurationErrors) -> GrammarModel {
    try write(to: path)
    return try GrammarModel(path)
  }

  /// Writes the model and opens its words.
  func words(at path: String) throws(ConfigurationErrors) -> GrammarWords {
    try write(to: path)
    return try GrammarModel.words(path)
  }

  private func write(to path: String) throws(ConfigurationErrors) {
    let parts = GrammarSection.allCases.map { ($0, sections[$0] ?? []) }
    try WorkFolder.write(ModelFile<GrammarSection>.bytes(of: parts), to: path)
  }
}
