import Copydesk
import DeskLexicon
import DeskText

/// The sections of a model, as far as they are made; what is missing is filled with the least that can be read.
struct ModelDraft {
  private var sections: [ContextSection: [UInt8]] = [:]

  mutating func set(_ parts: [(ContextSection, [UInt8])]) {
    for (section, bytes) in parts { sections[section] = bytes }
  }

  var bytes: [UInt8] {
    ModelFile<ContextSection>.bytes(of: ContextSection.allCases.map { ($0, sections[$0] ?? Self.least($0)) })
  }

  /// Writes the model and opens it.
  func model(at path: String) throws(ConfigurationErrors) -> ContextModel {
    try WorkFolder.write(bytes, to: path)
    return try ContextModel(path)
  }

  private static func least(_ section: ContextSection) -> [UInt8] {
    switch section {
    case .network:
      var bytes: [UInt8] = []
      for number in [1, 16, 1, 16, 1, 0, 0, 0] { bytes.append(number: number, bytes: 4) }
      return bytes + [UInt8](repeating: 0, count: 4 + 16 + 3 * 16 * 16 * 4 + 16 * 4 + 4 + 4 + 16)
    case .trees, .articles:
      var bytes: [UInt8] = []
      for number in [1, 1] { bytes.append(number: number, bytes: 4) }
      bytes += [UInt8](repeating: 0, count: DecisionTrees.borderCount * 4 + 4)
      return bytes + [UInt8(DecisionTrees.leaf), 0, 0, 0]
    default: return [UInt8](repeating: 0, count: GramCounts.bucketSize)
    }
  }
}
