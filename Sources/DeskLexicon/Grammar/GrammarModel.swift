package import DeskText

/// The sections of a grammar model.
package enum GrammarSection: UInt32, ModelSection {
  case words = 1
  case wordSlots, wordFacts, choices, sizes, tags, tagger, relations, parser

  package static let name = "grammar model"
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
  private let file: OpenModel<GrammarSection>

  /// Throws, naming the file, where there is none or it is foreign, of another version, cut short or damaged.
  package init(_ path: String) throws(ConfigurationErrors) {
    let file = try GrammarModel.open(path)
    let view = file.view
    let (tags, relations) = (GrammarModel.lines(view[.tags]), GrammarModel.lines(view[.relations]))
    guard (1...127).contains(tags.count), (1...63).contains(relations.count), let words = GrammarWords(view),
      let tagger = Tagger(view[.tagger], words, tags: tags),
      let parser = Parser(view[.parser], words, tags: tags, relationCount: relations.count)
    else { throw file.damage }
    self.file = file
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
    let file = try open(path)
    guard let words = GrammarWords(file.view) else { throw file.damage }
    return words
  }

  private static func open(_ path: String) throws(ConfigurationErrors) -> OpenModel<GrammarSection> {
    try OpenModel(path, atMost: 64 * 1_048_576)
  }

  /// A number that no other grammar model has.
  package var stamp: UInt64 { file.stamp }

  /// Whether every byte is as it was written. Reads the whole file.
  package var isWhole: Bool { file.isWhole }

  private static func lines(_ view: SectionView) -> [String] {
    String(decoding: view.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
