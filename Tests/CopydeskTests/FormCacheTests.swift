import DeskLexicon
import DeskText
import Foundation
import Synchronization
import Testing

/// A small dictionary and a folder to keep its forms in.
private struct SmallDictionary {
  let folder: TemporaryFolder
  var cache: String { folder.path + "/cache" }
  var kept: String { cache + "/en-US.forms" }

  static let affixes = """
    SET UTF-8
    ICONV 1
    ICONV ’ '
    PFX U Y 1
    PFX U 0 un .
    SFX S Y 2
    SFX S y ies [^aeiou]y
    SFX S 0 s [^y]

    """

  init(words: String = "4\nboat/S\nferry/S\ntie/SU\nMcCain\n", affixes: String = SmallDictionary.affixes) throws {
    folder = try TemporaryFolder(["en_US.aff": affixes, "en_US.dic": words])
  }

  func speller(cache: String? = nil) throws -> Speller {
    try Speller(.american, folders: [folder.path], cache: cache ?? self.cache)
  }

  /// What keeps the dictionary shut.
  func troubles() -> [String] {
    do throws(ConfigurationErrors) {
      _ = try Speller(.american, folders: [folder.path], cache: cache)
      return []
    } catch {
      return error.errors.map(\.description)
    }
  }

  /// Whether the speller tells the words of this dictionary from others.
  func isRight(_ speller: Speller) -> Bool {
    let known = ["boat", "boats", "Boats", "BOATS", "ferries", "ties", "unties", "untie", "MCCAIN", "boat-ferry", "7"]
    let unknown = ["baot", "ferrys", "unboat", "mccain", "boat-baot", "boa", "boatss"]
    return known.allSatisfy { speller.knows($0) } && !unknown.contains { speller.knows($0) }
  }

  /// The names in the cache folder.
  func names() throws -> [String] { try FileContents.names(in: cache) }
}

@Suite("The folder that sets of forms are kept in")
struct FormCacheTests {
  @Test("A set is made once, kept, and opened again")
  func kept() throws {
    let dictionary = try SmallDictionary()
    let first = try dictionary.speller()
    #expect(first.hasForms && dictionary.isRight(first))
    let bytes = try FileContents.read(dictionary.kept)
    #expect(try dictionary.names() == ["en-US.forms"])
    let second = try dictionary.speller()
    #expect(second.hasForms && dictionary.isRight(second))
    #expect(try FileContents.read(dictionary.kept) == bytes)
  }

  @Test("A damaged set, of whatever length and with whatever byte changed, is made anew and never believed")
  func damaged() throws {
    let dictionary = try SmallDictionary()
    _ = try dictionary.speller()
    let good = try FileContents.read(dictionary.kept)
    var cases = [0, 1, 7, 8, 12, 24, 56, 63, 64, 65, 4096, good.count / 2, good.count - 1].map { Array(good[..<$0]) }
    cases.append(good + [0])
    for place in Array(0..<64) + [64, 5000, good.count - 40, good.count - 1] {
      var bytes = good
      bytes[place] ^= 0xFF
      cases.append(bytes)
    }
    cases.append(Array(repeating: 0xFF, count: good.count))
    for bytes in cases {
      try dictionary.folder.write(bytes, to: "cache/en-US.forms")
      let speller = try dictionary.speller()
      #expect(speller.hasForms && dictionary.isRight(speller))
      #expect(try FileContents.read(dictionary.kept) == good)
    }
    #expect(try dictionary.names() == ["en-US.forms"])
  }

  @Test("A set of another version of the format is made anew")
  func version() throws {
    let dictionary = try SmallDictionary()
    _ = try dictionary.speller()
    let good = try FileContents.read(dictionary.kept)
    var other = good
    other[8] &+= 1
    try dictionary.folder.write(other, to: "cache/en-US.forms")
    #expect(dictionary.isRight(try dictionary.speller()))
    #expect(try FileContents.read(dictionary.kept) == good)
  }

  @Test("A dictionary that changes has its set made anew, even when it is as long as before")
  func changed() throws {
    let dictionary = try SmallDictionary()
    #expect(try dictionary.speller().knows("boats"))
    try dictionary.folder.write(Array("4\ncoat/S\nferry/S\ntie/SU\nMcCain\n".utf8), to: "en_US.dic")
    let speller = try dictionary.speller()
    #expect(speller.hasForms && speller.knows("coats") && !speller.knows("boats"))
  }

  @Test("A folder that cannot be written means that Hunspell is asked, and nothing is said", arguments: [0, 1, 2])
  func unwritable(kind: Int) throws {
    let dictionary = try SmallDictionary()
    try dictionary.folder.write([], to: "file")
    let cache = ["/dev/null/cache", dictionary.folder.path + "/file", "/proc/copydesk"][kind]
    let speller = try dictionary.speller(cache: cache)
    #expect(!speller.hasForms && dictionary.isRight(speller))
  }

  @Test("A folder where the set should be is left alone, and Hunspell is asked")
  func folderInTheWay() throws {
    let dictionary = try SmallDictionary()
    try dictionary.folder.write([1], to: "cache/en-US.forms/note")
    let speller = try dictionary.speller()
    #expect(!speller.hasForms && dictionary.isRight(speller))
    #expect(try dictionary.names() == ["en-US.forms"])
  }

