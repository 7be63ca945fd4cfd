import DeskLexicon
import DeskText
import Foundation
import Testing

@Suite("The set of known forms")
struct KnownFormsTests {
  private static let dialects = Dialect.allCases.filter { dialect in
    let name = dialect.rawValue.replacing("-", with: "_")
    return FileContents.exists("/usr/share/hunspell/\(name).dic")
  }

  @Test("The dictionaries that every story needs are there to be compared")
  func dictionaries() {
    #expect(Set(KnownFormsTests.dialects).isSuperset(of: Dialect.voted))
  }

  @Test("The set and Hunspell say the same of every word of our lists and of words that are none", arguments: dialects)
  func exact(dialect: Dialect) throws {
    let folder = try TemporaryFolder([:])
    let set = try Speller(dialect, cache: folder.path + "/deep/er")
    let hunspell = try Speller(dialect)
    #expect(set.hasForms && !hunspell.hasForms)
    let words = try KnownFormsTests.listed() + KnownFormsTests.hard
    let all = words + KnownFormsTests.disguised(words) + KnownFormsTests.damaged(words, 20_000)
    let differences = all.filter { set.knows($0) != hunspell.knows($0) }
    #expect(words.count > 80_000 && all.count > 130_000)
    #expect(Set(differences).count <= 2, "\(differences.prefix(40).map { "\($0): \(hunspell.knows($0))" })")
  }

  /// Every word of the lists that a story is asked of.
  private static func listed() throws -> [String] {
    try ["words/frequencies.tsv", "names/names.txt", "words/accepted.txt"].flatMap { name in
      let text = try String(contentsOfFile: ProbeData.root + "/Dictionaries/" + name, encoding: .utf8)
      return text.split(separator: "\n").compactMap { line in line.split(separator: "\t").first.map(String.init) }
    }
    .filter { !$0.contains(" ") }
  }

  private static let hard = [
    "1st", "2nd", "3rd", "4th", "11th", "11st", "12nd", "21st", "111th", "112th", "101st", "1th", "2th", "0th", "22ND",
    "1,000", "3.5", "3..5", "-3", "2-1", "1990s", "19th-century", "a.m.", "p.m.", "U.S.", "U.S", "e.g.", "Mr.", "MR.",
    "etc.", "...", ".", "-", "--", "well-known", "Well-known", "WELL-KNOWN", "Anglo-Saxon", "ANGLO-SAXON", "-bound",
    "bound-", "x-ray", "X-RAY", "a-b-c-d-e-f-g-h-i-j-k-l", "mother-in-law", "mother-in-lwa", "O’Brien", "O’BRIEN",
    "O'BRIEN'S", "o’brien", "D’ARTAGNAN", "McCain", "MCCAIN", "Mccain", "mccain", "MCCAIN’S", "iPhone", "IPHONE",
    "IPhone", "EBay", "Al-Qaeda", "Al-Sharif", "Al-Shimali",
    "Iphone", "iphone", "IOS", "USDA’S", "USDA’s", "usda", "NASA", "Nasa", "nasa", "café", "CAFÉ", "Café", "cafe’s",
    "naïve", "Élan", "ÉLAN", "élan", "boat’s", "BOAT’S", "boats’", "’tis", "’twas", "rock’n’roll", "'", "''", "ﬁne", "",
    " boat", "boat—house", "boat–house", "CES", "ces", "İ", "ß", "STRASSE", "𝒜", "\u{1}boat", "\u{2}11th",
    String(repeating: "a", count: 299), String(repeating: "a", count: 400), String(repeating: "boat-", count: 12),
  ]

  /// Some of the words in capitals, with a capital, with ’s, with a full stop and tied to another.
  private static func disguised(_ words: [String]) -> [String] {
    stride(from: 0, to: words.count - 11, by: 11).flatMap { index in
      let word = words[index]
      let other = words[index + 5]
      return [
        word.uppercased(), word.capitalized, word + "’s", word.uppercased() + "'S", word + ".", "\(word)-\(other)",
        "\(word)-\(other)".uppercased(), "non-\(word)", "Re-\(word)", "un\(word)", "\(word)’\(other)",
      ]
    }
  }

  /// Words with one or two letters put in, left out or changed, the same each time.
  private static func damaged(_ words: [String], _ count: Int) -> [String] {
    var state: UInt64 = 7
    func draw(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, limit)
    }
    return (0..<count).map { _ in
      var letters = Array(words[draw(words.count)])
      for _ in 0...draw(2) where !letters.isEmpty {
        let letter = Character(Unicode.Scalar(UInt8(97 + draw(26))))
        switch draw(3) {
        case 0: letters.insert(letter, at: draw(letters.count + 1))
        case 1: letters.remove(at: draw(letters.count))
        default: letters[draw(letters.count)] = letter
        }
      }
      return String(letters)
    }
  }
}
