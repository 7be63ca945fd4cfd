package import DeskText

/// The sections of a context model.
package enum ContextSection: UInt32, ModelSection {
  case words = 1
  case wordSlots, wordFacts, rivals, rivalStarts, grams, sightings, network, trees, articles

  package static let magic = "CopyCtxt"
  package static let version: UInt32 = 3
}

/// What published copy teaches about which word stands where: counts, a network, and trees that weigh both. Mapped into
/// memory; made by `copydesk-train`.
package final class ContextModel: Sendable {
  package let words: ContextWords
  package let rivals: Rivals
  package let counts: GramCounts
  package let network: ContextNetwork
  package let trees: DecisionTrees
  /// Whether an article is missing.
  package let articles: DecisionTrees
  private let bytes: MappedBytes

  /// Throws, naming the file, where there is none or it is foreign, of another version, cut short or damaged.
  package init(_ path: String) throws(ConfigurationErrors) {
    guard let bytes = MappedBytes(path, atMost: 256 * 1_048_576) else {
      throw ContextModel.error(path, "the context model is missing or cannot be read")
    }
    let sections: [ContextSection: Range<Int>]
    do throws(ModelFault) {
      sections = try bytes.withBytes(ModelFile<ContextSection>.sections)
    } catch {
      throw ContextModel.error(path, ContextModel.reason(error))
    }
    let view = ModelView(bytes, sections)
    guard let words = ContextWords(view), let rivals = Rivals(view), let counts = GramCounts(view),
      let network = ContextNetwork(view), let trees = DecisionTrees(view, .trees),
      let articles = DecisionTrees(view, .articles)
    else { throw ContextModel.error(path, ContextModel.reason(.damaged)) }
    self.bytes = bytes
    self.words = words
    self.rivals = rivals
    self.counts = counts
    self.network = network
    self.trees = trees
    self.articles = articles
  }

  /// Whether every byte is as it was written. Reads the whole file.
  package var isWhole: Bool { bytes.withBytes(ModelFile<ContextSection>.isWhole) }

  private static func reason(_ fault: ModelFault) -> String {
    switch fault {
    case .foreign: "this file is no context model"
    case .otherVersion(let version):
      "this context model has format \(version); this Copydesk reads format \(ContextSection.version)"
    case .truncated: "this context model is cut short"
    case .damaged: "this context model is damaged"
    }
  }

  private static func error(_ path: String, _ message: String) -> ConfigurationErrors {
    ConfigurationErrors([
      ConfigurationError(
        file: path, message: message,
        hint: "install Copydesk again, train one with copydesk-train, or go on without it with --no-context-model")
    ])
  }
}
