import Copydesk
import DeskLexicon
import DeskText

/// The sections of a model, as far as they are made.
struct ModelDraft<Section: ModelSection> {
  private var sections: [Section: [UInt8]] = [:]

  mutating func set(_ parts: [(Section, [UInt8])]) {
    for (section, bytes) in parts { sections[section] = bytes }
  }

  /// Writes the model; `least` fills what is missing.
  fileprivate func write(to path: String, filling least: (Section) -> [UInt8]) throws(ConfigurationErrors) {
    let parts = Section.allCases.map { ($0, sections[$0] ?? least($0)) }
    try WorkFolder.write(ModelFile<Section>.bytes(of: parts), to: path)
  }
}

extension ModelDraft where Section == GrammarSection {
  /// Writes the model and opens it.
  func model(at path: String) throws(ConfigurationErrors) -> GrammarModel {
    try write(to: path) { _ in [] }
    return try GrammarModel(path)
  }

  /// Writes the model and opens its words.
  func words(at path: String) throws(ConfigurationErrors) -> GrammarWords {
    try write(to: path) { _ in [] }
    return try GrammarModel.words(path)
  }
}

extension ModelDraft where Section == SlotSection {
  /// Writes the model and opens it.
  func model(at path: String, with grammar: GrammarModel) throws(ConfigurationErrors) -> SlotModel {
    try write(to: path) { _ in [] }
    return try SlotModel(path, with: grammar)
  }
}

extension ModelDraft where Section == ContextSection {
  /// Writes the model, what is missing with the least that can be read, and opens it.
  func model(at path: String) throws(ConfigurationErrors) -> ContextModel {
    try write(to: path, filling: Self.least)
    return try ContextModel(path)
  }

  private static func least(_ section: ContextSection) -> [UInt8] {
    switch section {
    case .network:
      var bytes: [UInt8] = []
      for number in [1, 16, 1, 16, 1, 0, 0, 0] { bytes.append(number: number, bytes: 4) }
      return bytes + [UInt8](repeating: 0, count: 4 + 16 + 3 * 16 * 16 * 4 + 16 * 4 + 4 + 4 + 16)
    case .trees, .articles: return DecisionTrees.none(featureCount: 1)
    default: return [UInt8](repeating: 0, count: GramCounts.bucketSize)
    }
  }
}
