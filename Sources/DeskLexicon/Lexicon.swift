package import DeskText
import Synchronization

/// What a run reads by besides lists and dictionaries.
package struct Models: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  package static let context = Models(rawValue: 1)
  package static let grammar = Models(rawValue: 2)
  /// Read with the grammar model, and not without.
  package static let slots = Models(rawValue: 4)
  package static let all: Models = [.context, .grammar, .slots]
}

/// Everything that can be looked up: words, names, places and the dictionaries.
package final class Lexicon: Sendable {
  package let folder: DataFolder
  package let lists: WordLists
  /// Lower-case words of published news with how often they stood there in 47 million words.
  package let frequencies: SortedTable
  /// Lower-case words that news uses and Hunspell does not hold.
  package let accepted: SortedTable
  /// Names of people and things as they are written.
  package let names: SortedTable
  /// Places and the words for their people, as they are written.
  package let places: SortedTable
  /// Spellings that only one dialect uses, with the dialect and the other spelling.
  package let dialects: SortedTable
  /// Organisations by acronym, with their right names.
  package let organisations: SortedTable
  /// HTML’s names of characters, with the characters.
  package let entities: SortedTable
  /// Numbers in words, with what they are worth.
  package let numbers: SortedTable
  /// Words for people, votes and results, with the division they are parts of.
  package let peopleGroups: SortedTable
  /// Names of currencies, each with its sign.
  package let currencies: SortedTable
  /// Units of measure by all their names, with their sizes.
  package let units: SortedTable
  /// Verbs that charge somebody with wrongdoing, with the objects that make them do so; none where any will do.
  package let accusations: ObjectTable
  /// Base verbs of a forecast of harm, with what they do harm to; nothing where anything will do.
  package let harms: ObjectTable
  /// Labels for disputed places, with one plain name for each place.
  package let disputed: SortedTable
  /// Which word stands where in published copy; nil in a run that does without.
  package let context: ContextModel?
  /// The parts of a sentence; nil in a run that does without.
  package let grammar: GrammarModel?
  /// What good copy has in its slots; nil in a run that does without.
  package let slots: SlotModel?
  /// The words that every desk rejects; a desk’s own lists come on top.
  package let houseWords: HouseWords
  private let dictionaryFolders: [String]
  private let cache: String?
  private let spellers = Mutex<[Dialect: Speller]>([:])
  private let known = Mutex<KnownWords>(KnownWords())
  private let troubles = Mutex<[ConfigurationError]>([])

  /// Opens the lists; dictionaries are opened when a word is first asked of them. `cache` is the folder in which the
  /// sets of their forms are kept; without one the answers are the same and come later. `models` says which
  /// models are opened; they must be sound then.
  package init(
    _ folder: DataFolder, dictionaryFolders: [String] = Speller.usualFolders, cache: String? = nil,
    models: Models = .all
  ) throws(ConfigurationErrors) {
    self.folder = folder
    self.cache = cache
    self.dictionaryFolders = dictionaryFolders
    lists = try WordLists(folder)
    context = models.contains(.context) ? try ContextModel(folder.file("Dictionaries/models/context.en.model")) : nil
    grammar = models.contains(.grammar) ? try GrammarModel(folder.file("Dictionaries/models/grammar.en.model")) : nil
    slots =
      models.contains(.slots)
      ? try grammar.map { grammar throws(ConfigurationErrors) in
        try SlotModel(folder.file("Dictionaries/models/slots.en.model"), with: grammar)
      } : nil
    frequencies = try SortedTable(folder.file("Dictionaries/words/frequencies.tsv"))
    accepted = try SortedTable(folder.file("Dictionaries/words/accepted.txt"))
    names = try SortedTable(folder.file("Dictionaries/names/names.txt"))
    places = try SortedTable(folder.file("Dictionaries/places/places.txt"))
    dialects = try SortedTable(folder.file("Dictionaries/words/dialects.tsv"))
    entities = try SortedTable(folder.file("Dictionaries/words/entities.tsv"))
    numbers = try SortedTable(folder.file("Dictionaries/words/numbers.tsv"))
    peopleGroups = try SortedTable(folder.file("Dictionaries/words/people-groups.tsv"))
    currencies = try SortedTable(folder.file("Dictionaries/words/currencies.tsv"))
    units = try SortedTable(folder.file("Dictionaries/words/units.tsv"))
    organisations = try SortedTable(folder.file("Dictionaries/names/organisations.tsv"))
    disputed = try SortedTable(folder.file("Dictionaries/places/disputed.tsv"))
    accusations = try ObjectTable(folder.file("Dictionaries/words/accusations.tsv"))
    harms = try ObjectTable(folder.file("Dictionaries/words/harms.tsv"))
    var houseWords = HouseWords()
    houseWords.add(try HouseWordsFile(folder.file("Dictionaries/words/house.txt")) { _ in nil })
    self.houseWords = houseWords
  }

  /// The dictionary of the dialect, or nil where it cannot be opened; why stands in `openTroubles` then.
  package func speller(_ dialect: Dialect) -> Speller? {
    spellers.withLock { open in
      if let speller = open[dialect] { return speller }
      do throws(ConfigurationErrors) {
        let speller = try Speller(dialect, folders: dictionaryFolders, cache: cache)
        open[dialect] = speller
        return speller
      } catch {
        troubles.withLock { known in known += error.errors.filter { !known.contains($0) } }
        return nil
      }
    }
  }

  /// Whether the British or the American dictionary holds the word; nil where neither can be opened.
  package func dictionariesHold(_ word: String) -> Bool? {
    var isAnswered = false
    for dialect in Dialect.voted {
      guard let speller = speller(dialect) else { continue }
      isAnswered = true
      if speller.knows(word) { return true }
    }
    return isAnswered ? false : nil
  }

  /// What went wrong with dictionaries since the start of the run.
  package var openTroubles: [ConfigurationError] { troubles.withLock { $0 } }

  /// What the lists say of each of the distinct words of a story, by its number.
  package func facts(of words: WordTable) -> [WordFacts] {
    known.withLock { $0.facts(of: words, lookUp: look) }
  }

  private func look(up word: ArraySlice<UInt8>) -> WordFacts {
    let variant = dialects.value(of: word)
    return WordFacts(
      classes: lists.classes(of: word), frequency: frequencies.count(of: word),
      dialect: variant.flatMap { text in Dialect.voted.first { text.hasPrefix($0.rawValue) } },
      accuses: accusations.contains(String(decoding: word, as: UTF8.self)),
      symbol: Int32(context.flatMap { word.withUnsafeBufferPointer($0.words.symbol) } ?? -1))
  }
}

/// Words that were looked up before, with what was found.
private struct KnownWords {
  private var words = WordTable(minimumCapacity: 8192)
  private var facts: [WordFacts] = []
  /// More distinct words than any archive’s day holds.
  private static let limit = 400_000

  mutating func facts(of table: WordTable, lookUp: (ArraySlice<UInt8>) -> WordFacts) -> [WordFacts] {
    var found: [WordFacts] = []
    found.reserveCapacity(table.count)
    for number in 0..<table.count {
      if let place = words.number(of: number, in: table) {
        found.append(facts[place])
      } else {
        found.append(learn(table.bytes(of: number), lookUp))
      }
    }
    return found
  }

  private mutating func learn(_ word: ArraySlice<UInt8>, _ lookUp: (ArraySlice<UInt8>) -> WordFacts) -> WordFacts {
    let found = lookUp(word)
    if facts.count < KnownWords.limit {
      _ = words.insert(word)
      facts.append(found)
    }
    return found
  }
}
