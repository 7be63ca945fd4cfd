package import DeskText

/// The sections of a context model.
package enum ContextSection: UInt32, ModelSection {
  case words = 1
  case wordSlots, wordFacts, rivals, rivalStarts, grams, sightings, network, trees, articles

  package static let name = "context model"
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
  private let file: OpenModel<ContextSection>

  /// Throws, naming the file, where there is none or it is foreign, of another version, cut short or damaged.
  package init(_ path: String) throws(ConfigurationErrors) {
    let file = try OpenModel<ContextSection>(path, atMost: 256 * 1_048_576)
    let view = file.view
    guard let words = ContextWords(view), let rivals = Rivals(view), let counts = GramCounts(view),
      let network = ContextNetwork(view), let trees = DecisionTrees(view[.trees]),
      let articles = DecisionTrees(view[.articles])
    else { throw file.damage }
    self.file = file
    self.words = words
    self.rivals = rivals
    self.counts = counts
    self.network = network
    self.trees = trees
    self.articles = articles
  }

  /// Whether every byte is as it was written. Reads the whole file.
  package var isWhole: Bool { file.isWhole }
}
