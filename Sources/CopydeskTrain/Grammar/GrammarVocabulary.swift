import Copydesk
import DeskLexicon
import DeskText

/// The words that a grammar model is to know, with their classes and with what the treebanks say of each.
struct GrammarVocabulary: KeptStage {
  /// By number; the first stands for none.
  private(set) var words: [String] = [""]
  private(set) var coarse: [Int] = [0]
  private(set) var fine: [Int] = [0]
  private var keepsCapital: [Bool] = [false]
  private var numbers: [String: Int] = [:]

  private static let most = 52_000
  static let coarseCount = 64
  static let fineCount = 512

  /// The commonest forms of the archive.
  init(_ archive: FormArchive) {
    let order = (1..<archive.forms.count).sorted {
      (archive.counts[$1], archive.forms[$0]) < (archive.counts[$0], archive.forms[$1])
    }.prefix(Self.most)
    // In the text of the classes 0 is the end of a sentence and 1 a form that is not known.
    var number = [Int32](repeating: 1, count: archive.forms.count)
    number[0] = 0
    for (place, form) in order.enumerated() { number[form] = Int32(place + 2) }
    let company = Company(archive.text.map { number[Int($0)] }, wordCount: order.count + 2)
    let sorted = Self.classes(company)
    var count: [String: Int] = [:]
    for form in order { count[archive.forms[form]] = archive.counts[form] }
    for (place, form) in order.enumerated() {
      let word = archive.forms[form]
      numbers[word] = words.count
      words.append(word)
      // Class 0 is left to words that are not known; the two that stood still are not counted.
      coarse.append(Int(sorted[0][place + 2]) - 1)
      fine.append(Int(sorted[1][place + 2]) - 1)
      let small = String(decoding: GrammarWords.small(Array(word.utf8), from: 0), as: UTF8.self)
      keepsCapital.append(small != word && (count[small] ?? 0) < archive.counts[form])
    }
  }

  private static func classes(_ company: Company) -> [[Int32]] {
    Pair.results(2) { half in
      let sorter = WordClasses(company, firstWord: 2, classCount: (half == 0 ? coarseCount : fineCount) - 1)
      sorter.settle(rounds: 15)
      return sorter.classes
    }
  }

  /// A line for each word: both classes, whether it keeps its capital, the word.
  var text: [UInt8] {
    Array(
      words.indices.dropFirst().map { "\(coarse[$0])\t\(fine[$0])\t\(keepsCapital[$0] ? 1 : 0)\t\(words[$0])\n" }
        .joined().utf8)
  }

  init?(_ text: [UInt8]) {
    for line in String(decoding: text, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 4, let coarse = Int(parts[0]), let fine = Int(parts[1]) else { return nil }
      numbers[String(parts[3])] = words.count
      words.append(String(parts[3]))
      self.coarse.append(coarse)
      self.fine.append(fine)
      keepsCapital.append(parts[2] == "1")
    }
  }

  /// Adds what stands more than once in the treebank and is not known; it is of no class.
  mutating func add(_ treebank: Treebank) {
    var counts: [String: Int] = [:]
    for word in treebank.sentences.flatMap(\.words) {
      counts[String(decoding: GrammarWords.letters(of: word.form), as: UTF8.self), default: 0] += 1
    }
    for word in counts.filter({ $0.value > 1 && numbers[$0.key] == nil }).keys.sorted() where words.count < 65_000 {
      numbers[word] = words.count
      words.append(word)
      coarse.append(0)
      fine.append(0)
      keepsCapital.append(false)
    }
  }

  /// The sections of the words. `rows` and `choices` are those of each word by its number.
  func sections(rows: [Int], choices: [Int]) -> [(GrammarSection, [UInt8])] {
    var facts: [UInt8] = []
    for number in words.indices {
      facts.append(number: fine[number], bytes: 2)
      facts.append(number: rows[number], bytes: 2)
      facts.append(number: choices[number], bytes: 2)
      facts += [UInt8(coarse[number]), keepsCapital[number] ? 1 : 0]
    }
    var sizes: [UInt8] = []
    for size in [(rows.max() ?? 0) + 1, Self.coarseCount, Self.fineCount] { sizes.append(number: size, bytes: 4) }
    let listed = ModelWords.sections(of: words)
    return [(.words, listed.texts), (.wordSlots, listed.slots), (.wordFacts, facts), (.sizes, sizes)]
  }
}