  @Test("Many that make the set at once all get it whole, and leave one file")
  func concurrent() async throws {
    let dictionary = try SmallDictionary()
    let right = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<24 {
        group.addTask {
          guard let speller = try? dictionary.speller() else { return false }
          return speller.hasForms && dictionary.isRight(speller)
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(right == 24)
    #expect(try dictionary.names() == ["en-US.forms"])
  }

  @Test("Rules that are not understood are left to Hunspell")
  func notUnderstood() throws {
    let affixes = SmallDictionary.affixes + "FORBIDDENWORD F\n"
    let dictionary = try SmallDictionary(words: "5\nboat/S\nferry/S\ntie/SU\nMcCain\nboot/F\n", affixes: affixes)
    let speller = try dictionary.speller()
    #expect(!speller.hasForms && dictionary.isRight(speller) && !speller.knows("boot"))
  }

  @Test("The command finds the same with a set as without, and keeps the set where it is told to")
  func command() throws {
    let data = try ProbeData(files: ["a.txt": "The baot sailed at noon, and the harbour was grey.\n"])
    try data.folder.write(Array("rules: {}\n".utf8), to: "Rules/profiles/default.yml")
    let arguments = ["check", "--data", data.path, "--min-severity", "suggestion", "a.txt"]
    let without = try CommandRun(arguments, in: data.path)
    for _ in 0..<2 {
      let with = try CommandRun(arguments, in: data.path, cache: data.path + "/kept")
      #expect(with.output == without.output && with.status == without.status && with.complaints.isEmpty)
    }
    #expect(without.text.contains("baot"))
    #expect(try FileContents.names(in: data.path + "/kept/copydesk").allSatisfy { $0.hasSuffix(".forms") })
  }
}

@Suite("Hostile dictionaries")
struct HostileDictionaryTests {
  private static let words = "1\nboat/S\n"

  @Test("Affixes without end, counts that lie, noise and wrong encodings are errors with their place")
  func errors() throws {
    let head = "SET UTF-8\n"
    let many = head + "SFX S Y 60000\n" + String(repeating: "SFX S 0 s .\n", count: 60_000)
    let cases = [
      (many, HostileDictionaryTests.words, "its affixes make too many forms; “boat” is where they passed the limit"),
      (head + "SFX S Y 2000000000\nSFX S 0 s .\n", HostileDictionaryTests.words, "en_US.aff:2:1: 2000000000 lines"),
      (head + "SFX S Y 99999999999999999999\n", HostileDictionaryTests.words, "the number of lines is missing"),
      (
        head + "SFX S Y 2\nSFX S 0 s .\nTRY abc\n", HostileDictionaryTests.words, "en_US.aff:4:1: this should be one of"
      ),
      (head + "SFX S Y 1\nSFX S 0 s [^a\n", HostileDictionaryTests.words, "en_US.aff:3:1: a bracket is not closed"),
      (head + "REP\u{0}\n", HostileDictionaryTests.words, "en_US.aff: this dictionary is not text in UTF-8"),
      (head, "1\nboat\u{0}\n", "en_US.dic: this dictionary is not text in UTF-8"),
      (head, "", "the number of words is missing"),
    ]
    for (affixes, words, message) in cases {
      let dictionary = try SmallDictionary(words: words, affixes: affixes)
      let troubles = dictionary.troubles()
      #expect(troubles.count == 1 && troubles.first?.contains(message) == true, "\(troubles)")
    }
  }

  @Test("A word with a hundred thousand flags and affixes that make affixes come to an end")
  func bounded() throws {
    let flags = String(repeating: "SU", count: 50_000)
    let loop = "SET UTF-8\nSFX S Y 1\nSFX S 0 s/S .\nPFX U Y 1\nPFX U 0 un/SU .\n"
    let time = try ContinuousClock().measure {
      #expect(try SmallDictionary(words: "1\nboat/\(flags)\n").troubles().first?.contains("too many forms") == true)
      let speller = try SmallDictionary(words: "1\nboat/SU\n", affixes: loop).speller()
      #expect(!speller.hasForms && speller.knows("unboats") && !speller.knows("baot"))
    }
    #expect(time < .seconds(20))
  }

  @Test("Affixes as long as they may be come to an end")
  func long() throws {
    let count = 260_000
    let lines = "SET UTF-8\nSFX S Y \(count)\n" + String(repeating: "SFX S 0 s [^y]\n", count: count)
    let dictionary = try SmallDictionary(affixes: lines)
    let time = ContinuousClock().measure {
      #expect(dictionary.troubles().first?.contains("too many forms") == true)
    }
    #expect(time < .seconds(30))
  }

  @Test("A file larger than any dictionary is an error and is not read")
  func large() throws {
    let dictionary = try SmallDictionary()
    truncate(dictionary.folder.path + "/en_US.aff", 100 * 1_048_576)
    let troubles = dictionary.troubles()
    #expect(troubles.count == 1 && troubles.first?.contains("en_US.aff: this dictionary cannot be read") == true)
  }

  @Test("Noise in place of either file is an error or an empty dictionary, and never a crash", arguments: 0..<40)
  func noise(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func draw() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let dictionary = try SmallDictionary()
    let name = seed % 2 == 0 ? "en_US.aff" : "en_US.dic"
    var bytes = try FileContents.read(dictionary.folder.path + "/" + name)
    for _ in 0...(seed / 4) { bytes[Int(draw()) % bytes.count] = seed % 3 == 0 ? draw() : draw() % 0x60 + 0x20 }
    if seed % 5 == 0 { bytes += (0..<400).map { _ in draw() } }
    try dictionary.folder.write(bytes, to: name)
    do throws(ConfigurationErrors) {
      let speller = try Speller(.american, folders: [dictionary.folder.path], cache: dictionary.cache)
      #expect(!speller.knows("zzqqx"))
    } catch {
      #expect(!error.errors.isEmpty)
    }
  }
}
