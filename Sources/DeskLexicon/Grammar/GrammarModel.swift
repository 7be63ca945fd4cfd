package import DeskText

/// The sections of a grammar model.
package enum GrammarSection: UInt32, ModelSection {
  case words = 1
  case wordSlots, wordFacts, choices, sizes, tags, tagger, relations, parser

  package static let magic = "CopyGrmr"
  package static let version: UInt32 = 1
}

/// What treebanks teach about the parts of a sentence: a tagger, and the words and classes of words that it reads by.
/// Mapped into memory; made by `copydesk-train grammar`.
package final class GrammarModel: Sendable {
  package let words: GrammarWords
  /// The tags, such as `NOUN NNS`: the universal one and that of the Penn Treebank.
  package let tags: [String]
  package let wordTags: [WordTag]
  package let tagger: Tagger
  /// How a word may hang on another, as Universal Dependencies name it: `nsubj`.
  package let relations: [String]
  package let relationKinds: [Relation]
  package let parser: Parser
  private let bytes: MappedBytes

  /// Throws, naming the file, where there is none or it is foreign, of another version, cut short or damaged.
  package init(_ path: String) throws(ConfigurationErrors) {
    let (bytes, view) = try GrammarModel.open(path)
    let (tags, relations) = (GrammarModel.lines(view[.tags]), GrammarModel.lines(view[.relations]))
    guard (1...127).contains(tags.count), (1...63).contains(relations.count), let words = GrammarWords(view),
      let tagger = Tagger(view[.tagger], words, tags: tags),
      let parser = Parser(view[.parser], words, tags: tags, relationCount: relations.count)
    else { throw GrammarModel.error(path, GrammarModel.reason(.damaged)) }
    self.bytes = bytes
    self.words = words
    self.tags = tags
    wordTags = tags.map(WordTag.init)
    self.tagger = tagger
    self.relations = relations
    relationKinds = relations.map { Relation(rawValue: $0) ?? .other }
    self.parser = parser
  }

  /// The words of a model that may lack everything else.
  package static func words(_ path: String) throws(ConfigurationErrors) -> GrammarWords {
    guard let words = GrammarWords(try open(path).view) else { throw error(path, reason(.damaged)) }
    return words
  }

  private static func open(
    _ path: String
  ) throws(ConfigurationErrors) -> (bytes: MappedBytes, view: ModelView<GrammarSection>) {
    guard let bytes = MappedBytes(path, atMost: 64 * 1_048_576) else {
      throw GrammarModel.error(path, "the grammar model is missing or cannot be read")
    }
    let sections: [GrammarSection: Range<Int>]
    do throws(ModelFault) {
      sections = try bytes.withBytes(ModelFile<GrammarSection>.sections)
    } catch {
      throw GrammarModel.error(path, GrammarModel.reason(error))
    }
    return (bytes, ModelView(bytes, sections))
  }

  /// Whether every byte is as it was written. Reads the whole file.
  package var isWhole: Bool { bytes.withBytes(ModelFile<GrammarSection>.isWhole) }

  private static func lines(_ view: SectionView) -> [String] {
    String(decoding: view.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func reason(_ fault: ModelFault) -> String {
    switch fault {
    case .foreign: "this file is no grammar model"
    case .otherVersion(let version):
      "this grammar model has format \(version); this Copydesk reads format \(GrammarSection.version)"
    case .truncated: "this grammar model is cut short"
    case .damaged: "this grammar model is damaged"
    }
  }

  private static func error(_ path: String, _ message: String) -> ConfigurationErrors {
    ConfigurationErrors([
      ConfigurationError(
        file: path, message: message,
        hint: "install Copydesk again, train one with copydesk-train, or go on without it with --no-grammar-model")
    ])
  }
}
