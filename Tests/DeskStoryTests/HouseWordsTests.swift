import Copydesk
import DeskFacts
import DeskLexicon
import DeskStory
import DeskText
import Testing

@Suite("A desk’s own words")
struct HouseWordsTests {
  private static let known: Set<String> = [
    "jog", "jogs", "jogged", "jogging", "jogger", "joggers", "bake", "bakes", "baked", "baking", "baker", "bakers",
    "carry", "carries", "carried", "carrying", "carrier", "carriers", "walk", "walks", "walked", "walking", "cat",
    "cats", "run", "runs", "running", "runner", "runners", "edit", "edits", "edited", "editing", "of",
  ]

  private func file(_ text: String, path: String = "w.txt") throws -> HouseWordsFile {
    try HouseWordsFile(Array(text.utf8), path: path) { HouseWordsTests.known.contains($0) }
  }

  private func words(_ lists: String...) throws -> HouseWords {
    var words = HouseWords()
    for (number, list) in lists.enumerated() { words.add(try file(list, path: "\(number).txt")) }
    return words
  }

  private func analysis(_ text: String, _ lists: String...) throws -> StoryAnalysis {
    let lexicon = try TestDesk.analysis("").lexicon
    var words = lexicon.houseWords
    for list in lists {
      words.add(try HouseWordsFile(Array(list.utf8), path: "w.txt", knows: lexicon.dictionariesHold))
    }
    return StoryAnalysis(try TestDesk.story(Opening.story + text), lexicon: lexicon, houseWords: words)
  }

