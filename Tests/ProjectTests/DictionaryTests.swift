import Copydesk
import DeskLexicon
import Foundation
import Testing

@Suite("Dictionaries")
struct DictionaryTests {
  private static let files = Project.files(below: "Dictionaries", ending: "").filter {
    $0.hasSuffix(".txt") || $0.hasSuffix(".tsv")
  }
  /// Tables that are searched where they lie on disk, and so can hold nothing but entries.
  private static let searched: Set<String> = [
    "names/names.txt", "names/organisations.tsv", "places/places.txt", "words/accepted.txt", "words/currencies.tsv",
    "words/dialects.tsv",
    "words/frequencies.tsv", "words/numbers.tsv", "words/people-groups.tsv",
    "words/units.tsv",
  ]

  @Test("Each list is sorted by bytes, holds nothing twice, and is in composed letters with plain line ends")
  func order() throws {
    for path in DictionaryTests.files {
      let text = try Project.text(path)
      if text != text.precomposedStringWithCanonicalMapping || !DictionaryTests.isComposed(text) {
        Project.record("compose the letters (NFC)", in: path)
      }
      if text.utf8.contains(0x0D) { Project.record("end lines with LF alone", in: path) }
      if !text.isEmpty && !text.hasSuffix("\n") { Project.record("end the last line with LF", in: path) }
      var previous: Substring?
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().enumerated() {
        if line.hasPrefix("#") && !DictionaryTests.searched.contains(String(path.dropFirst(13))) { continue }
        let key = line.prefix { $0 != "\t" }
        if line.isEmpty || line.last == " " || line.first == " " {
          Project.record("an entry has no space round it, and no line is empty", in: path, line: number + 1)
        } else if let previous, !previous.utf8.lexicographicallyPrecedes(key.utf8) {
          Project.record("“\(key)” stands twice or after “\(previous)”; sort by bytes", in: path, line: number + 1)
        }
        previous = key
      }
    }
    #expect(DictionaryTests.files.count > 50)
  }

  private static func isComposed(_ text: String) -> Bool {
    text.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8)
  }

  @Test("Dictionaries/README.md names each file with what it holds, where it comes from and its licence")
  func origins() throws {
    let rows = try Project.text("Dictionaries/README.md").split(separator: "\n").filter { $0.hasPrefix("| `") }
    var described: [String: [String]] = [:]
    for row in rows {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      described[cells[0].trimmingCharacters(in: ["`"])] = Array(cells.dropFirst())
    }
    for path in DictionaryTests.files {
      let name = String(path.dropFirst("Dictionaries/".count))
      guard let cells = described.removeValue(forKey: name) else {
        Project.record("add to Dictionaries/README.md: | `\(name)` | what it holds | origin | licence |", in: path)
        continue
      }
      if cells.count != 3 || cells.contains("") {
        Project.record("“\(name)” wants what it holds, its origin and its licence", in: "Dictionaries/README.md")
      }
    }
    for name in described.keys.sorted() {
      Project.record("there is no file “\(name)”; take the line out", in: "Dictionaries/README.md")
    }
    #expect(rows.count == DictionaryTests.files.count)
  }

  @Test("Each list of words is one that a source asks for")
  func used() {
    let classes = Set(WordClass.allCases.map(\.name))
    let code: String = SwiftSource.all.flatMap { $0.lines.map(String.init) }.joined(separator: "\n")
    for path in DictionaryTests.files where path.hasPrefix("Dictionaries/words/") {
      let name = String(path.dropFirst("Dictionaries/words/".count).dropLast(4))
      let isNamed = ["\"\(name)\"", "words/\(name)."].contains { code.firstRange(of: $0) != nil }
      if !classes.contains(name), !isNamed {
        Project.record("no source reads this list", in: path)
      }
    }
    #expect(classes.count > 40 && classes.count <= 128, "a set of classes has room for 128")
  }

  @Test(
    "The commonest words, names and places are found where they lie on disk",
    arguments: [
      "a", "the", "zone", "police", "government",
    ])
  func lookups(word: String) throws {
    let lexicon = try Project.desk().lexicon
    #expect(lexicon.frequencies.count(of: word) > 100)
    #expect(lexicon.frequencies.value(of: word + "qqq") == nil)
  }

  @Test("A table answers for its first entry and its last, and not for what lies before, between or behind")
  func edges() throws {
    let lexicon = try Project.desk().lexicon
    for (table, path) in [
      (lexicon.names, "Dictionaries/names/names.txt"), (lexicon.places, "Dictionaries/places/places.txt"),
    ] {
      let entries = try Project.text(path).split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
      for entry in entries.prefix(50) + entries.suffix(50) { #expect(table.contains(entry)) }
      #expect(!table.contains("") && !table.contains("\u{1}") && !table.contains("zzzz\u{10FFFF}"))
    }
  }
}