  @Test("A list is read line by line; comments, blank lines and Windows line ends say nothing")
  func reading() throws {
    let text =
      "\u{FEFF}# ours\r\n\r\nblog  # for people\niPhone\n  O’Hara\nU.S.\nblog2/jog\n!leverage\nKiev -> Kyiv city\n"
    let entries = try file(text).entries
    #expect(entries.map(\.line) == [3, 4, 5, 6, 7, 8, 9])
    #expect(
      entries.map(\.text) == ["blog", "iPhone", "O'Hara", "U.S.", "blog2/jog", "!leverage", "Kiev -> Kyiv city"])
    #expect(try file("").entries.isEmpty && file("\n\n#").entries.isEmpty)
  }

  @Test(
    "A bad line is an error with its place",
    arguments: [
      ("ok\na b\n", 2, 2, "a word has no space in it"), ("! no", 1, 2, "a word has no space in it"),
      ("  AT&T", 1, 5, "“&” cannot stand in a word"), ("co.uk", 1, 3, "“.” cannot stand in a word"),
      ("a\u{200B}b", 1, 2, "an invisible character stands here"),
      ("# a\u{7}", 1, 4, "a control character stands here"), ("-x", 1, 1, "“-x” is no word"),
      ("2024", 1, 1, "“2024” is no word"), ("!", 1, 2, "a word is missing here"),
      ("-> x", 1, 1, "a word is missing here"), ("x ->", 1, 3, "what to write instead is missing"),
      ("x -> y  z", 1, 8, "more than one plain space stands here"), ("x -> x", 1, 6, "“x” is replaced with itself"),
      ("é blog/xyzzy", 1, 2, "a word has no space in it"),
      ("blog/xyzzy", 1, 6, "the model word “xyzzy” is in no dictionary"),
      ("blog/of", 1, 6, "“blog” can take no ending as “of” does"), ("a/jog/jog", 1, 6, "“/” cannot stand in a word"),
      ("foo\n\n!foo", 3, 2, "“foo” is accepted in line 1"), ("foo -> bar\nfoo", 2, 1, "“foo” is rejected in line 1"),
      ("foo -> bar\nfoo -> baz", 2, 1, "“foo” has another replacement in line 1"),
    ])
  func badLine(text: String, line: Int, column: Int, message: String) throws {
    let error = #expect(throws: ConfigurationErrors.self) { try file(text) }
    #expect(error?.errors.count == 1)
    #expect(error?.errors.first?.message == message && error?.errors.first?.hint.isEmpty == false)
    #expect(error?.errors.first?.line == line && error?.errors.first?.column == column)
  }

  @Test("Every bad line is named, a long one and one that is not UTF-8 among them")
  func badLines() throws {
    let long = String(repeating: "x", count: 101)
    let bytes = Array("fine\n\(long)\n".utf8) + [0x63, 0xE9, 0x0A] + Array("a b\n\(long.dropLast())\n# \(long)".utf8)
    let error = #expect(throws: ConfigurationErrors.self) {
      try HouseWordsFile(bytes, path: "w.txt") { _ in nil }
    }
    #expect(error?.errors.map(\.line) == [2, 3, 4])
    #expect(error?.errors.map(\.message).first == "this line is longer than 100 bytes")
  }

  @Test("Any bytes are a list or an error whose place is in the text")
  func anyBytes() throws {
    var state: UInt64 = 7
    let pieces = ["a", "B", " ", "\n", "->", "!", "/", "jog", "#", "’", "é", "\u{0}", "\r", "-", ".", "’s"].map {
      Array($0.utf8)
    }
    for _ in 0..<2000 {
      var bytes: [UInt8] = []
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes += state >> 60 == 0 ? [UInt8(truncatingIfNeeded: state >> 40)] : pieces[Int(state >> 33) % pieces.count]
      }
      let count = HouseWordsFile.lines(of: bytes).count
      do throws(ConfigurationErrors) {
        let read = try HouseWordsFile(bytes, path: "w") { HouseWordsTests.known.contains($0) }
        #expect(read.entries.allSatisfy { (1...count).contains($0.line) })
      } catch {
        #expect(error.errors.allSatisfy { (1...count).contains($0.line) && $0.column > 0 })
      }
    }
  }

  @Test(
    "A word takes the endings of its model and joins them as its own last letters ask",
    arguments: [
      ("blog/jog", "blogs blogged blogging blogger bloggers"), ("blog/run", "blogs blogging blogger bloggers"),
      ("vibe/jog", "vibes vibed vibing viber vibers"), ("blog/walk", "blogs blogged blogging"),
      ("flurb/jog", "flurbs flurbed flurbing flurber flurbers"), ("vlog/cat", "vlogs"),
      ("proxy/carry", "proxies proxied proxying proxier proxiers"), ("fax/cat", "faxes"),
      ("tarif/edit", "tarifs tarifed tarifing"), ("tarif/jog", "tarifs tariffed tariffing tariffer tariffers"),
      ("Google/bake", "Googles Googled Googling Googler Googlers"),
    ])
  func forms(line: String, forms: String) throws {
    #expect(try file(line).entries.map(\.forms) == [forms.split(separator: " ").map(String.init)])
  }

  @Test("Small letters stand for a capital, too; a word with a capital is right as written only")
  func capitals() throws {
    let words = try words("blog/jog\niPhone\nQVRD\nMcRae's\n")
    for right in ["blog", "Blog", "blogged", "Blogging", "iPhone", "QVRD", "McRae", "McRae's"] {
      #expect(words.accepts(right), "\(right)")
    }
    for other in ["bLog", "BLOG", "Iphone", "iphone", "qvrd", "Mcrae", "blogg", ""] {
      #expect(!words.accepts(other), "\(other)")
    }
  }

  @Test("The nearest list has the last word, and in one list the line with the very capitals")
  func precedence() throws {
    let words = try words("Kiev -> Kyiv\nfoo\n!bar\n", "Kiev\n!foo\n", "bar -> baz\nPolish\npolish -> shine\n")
    #expect(words.accepts("Kiev") && !words.accepts("foo") && words.accepts("Polish"))
    #expect(words.rejection(of: "polish")?.text == "polish -> shine" && words.rejection(of: "Polish") == nil)
    #expect(words.rejection(of: "bar")?.text == "bar -> baz" && words.rejection(of: "Foo")?.file == "1.txt")
    #expect(
      words.entries.map { "\($0.file) \($0.text)" } == [
        "2.txt bar -> baz", "1.txt !foo", "1.txt Kiev", "2.txt Polish", "2.txt polish -> shine",
      ])
  }

  @Test("What a list accepts is no misspelling, alone, with an ending, in a compound or at the head of a sentence")
  func accepted() throws {
    let text = """
      They saw the comittee flurbing. The rain had come and gone before the boats were seen. Flurbed boats went out first
      of all and took the best of the wind. The half-flurb boats were kept in the old harbour for the whole of that night.
      In the morning the flurb’s crew left.
      """
    #expect(try analysis(text).spelling.misspellings.count >= 4)
    let kept = try analysis(text, "flurb/jog\n").spelling.misspellings.map { $0.suggestions.first }
    #expect(kept == ["committee"])
    #expect(try analysis(text, "Flurb/jog\n").spelling.misspellings.count >= 4)
  }

  @Test("Initials and names that a list holds are known")
  func knownNames() throws {
    let untold = "The QVRD met, and the QVRD voted."
    #expect(try analysis(untold).undefinedAcronyms.map(\.letters) == ["QVRD"])
    #expect(try analysis(untold, "QVRD\n").undefinedAcronyms.isEmpty)
    #expect(try analysis(untold, "qvrd\n").undefinedAcronyms.map(\.letters) == ["QVRD"])
    let names = "Shah Qureshi spoke. Mr Quershi left, and Qureshi’s wife stayed."
    #expect(try analysis(names).nameVariants.count == 1)
    #expect(try analysis(names, "Quershi\n").nameVariants.isEmpty)
    let lone = "The harbour shut in Febuary after the storm."
    #expect(try analysis(lone).misspeltNames.count == 1 && analysis(lone, "Febuary\n").misspeltNames.isEmpty)
  }

  @Test(
    "What a list rejects is found with what to write instead, in the capitals of the copy",
    arguments: [
      ("They use the gizmo, and Gizmo’s GIZMO too.", "gizmo -> gadget", "gizmo=gadget Gizmo=Gadget GIZMO=GADGET"),
      ("They saw Kiev’s mayor and KIEV and kiev.", "Kiev -> Kyiv", "Kiev=Kyiv KIEV=KYIV"),
      ("The Internet fell. Internet cafes shut, and so did INTERNET.", "Internet -> internet", "Internet=internet"),
      ("The internet fell. The Internet rose.", "internet -> Internet", "internet=Internet"),
      ("They leverage it. Leveraged loans fell.", "!leverage", "leverage=nil"),
      ("It’s the dog’s.", "it’s -> its", "It’s=Its"), ("They spend alot.", "alot", ""),
      ("They spend alot.", "", "alot=a lot"),
    ])
  func rejected(text: String, list: String, expected: String) throws {
    let analysis = try analysis(text, list)
    let found = analysis.houseSlips.map { "\(analysis.text[$0.range])=\($0.replacement ?? "nil")" }
    #expect(found.joined(separator: " ") == expected)
  }
}
